namespace Comity.Methods.Disclosure.Moves;

/// <summary>
/// A person of one code more, and perhaps one of another code less, with every sum that follows: what may happen along one dimension, or
/// along two taken as one, without a sum going wrong.
/// </summary>
/// <param name="First">Codes of the dimension, or of the first of the two.</param>
/// <param name="Second">Codes of the second dimension; none where there is but one.</param>
/// <param name="Signs">One more or one less, in the same order.</param>
internal sealed record Step(int[] First, int[]? Second, sbyte[] Signs)
{
    public static Step More(int[] up) => new(up, null, [.. up.Select(_ => (sbyte)1)]);

    public static Step Instead(int[] more, int[] less)
    {
        var (gained, lost) = (more.Except(less).ToArray(), less.Except(more).ToArray());
        return new Step([.. gained, .. lost], null, [.. gained.Select(_ => (sbyte)1), .. lost.Select(_ => (sbyte)-1)]);
    }

    /// <summary>A pair of codes instead of another pair; what both touch stands still.</summary>
    public static Step Instead((int[] First, int[] Second) more, (int[] First, int[] Second) less)
    {
        var (first, second, signs) = (new List<int>(), new List<int>(), new List<sbyte>());
        Add(more, less, 1);
        Add(less, more, -1);
        return new Step([.. first], [.. second], [.. signs]);

        void Add((int[] First, int[] Second) these, (int[] First, int[] Second) those, sbyte sign)
        {
            foreach (var one in these.First)
            {
                foreach (var other in these.Second)
                {
                    if (Array.IndexOf(those.First, one) >= 0 && Array.IndexOf(those.Second, other) >= 0)
                        continue;
                    first.Add(one);
                    second.Add(other);
                    signs.Add(sign);
                }
            }
        }
    }
}
