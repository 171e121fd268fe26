namespace Comity.Methods.Disclosure;

/// <summary>
/// One dimension of a table: its codes, and which of them are sums of others. Several hierarchies over the same codes may stand side by
/// side (regions and income groups). Two tables speak of the same people where dimensions of one name meet.
/// </summary>
/// <param name="Name">The same in every table that is linked with this one.</param>
/// <param name="Codes">All codes, sums among them, each once.</param>
/// <param name="Sums">Every code that is a sum; a child before its parent or after it.</param>
/// <param name="Total">The code that counts everybody. A table without this dimension counts the same people as one with it at its total. None:
/// the codes are never added, as with reference dates.</param>
public sealed record TableDimension(string Name, IReadOnlyList<string> Codes, IReadOnlyList<CodeSum> Sums, string? Total)
{
    /// <summary>Codes that are there to reckon with and that no reader sees, such as what lies between two levels. Small numbers among them are hidden all the
    /// same: what surrounds them is withheld where it would give them away.</summary>
    public IReadOnlyList<string> NeverShown { get; init; } = [];

    /// <summary>Codes that add up to one total.</summary>
    public static TableDimension Flat(string name, IReadOnlyList<string> leaves, string total = "_T") =>
        new(name, [.. leaves, total], [new CodeSum(total, leaves)], total);

    /// <summary>One fixed code, the same for the whole table: a date, a measure, a unit.</summary>
    public static TableDimension Fixed(string name, string code) => new(name, [code], [], null);

    /// <summary>Any number of levels: each code with the code that it belongs to. Exactly one code belongs to none: the total.</summary>
    /// <exception cref="ArgumentException">No root, several roots, or a circle.</exception>
    public static TableDimension Tree(string name, IEnumerable<(string Code, string? Parent)> members)
    {
        var all = members.ToList();
        var roots = all.Where(m => m.Parent is null).Select(m => m.Code).ToList();
        if (roots.Count != 1)
            throw new ArgumentException($"{name}: a tree has one root, not {roots.Count}.", nameof(members));
        var sums = all.Where(m => m.Parent is not null).GroupBy(m => m.Parent!, StringComparer.Ordinal)
            .Select(g => new CodeSum(g.Key, [.. g.Select(m => m.Code)]));
        return new TableDimension(name, [.. all.Select(m => m.Code)], [.. sums], roots[0]);
    }
}
