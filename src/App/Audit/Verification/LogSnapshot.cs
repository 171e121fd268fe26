using System.Data;
using System.Data.Common;
using Comity.App.Database;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Audit.Verification;

/// <summary>The database as it stands at one moment, while others go on writing.</summary>
internal sealed class LogSnapshot : IAsyncDisposable
{
    private LogSnapshot(DbConnection connection, DbTransaction transaction) => (Connection, Transaction) = (connection, transaction);

    public DbConnection Connection { get; }

    public DbTransaction Transaction { get; }

    public static async Task<LogSnapshot> TakeAsync(Store store, CancellationToken cancellation)
    {
        var connection = await store.OpenAsync(cancellation);
        var transaction = connection is SqliteConnection sqlite
            ? sqlite.BeginTransaction(deferred: true)
            : await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
        return new LogSnapshot(connection, transaction);
    }

    /// <summary>The same moment through EF Core.</summary>
    public async Task<ExchangeDb> ContextAsync(CancellationToken cancellation)
    {
        var options = new DbContextOptionsBuilder<ExchangeDb>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        options = Connection is SqliteConnection ? options.UseSqlite(Connection) : options.UseNpgsql(Connection);
        var db = new ExchangeDb(options.Options) { Reach = Reach.Everything };
        await db.Database.UseTransactionAsync(Transaction, cancellation);
        return db;
    }

    public async IAsyncEnumerable<T> PagedAsync<T>(
        string sql, Func<DbDataReader, T> read, Func<T, long> place, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var after = long.MinValue; ;)
        {
            var page = await PageAsync(sql, after, read, cancellation);
            foreach (var item in page)
            {
                yield return item;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }

            after = place(page[^1]);
        }
    }

    private const int PageSize = 2_000;

    /// <summary>A page is read whole: a connection answers one question at a time.</summary>
    private async Task<List<T>> PageAsync<T>(string sql, long after, Func<DbDataReader, T> read, CancellationToken cancellation)
    {
        await using var command = Connection.CreateCommand();
        (command.CommandText, command.Transaction) = ($"{sql} LIMIT {PageSize}", Transaction);
        command.AddParameter("@after", after);
        var page = new List<T>(PageSize);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            page.Add(read(reader));
        }

        return page;
    }

    public async ValueTask DisposeAsync()
    {
        await Transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }
}
