using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Attacks;

/// <summary>
/// What a reader could work out before, with nothing of the new release shown. That numbers are still what they were is then no knowledge where the
/// register was counted anew: it is the new release that tells it.
/// </summary>
internal sealed class PublicBefore
{
    private const double Tolerance = 1e-6;

    // Each may be a linear programme. Where more are found, the release is blocked in any case.
    private const int Most = 500;
    private readonly LinkedTables linked;
    private readonly Onslaught onslaught;
    private readonly Onslaught now;
    private readonly HashSet<int> exposed;
    private int asked;

    /// <param name="tables">What is to be let out.</param>
    /// <param name="earlier">What is out.</param>
    /// <param name="parameters">What must be hidden.</param>
    /// <param name="now">The attack with the new release.</param>
    /// <param name="found">What it found.</param>
    public PublicBefore(
        IReadOnlyList<ProtectedTable> tables, IReadOnlyList<EarlierRelease> earlier, DisclosureParameters parameters, Onslaught now, IEnumerable<int> found)
    {
        this.now = now;
        var hidden = tables.Select(t => new ProtectedTable(t.Table, Enumerable.Repeat(CellStatus.NeverShown, t.Statuses.Length))).ToList();
        linked = new LinkedTables([.. tables.Select(t => t.Table)], earlier, correctionsKnown: false);
        onslaught = new Onslaught(new ReaderView(linked, parameters, hidden));
        exposed = [.. onslaught.Run(found.SelectMany(PlacesOf).ToHashSet()).Select(e => e.Variable)];
    }

    /// <summary>Whether a number was bounded as closely for certain. A doubt goes on blocking, and so does what the new release narrows.</summary>
    public bool Knows(int variable)
    {
        var before = PlacesOf(variable).Where(exposed.Contains).ToList();
        if (before.Count == 0 || ++asked > Most)
            return false;
        var (least, most) = now.Reached(variable);
        return before.Select(onslaught.AtMost).Any(b => least <= b.Lower + Tolerance && most >= b.Upper - Tolerance);
    }

    /// <summary>Where it stood in earlier releases; a number of the new one alone where it would stand without.</summary>
    private List<int> PlacesOf(int variable)
    {
        var key = now.Linked.KeyOf(variable);
        List<int> editions = [.. Enumerable.Range(1, now.Linked.Editions - 1).Where(e => now.Linked.VariableOf(e, key) == variable)];
        return [.. (editions.Count > 0 ? editions : [0]).Select(e => linked.VariableOf(e, key)).Distinct()];
    }
}
