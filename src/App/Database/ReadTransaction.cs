using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Comity.App.Database;

/// <summary>A transaction to read in: it sees one state of everything, and keeps no writer waiting.</summary>
internal static class ReadTransaction
{
    public static async Task<DbTransaction> BeginReadAsync(this DbConnection connection, CancellationToken cancellation) => connection is NpgsqlConnection postgres
        ? await postgres.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation)
        : ((SqliteConnection)connection).BeginTransaction(deferred: true);
}
