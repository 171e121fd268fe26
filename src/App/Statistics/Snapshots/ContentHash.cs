using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Statistics.Snapshots;

/// <summary>
/// What a version holds, as one number: SHA-256 over its observations in key order. For each: the fifteen dimensions in their
/// order, status, flags and note as UTF-8, each followed by a byte 0x1F; then value (IEEE 754, 8 bytes), row and column
/// (4 bytes each), big-endian. It does not depend on how snapshots or tables are laid out.
/// </summary>
internal static class ContentHash
{
    private const int Chunk = 1 << 16;

    public static string Of(Snapshot snapshot)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var texts = new Texts(snapshot.Book);
        var buffer = new byte[Chunk * 2];
        var filled = 0;
        foreach (var record in snapshot.Each())
        {
            filled += texts.Write(record, ref buffer, filled);
            if (filled > Chunk)
            {
                hash.AppendData(buffer, 0, filled);
                filled = 0;
            }
        }

        hash.AppendData(buffer, 0, filled);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Each code as bytes, made once.</summary>
    private sealed class Texts(CodeBook book)
    {
        private readonly byte[][][] _dimensions = [.. Enum.GetValues<Dimension>().Select(d => Bytes(book[d]))];
        private readonly byte[][] _status = Bytes(book.Status);
        private readonly byte[][] _flags = Bytes(book.Flags);
        private readonly byte[][] _notes = Bytes(book.Notes);

        public int Write(in PackedObservation record, ref byte[] buffer, int start)
        {
            var at = start;
            for (var d = 0; d < _dimensions.Length; d++)
            {
                Copy(_dimensions[d][record[(Dimension)d]], ref buffer, ref at);
            }

            Copy(_status[record.Status], ref buffer, ref at);
            Copy(_flags[record.Flags], ref buffer, ref at);
            Copy(_notes[record.Note], ref buffer, ref at);
            Ensure(ref buffer, at + 16);
            BinaryPrimitives.WriteDoubleBigEndian(buffer.AsSpan(at), record.HasValue ? record.Value : double.NaN);
            BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(at + 8), record.Row);
            BinaryPrimitives.WriteInt32BigEndian(buffer.AsSpan(at + 12), record.Column);
            return at + 16 - start;
        }

        private static byte[][] Bytes(CodeTable table) => [.. table.Codes.Select(c => Encoding.UTF8.GetBytes(c + '\u001f'))];

        private static void Copy(byte[] text, ref byte[] buffer, ref int at)
        {
            Ensure(ref buffer, at + text.Length);
            text.CopyTo(buffer, at);
            at += text.Length;
        }

        private static void Ensure(ref byte[] buffer, int length)
        {
            if (length > buffer.Length)
            {
                Array.Resize(ref buffer, length * 2);
            }
        }
    }
}
