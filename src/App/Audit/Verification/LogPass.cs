using System.Data.Common;
using Comity.App.Audit.Merkle;
using Comity.App.Database;
using Npgsql;

namespace Comity.App.Audit.Verification;

/// <summary>
/// One pass over the log, entry by entry, beside its heads and kept hashes: each entry by itself, then the tree that they make. It
/// holds a page of each and the tree's edge, however long the log is, and stops at the first thing that is wrong.
/// </summary>
internal sealed class LogPass(LogSnapshot snapshot, SignatureChecks signatures, IReadOnlyList<SigningKey> trusted, IReadOnlyList<SignedHead> outside, LiveRows live)
{
    private const string HeadQuery = "SELECT size, root, at, key_id, signature FROM audit_head WHERE size > @after ORDER BY size";
    private readonly Queue<SignedHead> _outside = new(outside);
    private readonly SortedSet<long> _erased = [];
    private readonly List<Subtree> _completed = [];
    private Guid _run;

    public CompactRange Tree { get; } = CompactRange.Empty();

    public long Heads { get; private set; }

    /// <summary>Entries up to the last head.</summary>
    private long Covered { get; set; }

    public async Task<LogFinding?> RunAsync(CancellationToken cancellation)
    {
        var edge = await EdgeAsync(cancellation);
        await using var heads = snapshot.PagedAsync(HeadQuery, ReadHead, h => h.Size, cancellation).GetAsyncEnumerator(cancellation);
        var head = await NextAsync(heads);
        await foreach (var entry in snapshot.PagedAsync(StoredEntry.Query, StoredEntry.Read, e => e.Sequence, cancellation))
        {
            if ((Missing(entry, head, edge) ?? Take(entry)) is { } finding)
            {
                return finding;
            }

            for (; head is not null && head.Size <= Tree.Size; head = await NextAsync(heads))
            {
                if (await TakeHeadAsync(head, cancellation) is { } wrong)
                {
                    return wrong;
                }
            }

            if ((Outside() ?? await KeptAsync(cancellation)) is { } altered)
            {
                return altered;
            }
        }

        return AtEnd(head, edge);
    }

    /// <summary>A gap in the numbers, or an entry beyond what was ever signed.</summary>
    private LogFinding? Missing(StoredEntry entry, SignedHead? head, LogEdge? edge)
    {
        if (entry.Sequence < Tree.Size)
        {
            return new LogFinding(Tampering.EntryInserted, entry.Sequence, entry.Subject, $"Entry {entry.Sequence} was inserted: there is no such place in the log.");
        }

        if (entry.Sequence > Tree.Size && (head is not null || edge?.Tree.Size > Tree.Size))
        {
            return Removed(Tree.Size);
        }

        if (head is null && entry.Sequence >= (edge?.Tree.Size ?? 0))
        {
            return new LogFinding(
                Tampering.EntryInserted, entry.Sequence, entry.Subject, $"Entry {entry.Sequence} ({entry.Kind} of {entry.Subject}) was inserted: no head was ever signed for it.");
        }

        return entry.Run != _run && Covered < Tree.Size ? Unsigned(Tree.Size) : null;
    }

    private LogFinding? Take(StoredEntry entry)
    {
        var leaf = Leaf.Read(entry.Leaf);
        if (entry.Check(leaf) is { } finding)
        {
            return finding;
        }

        if (entry.Private is null)
        {
            _erased.Add(entry.Sequence);
        }

        if (Erasure.EntryOf(leaf!) is { } erased)
        {
            _erased.Remove(erased);
        }

        live.Take(leaf!);
        _run = entry.Run;
        Tree.Append(entry.Hash, Complete);
        return null;
    }

    private void Complete(int height, long number, TreeHash hash)
    {
        if (height % Subtree.Step == 0)
        {
            _completed.Add(new Subtree(height / Subtree.Step, number, hash));
        }
    }

    /// <summary>The hashes that are kept for proofs, against those of the entries.</summary>
    private async Task<LogFinding?> KeptAsync(CancellationToken cancellation)
    {
        foreach (var whole in _completed)
        {
            if (await LogNodes.FindAsync(snapshot.Connection, snapshot.Transaction, whole.Level, whole.Number, cancellation) != whole.Hash)
            {
                var first = whole.Number << (Subtree.Step * whole.Level);
                return new LogFinding(
                    Tampering.TreeAltered, Tree.Size - 1, null, $"The hash that is kept of the entries {first} to {Tree.Size - 1} (table audit_subtree) is not theirs.");
            }
        }

        _completed.Clear();
        return null;
    }

    private async Task<LogFinding?> TakeHeadAsync(SignedHead head, CancellationToken cancellation)
    {
        Heads++;
        if (head.Size == Tree.Size && head.RootHash == Tree.Root())
        {
            Covered = head.Size;
            await signatures.AddAsync(head, cancellation);
            return null;
        }

        return SignatureChecks.Check(head, trusted) ?? Entries(Covered, head.Size);
    }

    /// <summary>The head is true, so an entry since the one before it is not; all of them came in one transaction.</summary>
    private static LogFinding Entries(long first, long end) => new(
        Tampering.EntryAltered, first, null,
        end - first == 1
            ? $"Entry {first} was altered or inserted, with all of its hashes: the head signed after it says otherwise."
            : $"One of the entries {first} to {end - 1} was altered or inserted, with all of its hashes: the head signed after them says otherwise.");

    /// <summary>What stands in the file beside the database.</summary>
    private LogFinding? Outside()
    {
        while (_outside.TryPeek(out var noted) && noted.Size <= Tree.Size)
        {
            _outside.Dequeue();
            if (noted.Size == Tree.Size && noted.RootHash != Tree.Root())
            {
                return new LogFinding(
                    Tampering.EntryAltered, noted.Size - 1, null,
                    $"The log up to entry {noted.Size - 1} is another one than the head in {nameof(HeadFile)} says: one of its entries was altered, or that file.");
            }
        }

        return null;
    }

    private LogFinding? AtEnd(SignedHead? head, LogEdge? edge)
    {
        if (head is not null || edge?.Tree.Size > Tree.Size)
        {
            return Removed(Tree.Size);
        }

        if (Covered < Tree.Size)
        {
            return Unsigned(Tree.Size);
        }

        if (_outside.Count > 0)
        {
            return Removed(Tree.Size) with { How = $"Entry {Tree.Size} was removed, and all after it: the file of heads knows {_outside.Max(h => h.Size)} entries." };
        }

        if (_erased.Count > 0)
        {
            return new LogFinding(Tampering.PrivatePartAltered, _erased.Min, null, $"The private part of entry {_erased.Min} was removed, and no entry says that it was erased.");
        }

        return edge is null || edge.Tree.Size != Tree.Size || edge.Tree.Root() != Tree.Root()
            ? new LogFinding(Tampering.TreeAltered, Tree.Size - 1, null, "The edge of the tree (table audit_tree) is not that of the entries.")
            : null;
    }

    private static LogFinding Removed(long entry) => new(Tampering.EntryRemoved, entry, null, $"Entry {entry} was removed.");

    private static LogFinding Unsigned(long size) => new(
        Tampering.HeadRemoved, size - 1, null, $"The head after entry {size - 1} was removed, or that entry was inserted: no head is there.");

    /// <summary>None, where somebody took the row away or wrote nonsense into it.</summary>
    private async Task<LogEdge?> EdgeAsync(CancellationToken cancellation)
    {
        try
        {
            return await LogEdge.ReadAsync(snapshot.Connection, snapshot.Transaction, cancellation);
        }
        catch (Exception error) when (error is InvalidDataException or ArgumentException)
        {
            return null;
        }
    }

    private static async Task<SignedHead?> NextAsync(IAsyncEnumerator<SignedHead> heads) => await heads.MoveNextAsync() ? heads.Current : null;

    private static SignedHead ReadHead(DbDataReader row) => new(
        row.GetInt64(0), row.GetFieldValue<byte[]>(1), row is NpgsqlDataReader ? row.GetFieldValue<DateTimeOffset>(2) : UtcText.Read(row.GetString(2)),
        row.GetString(3), row.GetFieldValue<byte[]>(4));
}
