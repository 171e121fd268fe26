using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Comity.App.Database.Bulk;

/// <summary>A table that is filled by the hundred thousand: its columns, in the order in which a row gives its values.</summary>
internal sealed record BulkTable(string Name, params string[] Columns)
{
    /// <summary>Rows to be written in the transaction under way, one table at a time: COPY on PostgreSQL, a bound statement on SQLite.</summary>
    public async Task<BulkRows> OpenAsync(DbConnection connection, CancellationToken cancellation) => connection is NpgsqlConnection postgres
        ? new PostgresRows(await postgres.BeginRawBinaryCopyAsync($"COPY {Name} ({string.Join(", ", Columns)}) FROM STDIN (FORMAT BINARY)", cancellation), this)
        : new SqliteRows((SqliteConnection)connection, this);
}
