using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>
/// How one column lies in one block. A value is kept as a raw number of 1, 2 or 4 bytes, or of none where all are the same. Of
/// codes the raw number is the code itself, 0 being unknown; of days and amounts 0 is absent, and the value is raw + base.
/// </summary>
/// <param name="Width">Bytes of a raw number: 0, 1, 2 or 4.</param>
/// <param name="Base">Added to raw numbers other than 0; 0 for codes.</param>
/// <param name="Max">The largest raw number; with width 0, every raw number.</param>
/// <param name="Absent">How many rows have raw number 0.</param>
/// <param name="Offset">Where the column begins in its block, in bytes.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PackedColumn(byte Width, int Base, int Max, int Absent, int Offset)
{
    /// <summary>Bytes that the column takes, filled up so that the next begins at a multiple of eight.</summary>
    public static int Bytes(byte width, int rows) => ((width * rows) + 7) / 8 * 8;

    /// <summary>Turns values into raw numbers, in place.</summary>
    public static PackedColumn Pack(Span<int> values, bool codes, int offset)
    {
        var least = int.MaxValue;
        foreach (var value in values)
        {
            if (value != SpellRow.Absent)
                least = Math.Min(least, value);
        }

        var start = codes || least == int.MaxValue ? 0 : least - 1;
        var (smallest, max, absent) = (int.MaxValue, 0, 0);
        foreach (ref var value in values)
        {
            value = value == SpellRow.Absent ? 0 : value - start;
            smallest = Math.Min(smallest, value);
            max = Math.Max(max, value);
            absent += value == 0 ? 1 : 0;
        }

        return new PackedColumn(WidthOf(smallest, max), start, max, absent, offset);
    }

    public void Write(ReadOnlySpan<int> raw, Span<byte> block)
    {
        var target = block[Offset..];
        for (var i = 0; i < raw.Length && Width > 0; i++)
        {
            if (Width == 1)
                target[i] = (byte)raw[i];
            else if (Width == 2)
                BinaryPrimitives.WriteUInt16LittleEndian(target[(2 * i)..], (ushort)raw[i]);
            else
                BinaryPrimitives.WriteInt32LittleEndian(target[(4 * i)..], raw[i]);
        }
    }

    /// <summary>Raw numbers of a stretch of rows.</summary>
    /// <param name="block">The bytes of the block.</param>
    /// <param name="at">First row of the stretch.</param>
    /// <param name="raw">Filled whole.</param>
    public void Read(ReadOnlySpan<byte> block, int at, Span<int> raw)
    {
        if (Width == 0)
            raw.Fill(Max);
        else if (Width == 1)
            Widening.Bytes(block.Slice(Offset + at, raw.Length), raw);
        else if (Width == 2)
            Widening.Shorts(MemoryMarshal.Cast<byte, ushort>(block.Slice(Offset + (2 * at), 2 * raw.Length)), raw);
        else
            MemoryMarshal.Cast<byte, int>(block.Slice(Offset + (4 * at), 4 * raw.Length)).CopyTo(raw);
    }

    private static byte WidthOf(int smallest, int max)
    {
        if (smallest == max)
            return 0;
        return max <= byte.MaxValue ? (byte)1 : max <= ushort.MaxValue ? (byte)2 : (byte)4;
    }
}
