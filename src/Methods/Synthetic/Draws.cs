namespace Comity.Methods.Synthetic;

/// <summary>
/// Numbers that look drawn and are the same on every machine, by SplitMix64 (Steele, Lea and Flood 2014). A seed, a row and a purpose name a
/// sequence, so that any row can be made again without those before it.
/// </summary>
internal sealed class Draws
{
    private ulong _state;

    public Draws(ulong seed, long row, int purpose) =>
        _state = Mixed(Mixed(seed) ^ Mixed((ulong)row + 0x9E3779B97F4A7C15) ^ Mixed((ulong)purpose + 0xD1B54A32D192ED03));

    public static ulong Mixed(ulong value)
    {
        var z = value;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>From 0, below 1.</summary>
    public double Unit() => (Next() >> 11) * (1.0 / (1UL << 53));

    public int Below(int end) => (int)(Next() % (ulong)end);

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool InThousand(int share) => Below(1_000) < share;

    public T Of<T>(IReadOnlyList<T> all) => all[Below(all.Count)];

    /// <summary>One of several by their weights.</summary>
    public T Of<T>(IReadOnlyList<(T Value, int Weight)> all)
    {
        var left = Below(all.Sum(one => one.Weight));
        foreach (var (value, weight) in all)
        {
            left -= weight;
            if (left < 0)
                return value;
        }

        throw new InvalidOperationException("Weights add up to what was drawn from.");
    }

    /// <summary>
    /// A rank from 0, small ones far more often: the share of rank r falls as 1 / (r + flat), as that of names does (Zipf, Mandelbrot).
    /// </summary>
    /// <param name="flat">How many first ranks are about equally frequent.</param>
    public int Rank(int ranks, int flat)
    {
        var rank = (int)(flat * Math.Pow((ranks + flat) / (double)flat, Unit())) - flat;
        return Math.Clamp(rank, 0, ranks - 1);
    }

    private ulong Next() => Mixed(_state += 0x9E3779B97F4A7C15);
}
