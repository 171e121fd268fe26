using System.Globalization;
using System.Text;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Duplicates;
using Comity.App.Personnel.Keeping;
using Comity.App.Tests.Hosting;
using Comity.Methods.Personnel;
using Comity.Methods.Synthetic;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Personnel.Duplicates;

/// <summary>Persons who stand in a register twice, and an officer who decides.</summary>
internal static class Pairing
{
    private static readonly string[] Tables = ["health_person", "health_person_state", "health_person_name", "health_person_spell"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    /// <summary>Registered twice, the second time by a married name, with another licence and a year for a birth date's day.</summary>
    public static PersonRecord Again(string number = "N-9") => Synthetic.Nurse(number) with
    {
        Authority = "Synthetic Council of Midwives",
        Given = "Anna Synthetica",
        OtherNames = [],
        Citizenships = ["GHA"],
        Contact = "again@example.invalid",
        Licences = [new Licence(PersonCodes.Active, PartialDate.Parse("1999-03-01"), PartialDate.Parse("2001-12-31"))],
        Employments = [new Employment(PersonCodes.PrivateForProfit, "Synthetic clinic", "GH-AH", 200)],
        Registered = PartialDate.Parse("1999-03-01"),
    };

    /// <summary>Somebody else altogether.</summary>
    public static PersonRecord Other(string number = "N-5") => new(number)
    {
        Family = "Quist-Probe",
        Given = "Kwaku",
        Birth = PartialDate.Parse("1961-11-30"),
        Sex = PersonCodes.Male,
        Occupation = "2211",
        Licences = [new Licence(PersonCodes.Active, PartialDate.Parse("1990-01-01"))],
    };

    public static Acting Officer(string country = "GHA") => Acting.As(Guid.Parse("00000000-0000-7000-8000-00000000f1ce"), "Synthetic officer", Role.RegisterOfficer, CountryCode.Parse(country));

    public static async Task<T> AsAsync<TUse, T>(this TestHost host, Func<TUse, Task<T>> use, string country = "GHA")
        where TUse : notnull
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Officer(country);
        return await use(scope.ServiceProvider.GetRequiredService<TUse>());
    }

    public static async Task<DuplicateSearch> SearchAsync(this TestHost host, string country = "GHA")
    {
        var done = await host.AsAsync<FindDuplicates, Result<DuplicateSearch>>(find => find.RunAsync((_, _, _) => { }, Token), country);
        Assert.True(done.Succeeded);
        return done.Value;
    }

    public static Task<PairPage> PairsAsync(this TestHost host, PairState state = PairState.Waiting, int page = 1) => host.AsAsync<ReadPairs, PairPage>(read => read.PageAsync(state, page, Token));

    /// <summary>As whoever saw both records as they are.</summary>
    public static async Task<Result<PairKey>> MergeAsync(this TestHost host, PairKey key, long stays, PersonParts fromGone = PersonParts.None)
    {
        var said = await host.SeenAsync(key);
        return await host.AsAsync<DecidePair, Result<PairKey>>(decide => decide.MergeAsync(said, stays, fromGone, Token));
    }

    public static async Task<Result<PairKey>> KeepApartAsync(this TestHost host, PairKey key)
    {
        var said = await host.SeenAsync(key);
        return await host.AsAsync<DecidePair, Result<PairKey>>(decide => decide.KeepApartAsync(said, Token));
    }

    public static Task<Result<PairKey>> UndoAsync(this TestHost host, PairKey key) => host.AsAsync<DecidePair, Result<PairKey>>(decide => decide.UndoAsync(key, "Synthetic second thoughts", Token));

    public static async Task<PairWord> SeenAsync(this TestHost host, PairKey key) => new(
        key, (await host.PersonAsync(key.First)).Row.Version, (await host.PersonAsync(key.Second)).Row.Version, "Synthetic passport");

    public static async Task<KeptPerson> PersonAsync(this TestHost host, long id, string country = "GHA")
    {
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        var row = await PersonRows.FindAsync(connection, null, CountryCode.Parse(country), id, Token);
        return new KeptPerson(row!, await PersonRows.PastAsync(connection, null, CountryCode.Parse(country), [id], Token));
    }

    /// <summary>All that is stored of persons, value by value, with the register's seal and how many it holds.</summary>
    public static async Task<string> StoredAsync(this TestHost host)
    {
        var text = new StringBuilder();
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        foreach (var sql in Tables.Select(t => $"SELECT * FROM {t}").Append("SELECT country, persons, seal FROM register"))
        {
            var rows = new List<string>();
            await using var command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(Token);
            while (await reader.ReadAsync(Token))
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(i => reader.GetValue(i) switch
                {
                    byte[] bytes => Convert.ToHexStringLower(bytes),
                    DateTime moment => moment.ToString("O", CultureInfo.InvariantCulture),
                    var value => Convert.ToString(value, CultureInfo.InvariantCulture),
                })));
            }

            text.AppendLine(sql).AppendJoin('\n', rows.Order(StringComparer.Ordinal)).AppendLine();
        }

        return text.ToString();
    }

    /// <summary>How many persons stand in a spell on a day.</summary>
    public static async Task<long> StockAsync(this TestHost host, string day)
    {
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT COUNT(*) FROM health_person_spell WHERE country = 'GHA' AND (first_day IS NULL OR first_day <= '{day}') AND (last_day IS NULL OR last_day >= '{day}')";
        return (long)(await command.ExecuteScalarAsync(Token))!;
    }

    /// <summary>A synthetic register of twelve columns, without a number of the state: keys by number, and which pairs are one person.</summary>
    public static async Task<HashSet<PairKey>> PlantRegisterAsync(this TestHost host, int persons, ulong seed)
    {
        var rows = new SyntheticRegister(new SyntheticPlan(persons, seed) { Country = "GHA" }).Rows().DistinctBy(r => r.Record.Number).ToList();
        var first = await host.PlantAsync("GHA", [.. rows.Select(r => r.Record with { NationalNumber = "", Qualifications = [.. r.Record.Qualifications.Select(q => q with { Institution = "" })] })]);
        var keys = rows.Select((r, at) => (r.Record.Number, Key: first + at)).ToDictionary(r => r.Number, r => r.Key);
        var truth = new HashSet<PairKey>();
        foreach (var person in rows.SelectMany(r => r.Planted.Where(f => f.Kind == FaultKinds.Duplicate).Select(f => (f.Other, Mine: keys[r.Record.Number]))).GroupBy(f => f.Other))
        {
            long[] all = [keys[person.Key], .. person.Select(f => f.Mine)];
            truth.UnionWith(all.SelectMany((one, at) => all.Skip(at + 1).Select(other => PairKey.Of(one, other))));
        }

        return truth;
    }
}
