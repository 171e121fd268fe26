namespace Comity.Methods.Disclosure;

/// <summary>
/// Which cells may tell something of a person by themselves, and how well each must then be hidden. Threshold, (n,k) and p% rules as in
/// Hundepool and others, Statistical Disclosure Control (2012), chapter 4, with their protection levels.
/// </summary>
internal sealed class PrimaryWithholding(DisclosureParameters parameters)
{
    /// <summary>What the cell needs, or none where its number may be shown.</summary>
    public Protection? Of(CountTable table, int cell)
    {
        var value = table.Counts[cell];
        var persons = table.Persons?[cell] ?? Persons(value, table.Unit);
        if (value == 0 && persons == 0)
            return parameters.ZerosAreShown ? null : Small(table.Unit);
        if (persons < parameters.Threshold)
            return Small(table.Unit);
        return table.Contributions.TryGetValue(cell, out var contributions) ? Dominated(value, contributions) : null;
    }

    /// <summary>What a cell needs that is withheld for others.</summary>
    public Protection Secondary(CountTable table, int cell)
    {
        var value = table.Counts[cell];
        return new Protection(value, value, (parameters.SecondaryWidth ?? parameters.ProtectedUpTo) * table.Unit ?? Small(table.Unit).High);
    }

    // Parts of a person are dropped: 4.5 full posts are fewer than five.
    private static long Persons(long value, long unit) => value / unit;

    private Protection Small(long unit)
    {
        var high = parameters.ProtectedUpTo * unit ?? Math.Max(0, (parameters.Threshold * unit) - 1);
        return new Protection(0, high, high);
    }

    private Protection? Dominated(long value, IReadOnlyList<long> contributions)
    {
        var need = Math.Max(ByDominance(value, contributions), ByPrior(value, contributions));
        if (need <= 0)
            return null;
        var away = (long)Math.Ceiling(need);
        return new Protection(Math.Max(0, value - away), value + away, 0);
    }

    private decimal ByDominance(long value, IReadOnlyList<long> contributions) =>
        parameters.Dominance is { } rule ? (100m / rule.Percent * contributions.Take(rule.Contributors).Sum()) - value : 0;

    private decimal ByPrior(long value, IReadOnlyList<long> contributions) =>
        parameters.PriorPercent is { } percent && contributions.Count > 0
            ? (percent / 100m * contributions[0]) - (value - contributions.Take(2).Sum())
            : 0;
}
