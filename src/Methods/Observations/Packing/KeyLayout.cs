namespace Comity.Methods.Observations.Packing;

/// <summary>
/// Where each dimension stands in the 160 bits of a packed key: one or two bytes each, in the order of <see cref="Dimension"/>,
/// the first in the highest bits, so that comparing keys as unsigned numbers compares dimension after dimension.
/// </summary>
internal static class KeyLayout
{
    public const int Dimensions = (int)Dimension.Time + 1;

    private static readonly int[] WidthsInBits = [.. Enumerable.Range(0, Dimensions).Select(WidthOf)];
    private static readonly int[] Ends = RunningEnds();

    public static int Width(Dimension dimension) => WidthsInBits[(int)dimension];

    /// <summary>0: High (RefArea to Activity), 1: Mid (Territory to Source), 2: Low (Counterpart and Time).</summary>
    public static int Word(Dimension dimension) => (Ends[(int)dimension] - 1) / 64;

    public static int Shift(Dimension dimension)
    {
        var wordEnd = Word(dimension) == 2 ? 160 : (Word(dimension) + 1) * 64;
        return wordEnd - Ends[(int)dimension];
    }

    public static ulong Mask(Dimension dimension) => ((1UL << Width(dimension)) - 1) << Shift(dimension);

    private static int WidthOf(int dimension) => (Dimension)dimension switch
    {
        Dimension.RefArea or Dimension.Occupation or Dimension.Territory or Dimension.Counterpart or Dimension.Time => 16,
        _ => 8,
    };

    private static int[] RunningEnds()
    {
        var ends = new int[Dimensions];
        for (int i = 0, end = 0; i < Dimensions; i++)
            ends[i] = end += WidthsInBits[i];
        return ends;
    }
}
