using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using Comity.App;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Audit.Verification;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.DependencyInjection;
using Process = Comity.App.Audit.Process;

namespace Comity.Bench;

/// <summary>
/// What the log costs. Appending: a process that changes a row, with its entry, hash, signature and head; its peer is the same change in
/// a transaction of its own, without the log. Checking: the whole of a long log; its peer only reads the same bytes.
/// </summary>
internal static class AuditBench
{
    private const int Changes = 4_000;
    private static readonly Process Bench = new("BenchAppending", null, "MembershipChanged", "Noted");

    public static async Task<int> RunAsync(int events)
    {
        var folder = Directory.CreateTempSubdirectory("comity-bench").FullName;
        try
        {
            var settings = Settings.Read(new Dictionary<string, string?> { ["data"] = folder, ["database"] = Environment.GetEnvironmentVariable("COMITY_DATABASE") });
            await using var services = await CommandServices.StartAsync(settings, CancellationToken.None);
            await AppendingAsync(services);
            await VerifyingAsync(services, events);
            return 0;
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task AppendingAsync(ServiceProvider services)
    {
        var key = await SeedAsync(services);
        await WithLogAsync(services, key, Changes / 10);
        await WithoutLogAsync(services, key, Changes / 10);
        var (with, without) = (double.MaxValue, double.MaxValue);
        for (var round = 0; round < 3; round++)
        {
            without = Math.Min(without, await WithoutLogAsync(services, key, Changes));
            with = Math.Min(with, await WithLogAsync(services, key, Changes));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a change with its entry {with:F3} ms, bare {without:F3} ms: {with - without:F3} ms an entry (under 1), ratio {with / without:F2}"));
    }

    /// <summary>The row changes back at the end, so that the log tells the truth of it.</summary>
    private static async Task<double> WithoutLogAsync(IServiceProvider services, Guid key, int times)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            await using var db = Everything(services);
            await using var transaction = await db.Database.BeginTransactionAsync();
            Change(await db.Set<Membership>().SingleAsync(m => m.Id == key), i);
            await db.SaveChangesAsync();
            await transaction.CommitAsync();
        }

        return clock.Elapsed.TotalMilliseconds / times;
    }

    private static async Task<double> WithLogAsync(IServiceProvider services, Guid key, int times)
    {
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < times; i++)
        {
            await using var scope = services.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
            await scope.ServiceProvider.GetRequiredService<Acts>().RunAsync(
                new Act(Bench, Why: "to measure"),
                async (db, cancellation) =>
                {
                    Change(await db.Set<Membership>().SingleAsync(m => m.Id == key, cancellation), i);
                    return (Result<bool>)true;
                },
                CancellationToken.None);
        }

        return clock.Elapsed.TotalMilliseconds / times;
    }

    private static void Change(Membership membership, int i) => membership.Approve(null, DateTimeOffset.UnixEpoch.AddSeconds(i));

    private static async Task VerifyingAsync(IServiceProvider services, int events)
    {
        var log = services.GetRequiredService<AuditLog>();
        await using (var db = Everything(services))
        {
            var at = 0L;
            while (at < events)
            {
                // Many runs to a transaction, for the bench only: a head is signed for each all the same.
                await using var transaction = await db.Database.BeginTransactionAsync();
                for (var run = 0; run < 1_000 && at < events; run++, at += 2)
                {
                    await log.AppendAsync(
                        db.Database.GetDbConnection(), transaction.GetDbTransaction(), new Act(Bench, CountryCode.Parse("GHA"), "to measure"), Acting.Itself,
                        [Note(at), Note(at + 1)], CancellationToken.None);
                }

                await transaction.CommitAsync();
            }
        }

        GC.Collect();
        var (clock, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var outcome = await services.GetRequiredService<LogVerification>().RunAsync(CancellationToken.None);
        var seconds = clock.Elapsed.TotalSeconds;
        var worked = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        var peer = await ReadAsync(services);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"verify: {outcome.Entries:N0} entries, {outcome.Heads:N0} heads in {seconds:F1} s, {worked:F1} s of processor (under 60 for 1 000 000), found: {outcome.First?.How ?? "nothing"}"));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"reading alone {peer:F1} s, ratio {seconds / peer:F1}; peak memory {System.Diagnostics.Process.GetCurrentProcess().PeakWorkingSet64 / 1e6:F0} MB"));
    }

    private static async Task<double> ReadAsync(IServiceProvider services)
    {
        var clock = Stopwatch.StartNew();
        await using var connection = await services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        foreach (var sql in (string[])["SELECT leaf, leaf_hash, private, salt FROM audit_event ORDER BY sequence", "SELECT root, signature FROM audit_head ORDER BY size"])
        {
            await using DbCommand command = connection.CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
            {
                for (var i = 0; i < reader.FieldCount; i++)
                {
                    _ = reader.GetFieldValue<byte[]>(i);
                }
            }
        }

        return clock.Elapsed.TotalSeconds;
    }

    private static Happening Note(long i) => Happening.Of(
        "Noted", string.Create(CultureInfo.InvariantCulture, $"note/{i / 7}"), CountryCode.Parse("GHA"),
        new ValueChange("Title", "What was written before", "What is written now"), new ValueChange("Until", null, "2027-12-31")) with
    {
        Sealed = [new ValueChange("Telephone", "+233 000 000", "+233 000 001")],
    };

    private static async Task<Guid> SeedAsync(IServiceProvider services)
    {
        await using var db = Everything(services);
        await using var transaction = await db.Database.BeginTransactionAsync();
        var person = new Person(Guid.CreateVersion7(), "bench@synthetic.invalid", "Synthetic", "en", DateTimeOffset.UnixEpoch);
        var membership = new Membership(Guid.CreateVersion7(), person.Id, Role.Auditor, null, DateTimeOffset.UnixEpoch, null, null);
        db.Add(person);
        await db.SaveChangesAsync();
        db.Add(membership);
        await db.SaveChangesAsync();
        var seed = new Process("Seed", null, [.. db.Happenings!.Select(h => h.Kind)]);
        await services.GetRequiredService<AuditLog>().AppendAsync(db, new Act(seed), Acting.Itself, CancellationToken.None);
        await transaction.CommitAsync();
        return membership.Id;
    }

    private static ExchangeDb Everything(IServiceProvider services) =>
        new(services.GetRequiredService<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything, Happenings = [] };
}
