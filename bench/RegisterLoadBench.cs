using System.Diagnostics;
using System.Globalization;
using Comity.App;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Loading;
using Comity.Methods.Synthetic;
using Comity.Standards.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Bench;

/// <summary>
/// A synthetic register's file of twelve columns, with planted faults, checked and taken in by the same steps as the pages', into a database that holds
/// nobody yet. Its peer stores the same rows, and nothing else: see <see cref="RegisterLoadPeer"/>.
/// </summary>
internal static class RegisterLoadBench
{
    private static readonly CountryCode Ghana = CountryCode.Parse("GHA");

    public static async Task<int> RunAsync(int persons)
    {
        var folder = Directory.CreateTempSubdirectory("comity-bench").FullName;
        try
        {
            var settings = Settings.Read(new Dictionary<string, string?> { ["data"] = folder, ["database"] = Environment.GetEnvironmentVariable("COMITY_DATABASE") });
            await using var services = await CommandServices.StartAsync(settings, CancellationToken.None);
            var file = Path.Combine(folder, "register.csv");
            Write(file, persons);
            Console.WriteLine(Invariant($"{persons:N0} rows of 12 columns, {new FileInfo(file).Length / 1e6:F0} MB, {services.GetRequiredService<Store>().Kind}; load of the machine {File.ReadAllText("/proc/loadavg").Split(' ')[0]}"));
            var before = Peak();
            var draft = await DraftAsync(services, file);
            var steps = services.GetRequiredService<LoadSteps>();
            var check = await TimedAsync("check", () => steps.CheckAsync(Ghana, draft, _ => { }, CancellationToken.None));
            var who = Acting.Itself with { Country = Ghana };
            var store = await TimedAsync("take in", async () => (await steps.TakeInAsync(who, draft, "Synthetic rows left out.", _ => { }, CancellationToken.None)).Value!.Added);
            Console.WriteLine(Invariant($"both {check + store:F1} s (SQLite at most 12, PostgreSQL 8); peak memory {Peak():F0} MB ({before:F0} before; under 500)"));
            var peer = await RegisterLoadPeer.RunAsync(services.GetRequiredService<Store>(), folder);
            Console.WriteLine(Invariant($"the same rows stored and nothing else: {peer:F1} s; ratio of taking in {store / peer:F2}, of both {(check + store) / peer:F2}"));
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string file, int persons)
    {
        using var text = new StreamWriter(file);
        SyntheticFile.Write(new SyntheticPlan(persons) { Country = "GHA" }, SyntheticColumns.Twelve, text, TextWriter.Null);
    }

    private static async Task<RegisterDraft> DraftAsync(IServiceProvider services, string file)
    {
        await using var stream = File.OpenRead(file);
        var draft = await services.GetRequiredService<RegisterDrafts>().AddAsync(Ghana, stream, "register.csv", whole: true, new DateOnly(2025, 12, 31), CancellationToken.None);
        var columns = services.GetRequiredService<LoadColumns>();
        return columns.Take(Ghana, draft, columns.Recognise(Ghana, draft)) is null ? throw new TableException("No profile reads the file.") : draft;
    }

    private static async Task<double> TimedAsync<T>(string what, Func<Task<T>> work)
    {
        using var own = Process.GetCurrentProcess();
        var (clock, processor) = (Stopwatch.StartNew(), own.TotalProcessorTime);
        var result = await work();
        own.Refresh();
        Console.WriteLine(Invariant($"{what} {clock.Elapsed.TotalSeconds:F1} s, {(own.TotalProcessorTime - processor).TotalSeconds:F1} s of processor time{(result is long added ? Invariant($", {added:N0} persons") : "")}"));
        return clock.Elapsed.TotalSeconds;
    }

    private static double Peak()
    {
        using var own = Process.GetCurrentProcess();
        return own.PeakWorkingSet64 / 1e6;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
