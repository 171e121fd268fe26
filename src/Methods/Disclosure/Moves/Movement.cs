using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Moves;

/// <summary>
/// Which editions take part when numbers are moved: in all of them the same change, in the others none. A key takes part unless one of its
/// numbers is shown, or is the same unknown in an edition that stands still.
/// </summary>
internal sealed class Movement
{
    private readonly int[] starts;
    private readonly int[] variables;
    private readonly bool[] barred;
    private readonly bool current;

    private Movement(LinkedTables linked, int[] editions)
    {
        current = editions.Contains(0);
        (starts, barred) = (new int[linked.KeyCount + 1], new bool[linked.KeyCount]);
        var found = new List<int>(linked.KeyCount);
        for (var key = 0; key < linked.KeyCount; key++)
        {
            foreach (var variable in editions.Select(e => linked.VariableOf(e, key)).Where(v => v >= 0).Distinct())
                found.Add(variable);
            starts[key + 1] = found.Count;
            barred[key] = found[starts[key]..].Exists(linked.IsShownEarlier) || StandsStill(linked, editions, key, found[starts[key]..]);
        }

        variables = [.. found];
    }

    public static Movement[] All(LinkedTables linked) => linked.Editions switch
    {
        1 => [new Movement(linked, [0])],
        <= MostSubsets => [.. Enumerable.Range(1, (1 << linked.Editions) - 1).OrderByDescending(int.PopCount)
            .Select(mask => new Movement(linked, [.. Enumerable.Range(0, linked.Editions).Where(e => (mask >> e & 1) != 0)]))],
        _ => [new Movement(linked, [.. Enumerable.Range(0, linked.Editions)]), .. Enumerable.Range(0, linked.Editions).Select(e => new Movement(linked, [e]))],
    };

    /// <summary>The variables of a key that move together.</summary>
    public ReadOnlySpan<int> Of(int key) => variables.AsSpan(starts[key]..starts[key + 1]);

    public bool Bars(int key) => barred[key];

    /// <summary>This edition takes part, so its numbers must be withheld.</summary>
    public bool MovesCurrent => current;

    private const int MostSubsets = 3;

    private static bool StandsStill(LinkedTables linked, int[] editions, int key, List<int> moving) =>
        Enumerable.Range(0, linked.Editions).Except(editions).Any(e => moving.Contains(linked.VariableOf(e, key)));
}
