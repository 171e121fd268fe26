using System.Diagnostics;
using System.Globalization;
using Comity.App;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Personnel.Counting.Sql;
using Comity.App.Personnel.Loading;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Synthetic;
using Comity.Methods.Tabulation;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Bench;

/// <summary>
/// A synthetic register taken in: its snapshot made from the store and opened again, tables counted from it, and the page that composes tables
/// asked over HTTP. The peer is SQL in the same database, by GROUP BY, for the same cells.
/// </summary>
internal static class RegisterTablesBench
{
    private static readonly CountryCode Own = CountryCode.Parse(SyntheticPlan.Exampleland);

    private static readonly (string Name, TableDefinition Definition, TableWindow Window)[] Tables =
    [
        ("by qualification, occupation and sex", Of(SpellColumns.Qualified, SpellColumns.Occupation, SpellColumns.Sex), TableWindow.EndOfYears(2024, 2024)),
        ("the same, ends of 26 years", Of(SpellColumns.Qualified, SpellColumns.Occupation, SpellColumns.Sex), TableWindow.EndOfYears(1999, 2024)),
        ("entries of ten years by qualification", Of(SpellColumns.Qualified, SpellColumns.Entry) with { Window = WindowKind.Entries }, TableWindow.CalendarYears(WindowKind.Entries, 2015, 2024)),
        ("by area, occupation and age, full-time equivalents", WithAges(), TableWindow.EndOfYears(2024, 2024)),
    ];

    private static readonly string[] Questions =
    [
        "rows=cadre&columns=training", "rows=qualified&columns=sex", "rows=qualified&rows2=cadre&columns=nativity&top=100", "rows=territory&columns=sector&measure=fte",
        "rows=age5&columns=sex", "counts=entries&from=2015&to=2024&rows=qualified&columns=time", "counts=exits&from=2015&to=2024&rows=exit&columns=time",
        "counts=stock&from=2005&to=2024&rows=cadre&columns=time", "rows=occupation&columns=activity&f.training=FOR",
    ];

    public static async Task<int> RunAsync(int persons)
    {
        await using var server = await BenchServer.StartAsync();
        await FillAsync(server.Services, persons);
        await SnapshotAsync(server.Services, server.Settings);
        await CountAsync(server.Services);
        await PageAsync(server);
        return 0;
    }

    private static TableDefinition Of(params string[] columns) => new("bench", WindowKind.Stock, [.. columns.Select(c => new DimensionDefinition(c, c))]);

    private static TableDefinition WithAges()
    {
        var table = Of(SpellColumns.Territory, SpellColumns.Occupation);
        return table with { Dimensions = [.. table.Dimensions, new("age", SpellColumns.Birth) { Ages = new AgeBands(0, 25, 35, 45, 55, 65) }], Amounts = [SpellColumns.FullTime] };
    }

    private static async Task FillAsync(IServiceProvider services, int persons)
    {
        var clock = Stopwatch.StartNew();
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var day = new SyntheticPlan(1).On;
        var stored = await scope.ServiceProvider.GetRequiredService<StoreRegister>().StoreAsync(
            new ConfirmedLoad(Own, "synthetic.csv", "h", 1, "p", "h", true, day, 0, new LoadCounts(persons, 0, 0, 0, 0, 0), persons, 0, 0, "{}", ""),
            () => new Synthetic(persons), _ => { }, CancellationToken.None);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{persons:N0} synthetic persons taken in: {stored.Succeeded}, {clock.Elapsed.TotalSeconds:F1} s"));
    }

    private static async Task SnapshotAsync(IServiceProvider services, Settings settings)
    {
        var edition = await EditionAsync(services);
        for (var round = 0; round < 3; round++)
        {
            var file = Directory.EnumerateFiles(settings.DataFolder, "*.spells", SearchOption.AllDirectories).FirstOrDefault();
            if (file is not null)
            {
                File.Delete(file);
            }

            using var making = new RegisterSnapshots(settings, services.GetRequiredService<Store>());
            var clock = Stopwatch.StartNew();
            var rows = (await making.OpenAsync(edition, CancellationToken.None)).Snapshot.Rows;
            var made = clock.Elapsed;
            using var opening = new RegisterSnapshots(settings, services.GetRequiredService<Store>());
            clock.Restart();
            await opening.OpenAsync(edition, CancellationToken.None);
            var size = new FileInfo(Directory.EnumerateFiles(settings.DataFolder, "*.spells", SearchOption.AllDirectories).Single()).Length;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"snapshot of {rows:N0} spells, {size / 1e6:F1} MB: made {made.TotalSeconds:F2} s, opened with all hashes checked {clock.Elapsed.TotalMilliseconds:F0} ms"));
        }
    }

    private static async Task CountAsync(IServiceProvider services)
    {
        var (_, snapshot) = await services.GetRequiredService<RegisterSnapshots>().OpenAsync(await EditionAsync(services), CancellationToken.None);
        foreach (var (name, definition, window) in Tables)
        {
            var ours = new List<double>();
            Table counted = null!;
            for (var i = 0; i < 60; i++)
            {
                var clock = Stopwatch.StartNew();
                counted = Methods.Tabulation.Tables.Count(snapshot, definition, window);
                ours.Add(clock.Elapsed.TotalMilliseconds);
            }

            var median = Quantiles.Of(ours).Median;
            var (peer, cells) = await PeerAsync(services, definition, window);
            var same = Cells(counted).SequenceEqual(Cells(cells));
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {counted.Cells.Count():N0} cells in {median:F1} ms; SQL {peer:F0} ms, {peer / median:F0} × slower; {(same ? "the same cells" : "OTHER CELLS")}"));
        }
    }

    private static async Task<(double Milliseconds, Table Table)> PeerAsync(IServiceProvider services, TableDefinition definition, TableWindow window)
    {
        var (best, table) = (double.MaxValue, (Table?)null);
        for (var i = 0; i < 3; i++)
        {
            await using var connection = await services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
            await using var transaction = await connection.BeginReadAsync(CancellationToken.None);
            var clock = Stopwatch.StartNew();
            await using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = new TableSql(definition, window, [Own], SqlDialect.Of(command)).Cells();
            await using (var reader = await command.ExecuteReaderAsync(CancellationToken.None))
            {
                while (await reader.ReadAsync(CancellationToken.None))
                {
                }
            }

            best = Math.Min(best, clock.Elapsed.TotalMilliseconds);
            table ??= await SqlTables.CountAsync(connection, transaction, Own, definition, window, int.MaxValue, CancellationToken.None);
        }

        return (best, table!);
    }

    private static async Task PageAsync(BenchServer server)
    {
        using var client = await server.SignInAsync(Role.RegisterStatistician, Own);
        var taken = new List<double>();
        for (var i = 0; i < 40 * Questions.Length; i++)
        {
            var clock = Stopwatch.StartNew();
            using var answer = await client.GetAsync(new Uri("/personnel/pivot?" + Questions[i % Questions.Length], UriKind.Relative));
            var text = await answer.Content.ReadAsStringAsync();
            if (!answer.IsSuccessStatusCode || !text.Contains("<tbody>", StringComparison.Ordinal))
            {
                throw new InvalidOperationException($"{Questions[i % Questions.Length]}: {(int)answer.StatusCode}");
            }

            if (i >= 10 * Questions.Length)
            {
                taken.Add(clock.Elapsed.TotalMilliseconds);
            }
        }

        var quantiles = Quantiles.Of(taken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"composed tables over HTTP, {taken.Count} questions of {Questions.Length} kinds: median {quantiles.Median:F1} ms, p95 {quantiles.P95:F1} ms"));
    }

    private static async Task<RegisterEdition> EditionAsync(IServiceProvider services)
    {
        await using var connection = await services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        return (await RegisterEdition.ReadAsync(connection, null, Own, CancellationToken.None))!;
    }

    private static IEnumerable<string> Cells(Table table) => table.Cells.Select(c => string.Create(
        CultureInfo.InvariantCulture, $"{string.Join('|', table.Dimensions.Select((_, d) => c[d]))} {c.Count} {string.Join(' ', table.Amounts.Select((_, a) => c.Amount(a)))}"));

    private sealed class Synthetic(int persons) : IPersonSource
    {
        private readonly IEnumerator<SyntheticRow> _rows = new SyntheticRegister(new SyntheticPlan(persons) { Duplicates = 0, Twins = 0, Faulty = 0 }).Rows().GetEnumerator();
        private int _made;

        public PersonParts Parts => PersonParts.All;

        public int Row => _made;

        public double Share => (double)_made / persons;

        public bool Read(out PersonRecord person)
        {
            var more = _rows.MoveNext();
            person = more ? _rows.Current.Record : null!;
            _made++;
            return more;
        }

        public void Dispose() => _rows.Dispose();
    }
}
