using Comity.Methods.Disclosure;

namespace Comity.Methods.Tabulation;

/// <summary>
/// Makes of a counted table one that disclosure control can protect: with every sum that readers will be shown, so that what is withheld
/// cannot be worked out from them.
/// </summary>
public sealed record TableForRelease
{
    /// <summary>The code of everybody in a dimension.</summary>
    public const string Total = "_T";

    /// <summary>For people to read.</summary>
    public required string Name { get; init; }

    /// <summary>By dimension: sums below the total, such as all foreign countries. Codes that no sum names belong to the total alone; a dimension
    /// that is not here has its total only.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<CodeSum>> Sums { get; init; } = new Dictionary<string, IReadOnlyList<CodeSum>>(StringComparer.Ordinal);

    /// <summary>Shown beside those that occur, at zero: that nobody is there is told as well.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> FurtherCodes { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>By dimension: codes to reckon with that no reader sees; the total may be one.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> NeverShown { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Dimensions of one code for the whole table, such as what is counted: tables that differ in it speak of other people.</summary>
    public IReadOnlyList<(string Name, string Code)> Fixed { get; init; } = [];

    /// <summary>Count this amount, such as full-time equivalents in thousandths, with the persons behind each cell; none: the persons.</summary>
    public string? Amount { get; init; }

    /// <summary>What one person counts of that amount, such as 1 000 thousandths.</summary>
    public long Unit { get; init; } = 1;

    /// <summary>The same counts, codes that do not occur left out. Dates and periods are never added up.</summary>
    /// <exception cref="ArgumentException">The amount is not in the table, or a sum is called as a code that occurs.</exception>
    public CountTable ToCountTable(Table table)
    {
        var amount = Amount is null ? -1 : table.Amounts.ToList().IndexOf(Amount);
        if (Amount is not null && amount < 0)
            throw new ArgumentException($"The table has no amount named {Amount}.", nameof(table));
        Disclosure.TableDimension[] dimensions =
            [.. table.Dimensions.Select((d, at) => Dimension(d.Name, Occurring(table, at))), .. Fixed.Select(f => Disclosure.TableDimension.Fixed(f.Name, f.Code))];
        var persons = CountTable.Of(Name, dimensions, Leaves(table, cell => cell.Count));
        return amount < 0 ? persons : CountTable.Of(Name, dimensions, Leaves(table, cell => cell.Amount(amount)), Unit).With(persons: persons.Counts.ToArray());
    }

    private IEnumerable<(IReadOnlyList<string> Codes, long Count)> Leaves(Table table, Func<TableCell, long> value) =>
        table.Cells.Select(cell => ((IReadOnlyList<string>)[.. Enumerable.Range(0, table.Dimensions.Count).Select(d => cell[d]), .. Fixed.Select(f => f.Code)], value(cell)));

    private static IEnumerable<string> Occurring(Table table, int at) =>
        table.Dimensions[at].Name == TableDefinition.Time ? table.Dimensions[at].Codes : table.Cells.Select(cell => cell[at]);

    private Disclosure.TableDimension Dimension(string name, IEnumerable<string> occurring)
    {
        var sums = Sums.GetValueOrDefault(name, []);
        List<string> leaves = [.. occurring.Concat(FurtherCodes.GetValueOrDefault(name, [])).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (name == TableDefinition.Time)
            return new Disclosure.TableDimension(name, leaves, [], null);
        var below = sums.Select(s => s with { Children = [.. s.Children.Where(c => leaves.Contains(c) || sums.Any(other => other.Parent == c))] }).ToList();
        var inner = below.SelectMany(s => s.Children).ToHashSet(StringComparer.Ordinal);
        List<string> top = [.. leaves.Concat(below.Select(s => s.Parent)).Where(code => !inner.Contains(code))];
        return new Disclosure.TableDimension(name, [.. leaves, .. below.Select(s => s.Parent), Total], [.. below, new CodeSum(Total, top)], Total)
        {
            NeverShown = NeverShown.GetValueOrDefault(name, []),
        };
    }
}
