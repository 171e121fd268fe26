using System.Data.Common;
using Comity.App.Audit.Merkle;
using Comity.App.Database;
using Npgsql;

namespace Comity.App.Audit.Verification;

/// <summary>A row of the log as it lies there, nothing trusted.</summary>
internal sealed record StoredEntry(
    long Sequence, string At, Guid Run, string Process, string? Role, string? Country, string Kind, string Subject, Guid? Person,
    byte[] Leaf, byte[] LeafHash, byte[]? Private, byte[]? Salt)
{
    public const string Query =
        "SELECT sequence, at, run_id, process, role, country, kind, subject, person_id, leaf, leaf_hash, private, salt"
        + " FROM audit_event WHERE sequence > @after ORDER BY sequence";

    /// <summary>The hash of the leaf's bytes, whatever the column says.</summary>
    public TreeHash Hash { get; } = TreeHash.Leaf(Leaf);

    public static StoredEntry Read(DbDataReader row) => new(
        row.GetInt64(0), MomentOf(row), row.GetGuid(2), row.GetString(3), Text(row, 4), Text(row, 5), row.GetString(6), row.GetString(7),
        row.IsDBNull(8) ? null : row.GetGuid(8), row.GetFieldValue<byte[]>(9), row.GetFieldValue<byte[]>(10), Bytes(row, 11), Bytes(row, 12));

    /// <summary>What is wrong with this entry by itself; nothing where all parts agree.</summary>
    public LogFinding? Check(Leaf? leaf)
    {
        if (!LeafHash.AsSpan().SequenceEqual(Hash.Bytes))
        {
            return Altered(Tampering.EntryAltered, "its text is not the one that was hashed");
        }

        if (leaf is null)
        {
            return Altered(Tampering.EntryAltered, "its text cannot be read");
        }

        if (leaf.Sequence != Sequence)
        {
            return Altered(Tampering.EntryAltered, $"its text is that of entry {leaf.Sequence}");
        }

        return Differs(leaf) is { } column
            ? Altered(Tampering.EntryAltered, $"the column {column} is not what its text says")
            : CheckPrivate(leaf);
    }

    public LogFinding Altered(Tampering what, string how) => new(what, Sequence, Subject, $"Entry {Sequence} ({Kind} of {Subject}) was altered: {how}.");

    private string? Differs(Leaf leaf) =>
        leaf.At != At ? "at"
        : leaf.Run != Run ? "run_id"
        : leaf.Process != Process ? "process"
        : leaf.Role != Role ? "role"
        : leaf.Country != Country ? "country"
        : leaf.Kind != Kind ? "kind"
        : leaf.Subject != Subject ? "subject"
        : null;

    private LogFinding? CheckPrivate(Leaf leaf)
    {
        if (Private is null || Salt is null)
        {
            return Private is null && Salt is null && Person is null ? null : Altered(Tampering.PrivatePartAltered, "its private part is gone in part");
        }

        if (PrivatePart.Commitment(Salt, Private) != leaf.Private)
        {
            return Altered(Tampering.PrivatePartAltered, "its private part (who, why, personal values) is not the one that was recorded");
        }

        return PrivatePart.Read(Private)?.Person == Person ? null : Altered(Tampering.PrivatePartAltered, "the column person_id is not what its private part says");
    }

    private static string MomentOf(DbDataReader row) =>
        row is NpgsqlDataReader ? UtcText.Write(row.GetFieldValue<DateTimeOffset>(1)) : row.GetString(1);

    private static string? Text(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    private static byte[]? Bytes(DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);
}
