using System.Data.Common;
using System.Globalization;
using Comity.App.Audit.Merkle;
using Comity.App.Database;

namespace Comity.App.Audit;

/// <summary>Hashes of the tree as they are kept: of leaves, and of complete subtrees.</summary>
internal static class LogNodes
{
    /// <summary>The kept hash of a complete subtree; none where there is none, or something that is no hash.</summary>
    public static async Task<TreeHash?> FindAsync(DbConnection connection, DbTransaction? transaction, int level, long number, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        (command.CommandText, command.Transaction) = ("SELECT hash FROM audit_subtree WHERE level = @level AND number = @number", transaction);
        command.AddParameter("@level", level);
        command.AddParameter("@number", number);
        return await command.ExecuteScalarAsync(cancellation) is byte[] { Length: TreeHash.Size } hash ? TreeHash.Of(hash) : null;
    }

    /// <summary>The hash of any node of the tree.</summary>
    public static async Task<TreeHash> OfAsync(DbConnection connection, LeafRange node, CancellationToken cancellation)
    {
        var parts = new List<TreeHash>();
        foreach (var (height, number) in node.Complete())
        {
            parts.Add(await CompleteAsync(connection, height, number, cancellation));
        }

        return parts.AsEnumerable().Reverse().Aggregate((right, left) => TreeHash.Node(left, right));
    }

    private static async Task<TreeHash> CompleteAsync(DbConnection connection, int height, long number, CancellationToken cancellation)
    {
        var (level, wide) = (height / Subtree.Step, 1L << (height % Subtree.Step));
        var hashes = await ReadAsync(connection, level, number * wide, wide, cancellation);
        while (hashes.Count > 1)
        {
            hashes = [.. hashes.Chunk(2).Select(pair => TreeHash.Node(pair[0], pair[1]))];
        }

        return hashes[0];
    }

    private static async Task<List<TreeHash>> ReadAsync(DbConnection connection, int level, long first, long count, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = level == 0
            ? "SELECT leaf_hash FROM audit_event WHERE sequence >= @first AND sequence < @end ORDER BY sequence"
            : string.Create(CultureInfo.InvariantCulture, $"SELECT hash FROM audit_subtree WHERE level = {level} AND number >= @first AND number < @end ORDER BY number");
        command.AddParameter("@first", first);
        command.AddParameter("@end", first + count);
        var hashes = new List<TreeHash>((int)count);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation))
        {
            hashes.Add(TreeHash.Of(reader.GetFieldValue<byte[]>(0)));
        }

        return hashes.Count == count ? hashes : throw new InvalidDataException("Hashes of the log's tree are missing: comity verify says more.");
    }
}
