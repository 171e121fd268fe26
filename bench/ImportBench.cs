using System.Diagnostics;
using Comity.App;
using Comity.App.Database;
using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Comity.App.Statistics;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Snapshots;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.Bench;

/// <summary>
/// Reads, checks, compares and stores a file of observations in SQLite; its peer is the least that storing them can cost: a loop
/// around one prepared insert of the same rows into the same table, in one transaction.
/// </summary>
internal static class ImportBench
{
    public static async Task<int> RunAsync(int rows)
    {
        var folder = Directory.CreateTempSubdirectory("comity-bench").FullName;
        try
        {
            var settings = Settings.Read(new Dictionary<string, string?> { ["data"] = folder });
            await using var services = await CommandServices.StartAsync(settings, CancellationToken.None);
            var file = Path.Combine(folder, "figures.csv");
            Figures.Write(file, rows, services.GetRequiredService<ReferenceData>().Countries);
            Console.WriteLine($"{rows:N0} rows, {new FileInfo(file).Length / 1e6:F1} MB");
            var profile = services.GetRequiredService<ProfileShelf>().Find("comity-tidy").Value!;

            await ImportAsync(services, file, profile, "warm-up-" + rows, rows / 20);
            var before = Process.GetCurrentProcess().PeakWorkingSet64;
            var (ours, version, steps) = await ImportAsync(services, file, profile, "bench", int.MaxValue);
            var peer = await PeerAsync(services, version);
            var (again, _, _) = await ImportAsync(services, file, profile, "bench-again", int.MaxValue);
            var best = Math.Min(ours, again);
            Console.WriteLine(steps);
            Console.WriteLine($"Comity {ours:F2} s, again {again:F2} s; bare insert loop {peer:F2} s; ratio {best / peer:F2} (at most 3)");
            Console.WriteLine($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB ({before / 1e6:F0} MB before; under 300 MB)");
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Seconds, DataSetVersion Version, string Steps)> ImportAsync(
        IServiceProvider services, string file, KnownProfile profile, string id, int rows)
    {
        var path = file;
        if (rows < int.MaxValue)
        {
            path = file + ".part";
            await File.WriteAllLinesAsync(path, File.ReadLines(file).Take(rows + 1));
        }

        var clock = Stopwatch.StartNew();
        var request = new ImportRequest(path, "figures.csv", profile, DataSetId.Parse(id), "Made-up figures");
        var prepared = await services.GetRequiredService<PrepareImport>().PrepareAsync(request, ImportProgress.Silent, CancellationToken.None);
        var read = clock.Elapsed.TotalSeconds;
        using var import = prepared.Succeeded ? prepared.Value : throw new InvalidOperationException(prepared.Refusal!.Code);
        var stored = await services.GetRequiredService<StoreImport>()
            .StoreAsync(import, new Confirmation("bench", "made up"), ImportProgress.Silent, CancellationToken.None);
        var all = clock.Elapsed.TotalSeconds;
        return stored.Succeeded
            ? (all, stored.Value, $"read, sort, check {read:F2} s; store {all - read:F2} s; {import.Report.Errors} errors, {import.Report.Comments} warnings")
            : throw new InvalidOperationException(stored.Refusal!.Code + ": " + StoredReport.Of(import, services.GetRequiredService<TextCatalogue>()).ToJson()[..2000]);
    }

    private static async Task<double> PeerAsync(IServiceProvider services, DataSetVersion version)
    {
        var snapshot = await services.GetRequiredService<SnapshotFiles>().OpenAsync(version.Id, version.ContentHash, CancellationToken.None);
        var file = Path.Combine(Path.GetTempPath(), $"comity-peer-{Guid.CreateVersion7():N}.db");
        await using var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        await ExecuteAsync(connection, "PRAGMA journal_mode = WAL");
        foreach (var migration in Migrator.All(StoreKind.Sqlite))
        {
            await ExecuteAsync(connection, migration.Sql);
        }

        await ExecuteAsync(connection, "PRAGMA foreign_keys = OFF");
        var clock = Stopwatch.StartNew();
        await using (var transaction = await connection.BeginTransactionAsync())
        {
            await ObservationTable.WriteAsync(connection, transaction, 1, snapshot, _ => { }, CancellationToken.None);
            await transaction.CommitAsync();
        }

        var seconds = clock.Elapsed.TotalSeconds;
        await connection.CloseAsync();
        File.Delete(file);
        return seconds;
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
