using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace Comity.Methods.Observations.Packing;

/// <summary>
/// A version as one file: 64 bytes of header, the code tables, and the records in order, little-endian, so that a file mapped into
/// memory is read where it lies. The header is: 8 bytes <c>COMITYSN</c>, int32 format version, int32 record size, int64 record
/// count, int64 offset of the records. A table is an int32 count and, for each text, an int32 length and UTF-8 bytes.
/// Whoever stores the file keeps its SHA-256 and checks it.
/// </summary>
public static class SnapshotFormat
{
    public const int Version = 1;
    private const int HeaderBytes = 64;
    private const int ChunkRecords = 4096;

    private static ReadOnlySpan<byte> Magic => "COMITYSN"u8;

    /// <param name="stream">Written from its present position, which counts as the start.</param>
    /// <param name="book">Ranked, and the book of the records.</param>
    /// <param name="count">Number of records.</param>
    /// <param name="records">Sorted.</param>
    /// <exception cref="InvalidDataException">The records are not as many as said, or not in order.</exception>
    public static void Write(Stream stream, CodeBook book, long count, IEnumerable<PackedObservation> records)
    {
        var tables = Tables(book);
        var offset = (HeaderBytes + tables.Length + 63L) / 64 * 64;
        stream.Write(Header(count, offset));
        stream.Write(tables);
        stream.Write(new byte[offset - HeaderBytes - tables.Length]);
        WriteRecords(stream, count, records);
    }

    /// <summary>Reads what stands before the records.</summary>
    /// <param name="start">The file, or as much of it as holds header and tables.</param>
    /// <exception cref="InvalidDataException">Not a snapshot, of another format version, or cut short.</exception>
    public static SnapshotHeader ReadHeader(ReadOnlySpan<byte> start)
    {
        if (start.Length < HeaderBytes || !start[..8].SequenceEqual(Magic))
            throw new InvalidDataException("This is not a snapshot of a data set version.");
        if (BinaryPrimitives.ReadInt32LittleEndian(start[8..]) != Version || !BitConverter.IsLittleEndian)
            throw new InvalidDataException("This snapshot is of a format that this program does not read: derive it again.");
        if (BinaryPrimitives.ReadInt32LittleEndian(start[12..]) != PackedObservation.Size)
            throw new InvalidDataException("The records of this snapshot are of another size: derive it again.");
        var count = BinaryPrimitives.ReadInt64LittleEndian(start[16..]);
        var offset = BinaryPrimitives.ReadInt64LittleEndian(start[24..]);
        if (count < 0 || offset < HeaderBytes || offset % 64 != 0 || offset > start.Length)
            throw new InvalidDataException("This snapshot is cut short or damaged in its header.");
        return new SnapshotHeader(ReadTables(start[HeaderBytes..(int)offset]), count, offset);
    }

    /// <summary>The records of a whole snapshot in memory, seen where they lie.</summary>
    /// <exception cref="InvalidDataException">The file is shorter or longer than its header says.</exception>
    public static ReadOnlySpan<PackedObservation> Records(ReadOnlySpan<byte> file, SnapshotHeader header)
    {
        if (file.Length != header.TotalBytes)
            throw new InvalidDataException("This snapshot is cut short, or something was written after its end.");
        return MemoryMarshal.Cast<byte, PackedObservation>(file[(int)header.RecordsOffset..]);
    }

    private static byte[] Header(long count, long offset)
    {
        var header = new byte[HeaderBytes];
        Magic.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(8), Version);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(12), PackedObservation.Size);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(16), count);
        BinaryPrimitives.WriteInt64LittleEndian(header.AsSpan(24), offset);
        return header;
    }

    private static byte[] Tables(CodeBook book)
    {
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory);
        foreach (var table in book.Tables)
        {
            writer.Write(table.Count);
            foreach (var code in table.Codes)
            {
                var bytes = Encoding.UTF8.GetBytes(code);
                writer.Write(bytes.Length);
                writer.Write(bytes);
            }
        }

        writer.Flush();
        return memory.ToArray();
    }

    private static CodeBook ReadTables(ReadOnlySpan<byte> bytes)
    {
        var book = new CodeBook();
        foreach (var table in book.Tables)
        {
            var count = TakeInt(ref bytes);
            for (var i = 0; i < count; i++)
                table.Add(Encoding.UTF8.GetString(Take(ref bytes, TakeInt(ref bytes))));
        }

        return book;
    }

    private static int TakeInt(ref ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadInt32LittleEndian(Take(ref bytes, 4));

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int length)
    {
        if (length < 0 || length > bytes.Length)
            throw new InvalidDataException("This snapshot is damaged in its code tables.");
        var taken = bytes[..length];
        bytes = bytes[length..];
        return taken;
    }

    private static void WriteRecords(Stream stream, long count, IEnumerable<PackedObservation> records)
    {
        var chunk = new PackedObservation[ChunkRecords];
        var (filled, written) = (0, 0L);
        var last = default(PackedObservation);
        foreach (var record in records)
        {
            if (written > 0 && record.CompareTo(last) < 0)
                throw new InvalidDataException($"Record {written} of the snapshot is out of order.");
            chunk[filled++] = last = record;
            written++;
            if (filled == chunk.Length)
            {
                stream.Write(MemoryMarshal.AsBytes(chunk.AsSpan()));
                filled = 0;
            }
        }

        stream.Write(MemoryMarshal.AsBytes(chunk.AsSpan(0, filled)));
        if (written != count)
            throw new InvalidDataException($"The snapshot should have {count} records and has {written}.");
    }
}
