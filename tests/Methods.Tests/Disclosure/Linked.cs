using Comity.Methods.Disclosure;

namespace Comity.Methods.Tests.Disclosure;

/// <summary>Two tables of the same people, origin by occupation and origin by age, which meet in the margin of origins.</summary>
internal static class Linked
{
    /// <param name="seed">Makes the people.</param>
    /// <param name="corrected">As an earlier count had them: one cell had another number.</param>
    public static (CountTable ByOccupation, CountTable ByAge) Tables(int seed, bool corrected = false)
    {
        var (origin, age) = (Disclosure.Tables.Codes("origin", 4), Disclosure.Tables.Codes("age", 3));
        var people = Disclosure.Tables.Random(seed, "people", origin, Disclosure.Tables.Cadre, age);
        var leaves = Enumerable.Range(0, people.Counts.Length).Select(c => (Codes: people.CodesOf(c), Count: people.Counts[c]))
            .Where(c => !c.Codes.Contains("_T"))
            .Select((c, i) => (c.Codes, Count: c.Count + (corrected && i == 5 ? 3 : 0))).ToList();
        return (
            CountTable.Of("by occupation", [origin, Disclosure.Tables.Cadre], leaves.Select(l => ((IReadOnlyList<string>)[l.Codes[0], l.Codes[1]], l.Count))),
            CountTable.Of("by age", [origin, age], leaves.Select(l => ((IReadOnlyList<string>)[l.Codes[0], l.Codes[2]], l.Count))));
    }
}
