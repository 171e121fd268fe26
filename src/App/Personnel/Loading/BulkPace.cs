using System.Data.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Microsoft.Data.Sqlite;

namespace Comity.App.Personnel.Loading;

/// <summary>
/// SQLite for the time of a large load: more pages at hand and, where most of all persons are new, indexes made at the end, in one sort each,
/// within the same transaction. PostgreSQL needs none of it.
/// </summary>
internal sealed class BulkPace : IAsyncDisposable
{
    /// <summary>In KiB.</summary>
    private const int LargeCache = 96 << 10;
    private const int UsualCache = 2000;
    private const long Large = 20_000;
    private readonly DbConnection _connection;
    private readonly DbTransaction _transaction;
    private readonly List<string> _indexes = [];

    private BulkPace(RegisterChange change) => (_connection, _transaction) = (change.Connection, change.Transaction);

    public static async Task<BulkPace> BeginAsync(RegisterChange change, long added, CancellationToken cancellation)
    {
        var pace = new BulkPace(change);
        if (change.Connection is SqliteConnection && added >= Large)
        {
            await pace.RunAsync($"PRAGMA cache_size = -{LargeCache}", cancellation);
            if (added >= await pace.HeldAsync(cancellation))
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
        if (_connection is SqliteConnection)
        {
            await RunAsync($"PRAGMA cache_size = -{UsualCache}", CancellationToken.None);
        }
    }

    private async Task DropIndexesAsync(CancellationToken cancellation)
    {
        var names = new List<string>();
        await using (var command = Command("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = 'health_person' AND sql IS NOT NULL"))
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
        await using var command = Command("SELECT COALESCE(SUM(persons), 0) FROM register");
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
