using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Comity.Methods.Disclosure;

/// <summary>
/// The alternative to withholding: every cell is rounded up or down to a multiple, at random and without bias (Statistics New Zealand and others
/// publish censuses so). The draw comes from the seed and the cell's codes, so a cell has one answer in every table and every release, and
/// asking again averages nothing out. Totals are rounded by themselves and need not be the sum of their rounded parts.
/// </summary>
public sealed class RandomRounding
{
    private readonly int multiple;
    private readonly byte[] seed;

    /// <param name="multiple">3 or 5 as a rule; at least 2.</param>
    /// <param name="seed">Kept secret by the owner of the figures, and never changed: who knows it can undo the rounding.</param>
    public RandomRounding(int multiple, string seed)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(multiple, 2);
        ArgumentException.ThrowIfNullOrEmpty(seed);
        (this.multiple, this.seed) = (multiple, Encoding.UTF8.GetBytes(seed));
    }

    /// <summary>All cells of a table, in their order. A multiple itself stays as it is, and so does zero.</summary>
    public IReadOnlyList<long> Round(CountTable table)
    {
        var rounded = new long[table.Counts.Length];
        for (var cell = 0; cell < rounded.Length; cell++)
            rounded[cell] = Round(table.Counts[cell], table.Unit, KeyOf(table, cell));
        return rounded;
    }

    /// <summary>
    /// One number. Of the remainder r it goes up with probability r/multiple: the expected value is the number itself. A cell that grows by less than it
    /// takes to reach the next multiple never goes back.
    /// </summary>
    /// <param name="count">Not negative.</param>
    /// <param name="unit">What one person counts.</param>
    /// <param name="key">Names the cell, whatever table it stands in.</param>
    public long Round(long count, long unit, string key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        var step = checked(multiple * unit);
        var rest = count % step;
        return count - rest + (Draw(key, step) < rest ? step : 0);
    }

    /// <summary>The codes by name of dimension, without totals: the same cell in every table that has it.</summary>
    private static string KeyOf(CountTable table, int cell) => string.Join('\n', table.Dimensions
        .Zip(table.CodesOf(cell), (dimension, code) => (dimension, code))
        .Where(part => part.code != part.dimension.Total)
        .OrderBy(part => part.dimension.Name, StringComparer.Ordinal)
        .Select(part => $"{part.dimension.Name}={part.code}"));

    // 64 bits of a keyed hash, scaled: the bias is below 2⁻⁵⁰ for any multiple in use.
    private long Draw(string key, long step)
    {
        Span<byte> hash = stackalloc byte[32];
        HMACSHA256.HashData(seed, Encoding.UTF8.GetBytes(key), hash);
        return (long)Math.BigMul(BinaryPrimitives.ReadUInt64BigEndian(hash), (ulong)step, out _);
    }
}
