using System.Data.Common;
using Comity.App.Audit.Merkle;
using Npgsql;

namespace Comity.App.Audit;

/// <summary>The right edge of the tree, in one row: what appending needs.</summary>
/// <param name="Key">The key that signed last; none before the first entry.</param>
internal sealed record LogEdge(CompactRange Tree, string? Key)
{
    private const string Read = "SELECT size, frontier, key_id FROM audit_tree";

    /// <summary>Nobody else appends until the transaction ends. SQLite has one writer anyway.</summary>
    public static Task<LogEdge> LockAsync(DbConnection connection, DbTransaction transaction, CancellationToken cancellation) =>
        ReadAsync(connection, transaction, connection is NpgsqlConnection ? Read + " FOR UPDATE" : Read, cancellation);

    public static Task<LogEdge> ReadAsync(DbConnection connection, DbTransaction? transaction, CancellationToken cancellation) =>
        ReadAsync(connection, transaction, Read, cancellation);

    private static async Task<LogEdge> ReadAsync(DbConnection connection, DbTransaction? transaction, string sql, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = (sql, transaction);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        return await reader.ReadAsync(cancellation)
            ? new LogEdge(CompactRange.Read(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1)), reader.IsDBNull(2) ? null : reader.GetString(2))
            : throw new InvalidDataException("The row of audit_tree is gone: comity verify says more.");
    }
}
