namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Puts rows into cells. A row's cell is its key plus a plane for each date.</summary>
internal static class Scatter
{
    /// <summary>+1 from the first date on, -1 from the date at which the row holds no more: both in the same cell where it holds on none.</summary>
    public static void Change(Span<int> cells, ReadOnlySpan<int> keys, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, int plane)
    {
        from = from[..keys.Length];
        to = to[..keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            cells[keys[i] + (from[i] * plane)]++;
            cells[keys[i] + (to[i] * plane)]--;
        }
    }

    public static void Change(Span<long> cells, ReadOnlySpan<int> keys, ReadOnlySpan<byte> from, ReadOnlySpan<byte> to, ReadOnlySpan<int> amounts, int plane)
    {
        from = from[..keys.Length];
        to = to[..keys.Length];
        amounts = amounts[..keys.Length];
        for (var i = 0; i < keys.Length; i++)
        {
            cells[keys[i] + (from[i] * plane)] += amounts[i];
            cells[keys[i] + (to[i] * plane)] -= amounts[i];
        }
    }

    /// <summary>+1 in the row's only date or period; what has none falls into the plane behind the last.</summary>
    public static void Once(Span<int> cells, ReadOnlySpan<int> keys, ReadOnlySpan<byte> at, int plane)
    {
        at = at[..keys.Length];
        for (var i = 0; i < keys.Length; i++)
            cells[keys[i] + (at[i] * plane)]++;
    }

    public static void Once(Span<long> cells, ReadOnlySpan<int> keys, ReadOnlySpan<byte> at, ReadOnlySpan<int> amounts, int plane)
    {
        at = at[..keys.Length];
        amounts = amounts[..keys.Length];
        for (var i = 0; i < keys.Length; i++)
            cells[keys[i] + (at[i] * plane)] += amounts[i];
    }
}
