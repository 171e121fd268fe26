using System.Buffers.Binary;
using System.Security.Cryptography;
using Comity.Methods.Tabulation.Scanning;

namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>
/// A snapshot to count from. It was checked as it was opened: what is damaged, cut short, or no snapshot at all is refused with
/// <see cref="InvalidDataException"/>. It may be used by several threads at once.
/// </summary>
public sealed class SpellSnapshot
{
    private readonly SpellDirectory _directory;
    private readonly SnapshotBytes _bytes;
    private readonly ReadOnlyMemory<byte>[]? _kept;

    private SpellSnapshot(SpellDirectory directory, SnapshotBytes bytes, bool keep)
    {
        (_directory, _bytes) = (directory, bytes);
        var kept = new ReadOnlyMemory<byte>[directory.Blocks.Count];
        Threads.Run(kept.Length, Environment.ProcessorCount, i =>
        {
            var block = Checked(i);
            if (keep)
                kept[i] = block;
        });
        _kept = keep ? kept : null;
        Rows = directory.Blocks.Sum(b => (long)b.Rows);
    }

    /// <summary>What the rows were made from, as the writer said.</summary>
    public string Source => _directory.Source;

    public SpellLayout Layout => _directory.Layout;

    public long Rows { get; }

    internal IReadOnlyList<SpellBlock> Blocks => _directory.Blocks;

    /// <summary>Reads a whole snapshot into memory, checked: the fastest to count from.</summary>
    /// <param name="stream">Can seek; its whole is the snapshot.</param>
    /// <exception cref="InvalidDataException">It is no snapshot, or damaged.</exception>
    public static SpellSnapshot Load(Stream stream) => Open(SnapshotBytes.OnDemand(stream), keep: true);

    /// <summary>Opens a snapshot whose blocks are taken from <paramref name="bytes"/> whenever they are counted. All are checked once,
    /// now.</summary>
    /// <exception cref="InvalidDataException">It is no snapshot, or damaged.</exception>
    public static SpellSnapshot Open(SnapshotBytes bytes) => Open(bytes, keep: false);

    /// <summary>The codes of a column, unknown first, then in order of appearance.</summary>
    /// <param name="column">Place among the columns of codes.</param>
    public CodeDictionary Codes(int column) => _directory.Dictionaries[column];

    internal ReadOnlyMemory<byte> Bytes(int block) =>
        _kept is null ? _bytes.Read(Blocks[block].Offset, Blocks[block].Length) : _kept[block];

    private static SpellSnapshot Open(SnapshotBytes bytes, bool keep)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Snapshots are read where they lie, on machines that write the low byte first.");
        if (bytes.Length < SpellFile.HeadBytes + SpellFile.TailBytes)
            throw new InvalidDataException("This is too short for a snapshot.");
        var head = bytes.Read(0, SpellFile.HeadBytes).Span;
        if (!head.StartsWith(SpellFile.HeadMagic))
            throw new InvalidDataException("This is not a snapshot of spells.");
        if (!head.SequenceEqual(SpellSnapshotWriter.Head()))
            throw new InvalidDataException("This snapshot is of a format that this program does not read: make it again.");
        var directory = Directory(bytes, head);
        return new SpellSnapshot(directory, bytes, keep);
    }

    private static SpellDirectory Directory(SnapshotBytes bytes, ReadOnlySpan<byte> head)
    {
        var tail = bytes.Read(bytes.Length - SpellFile.TailBytes, SpellFile.TailBytes).Span;
        var (offset, length) = (BinaryPrimitives.ReadInt64LittleEndian(tail), BinaryPrimitives.ReadInt64LittleEndian(tail[8..]));
        var hash = tail.Slice(16, SpellFile.HashBytes);
        if (!tail.SequenceEqual(SpellSnapshotWriter.Tail(offset, length, hash)))
            throw new InvalidDataException("This snapshot is cut short: make it again.");
        if (offset < SpellFile.HeadBytes || length is < 0 or > int.MaxValue || bytes.Length - SpellFile.TailBytes - length != offset)
            throw new InvalidDataException("This snapshot is cut short, or something was put into it: make it again.");
        var directory = bytes.Read(offset, (int)length).ToArray();
        if (!hash.SequenceEqual(SHA256.HashData([.. head, .. directory])))
            throw new InvalidDataException("The directory of this snapshot is damaged: make it again.");
        var read = SpellDirectory.Read(directory);
        return Gapless(read, offset) ? read : throw new InvalidDataException("The blocks of this snapshot leave a gap: make it again.");
    }

    private static bool Gapless(SpellDirectory directory, long end)
    {
        long at = SpellFile.HeadBytes;
        foreach (var block in directory.Blocks)
        {
            if (block.Offset != at || block.Length < 0 || block.Rows is < 1 or > SpellFile.BlockRows)
                return false;
            at += block.Length;
        }

        return at == end;
    }

    private ReadOnlyMemory<byte> Checked(int number)
    {
        var block = Blocks[number];
        var bytes = _bytes.Read(block.Offset, block.Length);
        if (!block.Hash.AsSpan().SequenceEqual(SHA256.HashData(bytes.Span)))
            throw new InvalidDataException($"Block {number} of this snapshot is damaged: make it again.");
        BlockCheck.Run(_directory, block, bytes.Span);
        return bytes;
    }
}
