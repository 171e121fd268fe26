using Comity.Methods.Disclosure;

namespace Comity.Methods.Tests.Disclosure;

public sealed class AttackTests
{
    [Fact]
    public void A_withheld_cell_alone_in_its_row_is_found()
    {
        var table = Tables.With(Tables.Row(3, 40, 50), ["cell0"]);
        var exposure = Assert.Single(Attack.On([table], [], Tables.Usual));
        Assert.Equal((3, 3), (exposure.Lower, exposure.Upper));
        Assert.Equal(["cell0"], exposure.Codes);
        Assert.Contains("_T", Assert.Single(exposure.Because), StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_cell_that_is_shown_is_found()
    {
        var exposure = Assert.Single(Attack.On([Tables.With(Tables.Row(3, 40, 50))], [], Tables.Usual));
        Assert.Equal((3, 3, "shown"), (exposure.Lower, exposure.Upper, exposure.Because[0]));
    }

    [Fact]
    public void Two_small_cells_that_fill_their_total_are_found_and_with_one_more_person_they_are_not()
    {
        var tight = Attack.On([Tables.With(Tables.Row(1, 2, 40), ["cell0"], ["cell1"])], [], Tables.Usual);
        Assert.Equal([(0d, 3d), (0d, 3d)], tight.Select(e => (e.Lower, e.Upper)));
        Assert.Empty(Attack.On([Tables.With(Tables.Row(2, 2, 40), ["cell0"], ["cell1"])], [], Tables.Usual));
    }

    [Fact]
    public void What_no_single_sum_gives_away_is_found_too()
    {
        // Two cells withheld in each of two rows and in the columns but one: the sums of both rows less the two shown columns give the corner.
        var grid = Tables.Grid([3, 20, 20, 9], [20, 20, 20, 9], [30, 20, 20, 9]);
        var table = Tables.With(grid, ["row0", "column0"], ["row0", "column1"], ["row1", "column1"], ["row1", "column2"], ["row2", "column2"], ["row2", "column1"]);
        var found = Attack.On([table], [], Tables.Usual);
        Assert.Contains(found, e => e.Codes.SequenceEqual(["row0", "column0"]) && e is { Lower: 3, Upper: 3 });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Bounds_are_those_of_glpsol_where_margins_are_shown(int seed) =>
        AgreesWithGlpsol([Leaky(Tables.Random(seed, "flat", Tables.Codes("row", 5), Tables.Codes("column", 6)), seed)], []);

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(13)]
    public void Bounds_are_those_of_glpsol_in_three_dimensions(int seed) =>
        AgreesWithGlpsol([Leaky(Tables.Random(seed, "cube", Tables.Codes("row", 3), Tables.Codes("column", 4), Tables.Codes("layer", 3)), seed)], []);

    [Theory]
    [InlineData(21)]
    [InlineData(22)]
    public void Bounds_are_those_of_glpsol_over_a_hierarchy_of_three_levels(int seed) =>
        AgreesWithGlpsol([Leaky(Tables.Random(seed, "tree", Tables.Origin, Tables.Cadre), seed)], []);

    [Theory]
    [InlineData(31)]
    [InlineData(32)]
    public void Bounds_are_those_of_glpsol_over_linked_tables_and_an_earlier_release(int seed)
    {
        var (one, other) = Linked.Tables(seed);
        var (before, _) = Linked.Tables(seed, corrected: true);
        AgreesWithGlpsol([Leaky(one, seed), Leaky(other, seed + 1)], [new EarlierRelease("first", [Leaky(before, seed + 2)])]);
    }

    /// <summary>Small cells withheld and some others with them, without any thought: a table that leaks in many ways.</summary>
    private static ProtectedTable Leaky(CountTable table, int seed) => new(table, table.Counts.ToArray().Select((count, cell) => count switch
    {
        0 => CellStatus.Zero,
        < 5 => CellStatus.WithheldPrimary,
        _ => ((ulong)(cell + 1) * 2654435761 * (ulong)(seed + 7) >> 13) % 5 == 0 ? CellStatus.WithheldSecondary : CellStatus.Published,
    }));

    private static void AgreesWithGlpsol(IReadOnlyList<ProtectedTable> tables, IReadOnlyList<EarlierRelease> earlier)
    {
        Assert.SkipUnless(Glpsol.IsInstalled, "glpsol is missing (apt-get install glpk-utils).");
        var oracle = new Glpsol(tables, earlier);
        var bounds = Attack.Bounds(tables, earlier);
        Assert.NotEmpty(bounds);
        foreach (var cell in bounds)
        {
            var of = cell.Edition.Length == 0 ? tables : earlier.First(e => e.Edition == cell.Edition).Tables;
            var table = of.First(t => t.Table.Name == cell.Table).Table;
            var (lower, upper) = oracle.Bounds(table, cell.Cell);
            Assert.Equal(lower, cell.Lower, 5);
            Assert.Equal(upper >= Glpsol.Huge / 2 ? double.PositiveInfinity : upper, cell.Upper, 5);
        }
    }
}
