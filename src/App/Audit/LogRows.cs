using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Comity.App.Audit.Merkle;
using Comity.App.Database;
using Npgsql;

namespace Comity.App.Audit;

/// <summary>Writes entries, complete subtrees, edge and head in one statement text, on the connection of the change.</summary>
internal static class LogRows
{
    private const int MostAtOnce = 200;

    private static readonly (string Name, DbType Type)[] Columns =
    [
        ("sequence", DbType.Int64), ("at", DbType.DateTimeOffset), ("run_id", DbType.Guid), ("process", DbType.String), ("role", DbType.String),
        ("country", DbType.String), ("kind", DbType.String), ("subject", DbType.String), ("person_id", DbType.Guid), ("leaf", DbType.Binary),
        ("leaf_hash", DbType.Binary), ("private", DbType.Binary), ("salt", DbType.Binary),
    ];

    public static async Task WriteAsync(
        DbConnection connection, DbTransaction transaction, IReadOnlyList<AuditEvent> entries, IReadOnlyList<Subtree> completed, CompactRange tree,
        SignedHead head, CancellationToken cancellation)
    {
        foreach (var part in entries.Chunk(MostAtOnce).SkipLast(1))
        {
            await using var some = Command(connection, transaction);
            AddEntries(some, part);
            await some.ExecuteNonQueryAsync(cancellation);
        }

        await using var command = Command(connection, transaction);
        AddEntries(command, entries.Chunk(MostAtOnce).Last());
        AddSubtrees(command, completed);
        AddEdgeAndHead(command, tree, head);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private static DbCommand Command(DbConnection connection, DbTransaction transaction)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        return command;
    }

    private static void AddEntries(DbCommand command, IReadOnlyList<AuditEvent> entries)
    {
        var sql = new StringBuilder("INSERT INTO audit_event (").AppendJoin(", ", Columns.Select(c => c.Name)).Append(") VALUES ");
        for (var i = 0; i < entries.Count; i++)
        {
            sql.Append(i == 0 ? "(" : ", (");
            var values = Values(entries[i]);
            for (var c = 0; c < Columns.Length; c++)
            {
                var name = string.Create(CultureInfo.InvariantCulture, $"@{Columns[c].Name}{i}");
                Add(command, name, Columns[c].Type, values[c]);
                sql.Append(c == 0 ? "" : ", ").Append(name);
            }

            sql.Append(')');
        }

        command.CommandText = sql.Append(';').ToString();
    }

    private static object?[] Values(AuditEvent e) =>
        [e.Sequence, e.At, e.Run, e.Process, e.Role, e.Country, e.Kind, e.Subject, e.Person, e.Leaf, e.LeafHash, e.Private, e.Salt];

    private static void AddSubtrees(DbCommand command, IReadOnlyList<Subtree> completed)
    {
        for (var i = 0; i < completed.Count; i++)
        {
            command.CommandText += string.Create(CultureInfo.InvariantCulture, $" INSERT INTO audit_subtree (level, number, hash) VALUES (@l{i}, @n{i}, @h{i});");
            Add(command, string.Create(CultureInfo.InvariantCulture, $"@l{i}"), DbType.Int32, completed[i].Level);
            Add(command, string.Create(CultureInfo.InvariantCulture, $"@n{i}"), DbType.Int64, completed[i].Number);
            Add(command, string.Create(CultureInfo.InvariantCulture, $"@h{i}"), DbType.Binary, completed[i].Hash.ToArray());
        }
    }

    private static void AddEdgeAndHead(DbCommand command, CompactRange tree, SignedHead head)
    {
        command.CommandText += " UPDATE audit_tree SET size = @size, frontier = @frontier, key_id = @key;"
            + " INSERT INTO audit_head (size, root, at, key_id, signature) VALUES (@size, @root, @headAt, @key, @signature)";
        Add(command, "@size", DbType.Int64, tree.Size);
        Add(command, "@frontier", DbType.Binary, tree.ToBytes());
        Add(command, "@key", DbType.String, head.Key);
        Add(command, "@root", DbType.Binary, head.Root);
        Add(command, "@headAt", DbType.DateTimeOffset, head.At);
        Add(command, "@signature", DbType.Binary, head.Signature);
    }

    private static void Add(DbCommand command, string name, DbType type, object? value)
    {
        // SQLite has no type for moments: they stand as text whose order is theirs.
        var asText = type == DbType.DateTimeOffset && command is not NpgsqlCommand;
        var parameter = command.AddParameter(name, asText ? UtcText.Write((DateTimeOffset)value!) : value);
        parameter.DbType = asText ? DbType.String : type;
    }
}
