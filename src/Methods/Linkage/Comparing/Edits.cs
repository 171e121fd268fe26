namespace Comity.Methods.Linkage.Comparing;

/// <summary>How many slips lie between two words.</summary>
internal static class Edits
{
    private const int Longest = 128;

    /// <summary>
    /// Whether at most this many letters are wrong, left out, added, or swapped with their neighbour (optimal string alignment, after Damerau 1964).
    /// Words of more than 128 letters are compared by their first.
    /// </summary>
    public static bool AtMost(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int most)
    {
        Cut(ref one, ref other);
        if (Math.Abs(one.Length - other.Length) > most)
            return false;
        if (one.Length == 0 || other.Length == 0)
            return true;
        Span<byte> cells = stackalloc byte[3 * (other.Length + 1)];
        var (older, old, now) = (0, other.Length + 1, 2 * (other.Length + 1));
        for (var j = 0; j <= other.Length; j++)
            cells[old + j] = (byte)j;
        for (var i = 1; i <= one.Length; i++)
        {
            if (Row(one, other, i, cells, older, old, now) > most)
                return false;
            (older, old, now) = (old, now, older);
        }

        return cells[old + other.Length] <= most;
    }

    /// <summary>What begins and ends alike need not be looked at.</summary>
    private static void Cut(ref ReadOnlySpan<char> one, ref ReadOnlySpan<char> other)
    {
        one = one[..Math.Min(one.Length, Longest)];
        other = other[..Math.Min(other.Length, Longest)];
        var same = one.CommonPrefixLength(other);
        one = one[same..];
        other = other[same..];
        while (one.Length > 0 && other.Length > 0 && one[^1] == other[^1])
        {
            one = one[..^1];
            other = other[..^1];
        }
    }

    private static int Row(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int i, Span<byte> cells, int older, int old, int now)
    {
        cells[now] = (byte)i;
        var least = i;
        for (var j = 1; j <= other.Length; j++)
        {
            var same = one[i - 1] == other[j - 1] ? 0 : 1;
            var cost = Math.Min(Math.Min(cells[old + j] + 1, cells[now + j - 1] + 1), cells[old + j - 1] + same);
            if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                cost = Math.Min(cost, cells[older + j - 2] + 1);
            cells[now + j] = (byte)cost;
            least = Math.Min(least, cost);
        }

        return least;
    }
}
