using Comity.Methods.Disclosure;

namespace Comity.Bench;

/// <summary>
/// Made-up counts by origin, destination and occupation: each with a weight that falls off as sizes of countries do, and for each pair an
/// affinity of its own, so that most pairs are empty and few are large (the open file of doctors trained abroad: 26 % of pairs, a third of
/// them below five).
/// </summary>
internal static class Corridors
{
    public static CountTable Make(int origins, int destinations, int occupations, long people)
    {
        var state = 20_261_122UL;
        var (a, b, c) = (Weights(origins, 1.0, ref state), Weights(destinations, 1.0, ref state), Weights(occupations, 0.9, ref state));
        var raw = new double[origins * destinations * occupations];
        var at = 0;
        for (var i = 0; i < origins; i++)
        {
            for (var j = 0; j < destinations; j++)
            {
                var pair = Math.Exp(2.0 * Normal(ref state));
                for (var k = 0; k < occupations; k++)
                    raw[at++] = a[i] * b[j] * c[k] * pair * Math.Exp(0.8 * Normal(ref state));
            }
        }

        var scale = people / raw.Sum();
        var counts = new List<(IReadOnlyList<string>, long)>();
        for (at = 0; at < raw.Length; at++)
        {
            var count = (long)Math.Floor((raw[at] * scale) + Unit(ref state));
            if (count > 0)
                counts.Add(([$"O{at / occupations / destinations}", $"D{at / occupations % destinations}", $"P{at % occupations}"], count));
        }

        return CountTable.Of("corridors", [Dimension("origin", "O", origins), Dimension("destination", "D", destinations), Dimension("occupation", "P", occupations)], counts);
    }

    private static TableDimension Dimension(string name, string letter, int codes) =>
        TableDimension.Flat(name, [.. Enumerable.Range(0, codes).Select(i => $"{letter}{i}")]);

    private static double[] Weights(int count, double slope, ref ulong state)
    {
        var weights = new double[count];
        for (var i = 0; i < count; i++)
            weights[i] = Math.Pow(i + 1, -slope) * Math.Exp(0.5 * Normal(ref state));
        return weights;
    }

    private static double Normal(ref ulong state) => Math.Sqrt(-2 * Math.Log(1 - Unit(ref state))) * Math.Cos(2 * Math.PI * Unit(ref state));

    // SplitMix64 (Steele, Lea, Flood 2014): the same numbers on every machine.
    private static double Unit(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        var z = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
