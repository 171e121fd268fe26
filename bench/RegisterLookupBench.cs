using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel;
using Comity.App.Personnel.Keeping;
using Comity.App.Personnel.Records;
using Comity.App.Reference;
using Comity.Methods.Personnel;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Bench;

/// <summary>
/// An officer at a register of a million: numbers, beginnings of names and whole names over HTTP, each with its entries in the log, and the record.
/// The peer is the same SQL asked straight of the database. At the end the register is verified.
/// </summary>
internal static partial class RegisterLookupBench
{
    private const int Rounds = 400;
    private const int WarmUp = 40;
    private const int AtOnce = 20_000;
    private static readonly CountryCode Country = CountryCode.Parse("GHA");

    public static async Task<int> RunAsync(int persons)
    {
        await using var server = await BenchServer.StartAsync();
        await PlantAsync(server.Services, persons);
        using var officer = await server.SignInAsync(Role.RegisterOfficer, Country);
        await LookUpAsync(officer, server.Services, persons);
        await VerifyAsync(server.Services);
        return 0;
    }

    private static async Task LookUpAsync(HttpClient officer, IServiceProvider services, int persons)
    {
        var token = Token().Match(await officer.GetStringAsync(new Uri("/en/personnel", UriKind.Relative))).Groups["token"].Value;
        var random = new Draws(7);
        PersonRecord Somebody() => MadeUpPersons.Of(random.Next(persons));
        string Beginning(int letters) => Somebody().Family[..letters];
        await WarmAsync(() => AskAsync(officer, token, Somebody().Number));
        await TellAsync("number, to where the record is", () => AskAsync(officer, token, Somebody().Number), 5);
        await TellAsync("the record itself", () => GetAsync(officer, 1 + random.Next(persons)), null);
        await TellAsync("beginning of a name, 4 letters, 20 persons", () => AskAsync(officer, token, Beginning(4)), 20);
        await TellAsync("… 6 letters", () => AskAsync(officer, token, Beginning(6)), 20);
        await TellAsync("family and given name, and who sounds alike", () => AskAsync(officer, token, Names(Somebody())), 20);
        await TellAsync("family name and birth date", () => AskAsync(officer, token, FamilyAndBirth(Somebody())), 20);
        await using var connection = await services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        await TellAsync("peer: number, one SELECT", () => PersonRows.FindAsync(connection, null, Country, Somebody().Number, CancellationToken.None), null);
        await TellAsync("peer: 4 letters, SELECT of 20 whole rows", () => PeerAsync(connection, Beginning(4)), null);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var acts = scope.ServiceProvider.GetRequiredService<Acts>();
        foreach (var entries in new[] { 1, 21 })
        {
            var seen = Enumerable.Range(1, entries).Select(i => Happening.Of(PersonEvents.Viewed, PersonRow.SubjectOf(Country, i), Country)).ToList();
            await TellAsync($"the log alone, {entries} entries", () => acts.TellAsync(new Act(PersonnelProcesses.View, Country), seen, CancellationToken.None), null);
        }
    }

    /// <summary>A server that has been asked for a while: the runtime has made what is used most fast by then.</summary>
    private static async Task WarmAsync(Func<Task> ask)
    {
        for (var i = 0; i < 10 * Rounds; i++)
        {
            await ask();
        }
    }

    private static async Task TellAsync(string what, Func<Task> ask, int? limit)
    {
        var taken = new List<double>();
        for (var i = 0; i < Rounds + WarmUp; i++)
        {
            var clock = Stopwatch.GetTimestamp();
            await ask();
            taken.Add(Stopwatch.GetElapsedTime(clock).TotalMilliseconds);
        }

        var quantiles = Quantiles.Of(taken.Skip(WarmUp));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: median {quantiles.Median:F1} ms, p95 {quantiles.P95:F1} ms{(limit is { } most ? $" (under {most})" : "")}"));
    }

    private static async Task AskAsync(HttpClient officer, string token, string asked)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["q"] = asked });
        using var answer = await officer.PostAsync(new Uri("/en/personnel", UriKind.Relative), form);
        var text = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode >= 400 || (answer.StatusCode == HttpStatusCode.OK && !text.Contains("<tbody>", StringComparison.Ordinal)))
        {
            throw new InvalidOperationException($"'{asked}' was answered with {(int)answer.StatusCode}, and nobody was found.");
        }
    }

    private static async Task GetAsync(HttpClient officer, long person)
    {
        using var answer = await officer.GetAsync(new Uri($"/en/personnel/{person}", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    private static async Task PeerAsync(System.Data.Common.DbConnection connection, string beginning)
    {
        await using var command = connection.CreateCommand();
        var key = Methods.Personnel.Names.NameKeys.Folded(beginning);
        command.CommandText = "SELECT id, number, record FROM health_person WHERE country = 'GHA' AND name_key >= @from AND name_key < @to ORDER BY name_key, id LIMIT 20";
        command.AddParameter("@from", key);
        command.AddParameter("@to", key + "{");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            _ = reader.GetString(2);
        }
    }

    private static async Task VerifyAsync(IServiceProvider services)
    {
        GC.Collect();
        var clock = Stopwatch.StartNew();
        var proved = await services.GetServices<IProved>().OfType<ProvedRegister>().Single().ProveAsync((_, _, _) => { }, CancellationToken.None);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"verify: {proved.Looked["persons"]:N0} persons in {clock.Elapsed.TotalSeconds:F1} s, faults: {proved.Faults.Count}; peak memory of the process {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
    }

    private static async Task PlantAsync(IServiceProvider services, int persons)
    {
        var clock = Stopwatch.StartNew();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var done = await scope.ServiceProvider.GetRequiredService<Acts>().RunAsync<bool>(
            new Act(PersonnelProcesses.Load, Country),
            async (db, token) =>
            {
                var change = await RegisterChange.BeginAsync(db, Country, DateTimeOffset.UnixEpoch, token);
                for (var made = 0; made < persons; made += AtOnce)
                {
                    var count = Math.Min(AtOnce, persons - made);
                    var (batch, key) = (new PersonBatch(Country), await change.TakeKeysAsync(count, token));
                    for (var i = 0; i < count; i++)
                    {
                        var record = MadeUpPersons.Of(made + i);
                        batch.Add(PersonRow.Of(Country, key + i, record, DateTimeOffset.UnixEpoch), record);
                    }

                    await change.WriteAsync(batch, token);
                }

                change.Finish(DateTimeOffset.UnixEpoch);
                return true;
            },
            CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"planted {persons:N0} persons in {clock.Elapsed.TotalSeconds:F1} s: {done.Succeeded}"));
    }

    private static string FamilyAndBirth(PersonRecord person) => $"{person.Family} {person.Birth}";

    private static string Names(PersonRecord person) => $"{person.Given} {person.Family}";

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();
}
