using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Attacks;

/// <summary>
/// What a reader could work out before, with nothing of the new release shown. That numbers are still what they were is then no knowledge where the
/// register was counted anew: it is the new release that tells it.
/// </summary>
internal sealed class PublicBefore
{
    private const double Tolerance = 1e-6;
    private readonly LinkedTables linked;
    private readonly Onslaught onslaught;

    public PublicBefore(IReadOnlyList<ProtectedTable> tables, IReadOnlyList<EarlierRelease> earlier, DisclosureParameters parameters)
    {
        var hidden = tables.Select(t => new ProtectedTable(t.Table, Enumerable.Repeat(CellStatus.NeverShown, t.Statuses.Length))).ToList();
        linked = new LinkedTables([.. tables.Select(t => t.Table)], earlier, correctionsKnown: false);
        onslaught = new Onslaught(new ReaderView(linked, parameters, hidden));
    }

    /// <summary>Whether a number was bounded as closely for certain. A doubt goes on blocking, and so does what the new release narrows.</summary>
    /// <param name="now">The attack with the new release.</param>
    /// <param name="variable">What it found.</param>
    public bool Knows(Onslaught now, int variable)
    {
        var (least, most) = now.Reached(variable);
        return PlacesOf(now.Linked, variable).Select(onslaught.AtMost).Any(before => least <= before.Lower + Tolerance && most >= before.Upper - Tolerance);
    }

    /// <summary>Where it stood in earlier releases; a number of the new one alone where it would stand without.</summary>
    private List<int> PlacesOf(LinkedTables now, int variable)
    {
        var key = now.KeyOf(variable);
        List<int> editions = [.. Enumerable.Range(1, now.Editions - 1).Where(e => now.VariableOf(e, key) == variable)];
        return [.. (editions.Count > 0 ? editions : [0]).Select(e => linked.VariableOf(e, key)).Distinct()];
    }
}
