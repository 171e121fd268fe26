using System.Data.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Microsoft.Data.Sqlite;

namespace Comity.App.Personnel.Loading;

/// <summary>
/// The database for the time of a large load. Where most of all persons are new, indexes are made at the end, in one sort each, within the same
/// transaction: who is killed leaves them as they were. Where somebody is held already, SQLite has more pages at hand. PostgreSQL keeps others
/// from the table meanwhile, so it is done there only as long as no country has a person in it.
/// </summary>
internal sealed class BulkPace : IAsyncDisposable
{
    /// <summary>In KiB.</summary>
    private const int LargeCache = 96 << 10;
    private const int UsualCache = 2000;

    // Where nobody is held yet, rows only follow one another, and need no pages but the last. When indexes are made, as much is sorted at once:
    // the less, the sooner the second thread has something to sort while the first reads on.
    private const int SmallCache = 4 << 10;
    private const long Large = 20_000;
    private const string FileIndexes = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'health_person' AND sql IS NOT NULL";
    private const string ServerIndexes =
        "SELECT c.relname, pg_get_indexdef(c.oid) FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid WHERE i.indrelid = 'health_person'::regclass AND NOT i.indisprimary";
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly List<string> _indexes = [];

    private BulkPace(RegisterChange change) => (_connection, _transaction) = (change.Connection, change.Transaction);

    /// <summary>
    /// Persons on their way at once. A file takes few as well as many, and few are gone before what they are made of is gathered with what stays; to a
    /// server each batch is some journeys.
    /// </summary>
    public int BatchSize => OfFile ? 250 : 2000;

    private bool OfFile => _connection is SqliteConnection;

    /// <summary>When all that is to be read of persons beside the transaction was read: on PostgreSQL it would wait for its end.</summary>
    public static async Task<BulkPace> BeginAsync(RegisterChange change, long added, CancellationToken cancellation)
    {
        var pace = new BulkPace(change);
        if (added >= Large)
        {
            var held = await pace.HeldAsync(cancellation);
            var cache = held == 0 ? SmallCache : LargeCache;
            await pace.RunAsync(pace.OfFile ? $"PRAGMA cache_size = -{cache}; PRAGMA threads = 1" : $"SET LOCAL maintenance_work_mem = '{LargeCache}kB'", cancellation);
            if (held == 0 || (pace.OfFile && added >= held))
            {
                await pace.DropIndexesAsync(cancellation);
            }
        }

        return pace;
    }

    public async Task EndAsync(CancellationToken cancellation)
    {
        foreach (var index in _indexes)
        {
            await RunAsync(index, cancellation);
        }

        _indexes.Clear();
    }

    /// <summary>The connection goes back to its pool as it was.</summary>
    public async ValueTask DisposeAsync()
    {
        if (OfFile)
        {
            await RunAsync($"PRAGMA cache_size = -{UsualCache}; PRAGMA threads = 0", CancellationToken.None);
        }
    }

    private async Task DropIndexesAsync(CancellationToken cancellation)
    {
        var names = new List<string>();
        await using (var command = Command(OfFile ? FileIndexes : ServerIndexes))
        await using (var reader = await command.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                names.Add(reader.GetString(0));
                _indexes.Add(reader.GetString(1));
            }
        }

        foreach (var name in names)
        {
            await RunAsync("DROP INDEX " + name, cancellation);
        }
    }

    private async Task<long> HeldAsync(CancellationToken cancellation)
    {
        await using var command = Command("SELECT CAST(COALESCE(SUM(persons), 0) AS bigint) FROM register");
        return (long)(await command.ExecuteScalarAsync(cancellation))!;
    }

    private async Task RunAsync(string sql, CancellationToken cancellation)
    {
        await using var command = Command(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private DbCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.Transaction = _transaction;
        command.CommandText = sql;
        return command;
    }
}
