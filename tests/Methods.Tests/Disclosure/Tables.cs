using Comity.Methods.Disclosure;

namespace Comity.Methods.Tests.Disclosure;

/// <summary>Small tables for tests; all people in them are made up.</summary>
internal static class Tables
{
    public static readonly DisclosureParameters Usual = new();

    public static readonly TableDimension Cadre = TableDimension.Flat("occupation", ["DOC", "NUR", "MID", "PHA"]);

    /// <summary>Three levels: country, subregion, region, and the world as total.</summary>
    public static readonly TableDimension Origin = TableDimension.Tree("origin",
    [
        ("_T", null), ("R1", "_T"), ("R2", "_T"), ("R1A", "R1"), ("R1B", "R1"), ("R2A", "R2"), ("R2B", "R2"),
        ("XAA", "R1A"), ("XAB", "R1A"), ("XAC", "R1A"), ("XBA", "R1B"), ("XBB", "R1B"),
        ("XCA", "R2A"), ("XCB", "R2A"), ("XCC", "R2A"), ("XDA", "R2B"), ("XDB", "R2B"), ("XDC", "R2B"),
    ]);

    /// <summary>One row of counts with its total.</summary>
    public static CountTable Row(params long[] counts) =>
        CountTable.Of("row", [Codes("cell", counts.Length)], counts.Select((c, i) => ((IReadOnlyList<string>)[$"cell{i}"], c)));

    /// <summary>Rows and columns with their totals.</summary>
    public static CountTable Grid(params long[][] rows) => CountTable.Of(
        "grid",
        [Codes("row", rows.Length), Codes("column", rows[0].Length)],
        rows.SelectMany((row, r) => row.Select((count, c) => ((IReadOnlyList<string>)[$"row{r}", $"column{c}"], count))));

    public static TableDimension Codes(string name, int count) => TableDimension.Flat(name, [.. Enumerable.Range(0, count).Select(i => $"{name}{i}")]);

    /// <summary>Skewed counts with many zeros, from a seed.</summary>
    public static CountTable Random(int seed, string name, params TableDimension[] dimensions)
    {
        var state = ((ulong)seed * 0x9E3779B97F4A7C15) + 1;
        var leaves = dimensions.Select(d => d.Codes.Except(d.Sums.Select(s => s.Parent)).ToList()).ToList();
        var combinations = leaves.Aggregate(
            (IEnumerable<IReadOnlyList<string>>)[[]],
            (found, codes) => found.SelectMany(prefix => codes.Select(code => (IReadOnlyList<string>)[.. prefix, code])));
        return CountTable.Of(name, dimensions, combinations.Select(codes => (codes, Draw(ref state))).ToList());
    }

    public static ProtectedTable With(CountTable table, params string[][] withheld)
    {
        var statuses = table.Counts.ToArray().Select(c => c == 0 ? CellStatus.Zero : CellStatus.Published).ToArray();
        foreach (var codes in withheld)
            statuses[table.IndexOf(codes)] = table.CountOf(codes) < 5 ? CellStatus.WithheldPrimary : CellStatus.WithheldSecondary;
        return new ProtectedTable(table, statuses);
    }

    private static long Draw(ref ulong state)
    {
        state = (state * 6364136223846793005) + 1442695040888963407;
        var (kind, size) = ((state >> 33) % 10, (long)((state >> 40) % 1000));
        return kind switch { < 3 => 0, < 6 => 1 + (size % 4), < 9 => 5 + (size % 20), _ => size };
    }
}
