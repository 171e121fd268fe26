using Comity.Methods.Disclosure;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Disclosure;

public sealed class ProtectionTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20261122, 7);

    private static Arbitrary<int> Seeds => Gen.Choose(1, 1_000_000).ToArbitrary();

    [Fact]
    public void Four_are_withheld_and_five_are_not()
    {
        var result = Protect(Tables.Row(4, 5, 60, 70));
        Assert.Equal(CellStatus.WithheldPrimary, result.Tables[0].StatusOf("cell0"));
        Assert.NotEqual(CellStatus.WithheldPrimary, result.Tables[0].StatusOf("cell1"));
    }

    [Theory]
    [InlineData(3, 2, true)]
    [InlineData(3, 3, false)]
    [InlineData(10, 9, true)]
    [InlineData(10, 10, false)]
    public void The_threshold_is_what_is_handed_in(int threshold, long count, bool withheld)
    {
        var result = DisclosureControl.Protect([Tables.Row(count, 30, 60, 70)], [], new DisclosureParameters { Threshold = threshold });
        Assert.Equal(withheld, result.Tables[0].StatusOf("cell0") == CellStatus.WithheldPrimary);
    }

    [Fact]
    public void Full_time_equivalents_count_as_fewer_than_five_up_to_four_point_nine_nine()
    {
        var table = CountTable.Of("posts", [Tables.Codes("cell", 4)], [(["cell0"], 499), (["cell1"], 500), (["cell2"], 9000), (["cell3"], 8000)], unit: 100);
        var result = Protect(table);
        Assert.Equal(CellStatus.WithheldPrimary, result.Tables[0].StatusOf("cell0"));
        Assert.NotEqual(CellStatus.WithheldPrimary, result.Tables[0].StatusOf("cell1"));
        Assert.True(result.MayBeReleased);
    }

    [Fact]
    public void Zeros_are_shown_unless_they_disclose()
    {
        var table = Tables.Grid([0, 20, 30], [20, 30, 40], [30, 40, 50]);
        Assert.Equal(CellStatus.Zero, Protect(table).Tables[0].StatusOf("row0", "column0"));
        var hidden = DisclosureControl.Protect([table], [], new DisclosureParameters { ZerosAreShown = false });
        Assert.Equal(CellStatus.WithheldPrimary, hidden.Tables[0].StatusOf("row0", "column0"));
        Assert.True(hidden.MayBeReleased);
        Assert.True(hidden.Loss.Secondary > 0);
    }

    [Fact]
    public void A_table_without_small_cells_is_shown_as_it_is()
    {
        var result = Protect(Tables.Grid([0, 20], [30, 40]));
        Assert.Equal((0, 0, 0d), (result.Loss.Primary, result.Loss.Secondary, result.Loss.ShareOfCount));
    }

    [Fact]
    public void A_table_of_one_small_cell_is_withheld_whole_with_its_total()
    {
        var result = Protect(Tables.Row(3));
        Assert.Equal(1, result.Loss.ShareOfCells);
        Assert.True(result.MayBeReleased);
    }

    [Fact]
    public void The_attack_fails_on_every_protected_grid() => Check(seed => [Tables.Random(seed, "grid", Tables.Codes("row", 6), Tables.Codes("column", 5))]);

    [Fact]
    public void The_attack_fails_on_every_protected_cube() =>
        Check(seed => [Tables.Random(seed, "cube", Tables.Codes("row", 5), Tables.Codes("column", 4), Tables.Codes("layer", 3))]);

    [Fact]
    public void The_attack_fails_on_every_protected_hierarchy_of_three_levels() => Check(seed => [Tables.Random(seed, "tree", Tables.Origin, Tables.Cadre)]);

    [Fact]
    public void The_attack_fails_on_tables_that_share_a_margin() => Check(seed =>
    {
        var (one, other) = Linked.Tables(seed);
        return [one, other];
    });

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void The_oracle_cannot_bound_a_small_cell_more_closely_than_zero_to_four(int seed)
    {
        Assert.SkipUnless(Glpsol.IsInstalled, "glpsol is missing (apt-get install glpk-utils).");
        var result = Protect(Tables.Random(seed, "cube", Tables.Codes("row", 4), Tables.Codes("column", 4), Tables.Codes("layer", 3)));
        var oracle = new Glpsol(result.Tables, []);
        var table = result.Tables[0];
        Assert.Contains(CellStatus.WithheldPrimary, table.Statuses.ToArray());
        for (var cell = 0; cell < table.Statuses.Length; cell++)
        {
            if (!table.Statuses[cell].IsWithheld())
                continue;
            var (lower, upper) = oracle.Bounds(table.Table, cell);
            Assert.True(upper - lower >= 4 - 1e-6, $"{string.Join(' ', table.Table.CodesOf(cell))}: {lower} to {upper}");
            if (table.Statuses[cell] == CellStatus.WithheldPrimary)
                Assert.True(lower <= 1e-6 && upper >= 4 - 1e-6, $"{string.Join(' ', table.Table.CodesOf(cell))}: {lower} to {upper}");
        }
    }

    [Fact]
    public void Shown_numbers_are_those_that_were_counted_and_still_add_up() => Prop.ForAll(Seeds, seed =>
    {
        var table = Tables.Random(seed, "cube", Tables.Codes("row", 4), Tables.Codes("column", 4), Tables.Codes("layer", 3));
        var shown = Protect(table).Tables[0];
        return Enumerable.Range(0, table.Counts.Length).All(c => shown.PublishedAt(c) is null || shown.PublishedAt(c) == table.Counts[c])
            && Enumerable.Range(0, 4).All(r => table.CountOf($"row{r}", "_T", "_T") == Enumerable.Range(0, 4).Sum(c => table.CountOf($"row{r}", $"column{c}", "_T")));
    }).Check(Fixed);

    [Fact]
    public void The_same_input_gives_the_same_result() => Prop.ForAll(Seeds, seed =>
    {
        CountTable Table() => Tables.Random(seed, "cube", Tables.Codes("row", 5), Tables.Codes("column", 4), Tables.Codes("layer", 3));
        return Protect(Table()).Tables[0].Statuses.SequenceEqual(Protect(Table()).Tables[0].Statuses);
    }).Check(Fixed);

    [Fact]
    public void A_leak_planted_in_a_protected_table_is_found() => Prop.ForAll(Seeds, seed =>
    {
        var table = Tables.Random(seed, "cube", Tables.Codes("row", 8), Tables.Codes("column", 6), Tables.Codes("layer", 5));
        var (statuses, planted) = (Protect(table).Tables[0].Statuses.ToArray(), -1);
        for (var cell = 0; cell < statuses.Length && planted < 0; cell++)
            planted = statuses[cell] == CellStatus.WithheldPrimary && !table.CodesOf(cell).Contains("_T") ? cell : -1;
        foreach (var layer in table.Dimensions[2].Codes)
        {
            // Everything else in its line of layers is shown, the total too.
            var cell = table.IndexOf([.. table.CodesOf(planted).Take(2), layer]);
            if (cell != planted && statuses[cell].IsWithheld())
                statuses[cell] = CellStatus.Published;
        }

        return Attack.On([new ProtectedTable(table, statuses)], [], Tables.Usual)
            .Any(e => e.Codes.SequenceEqual(table.CodesOf(planted)) && e.Lower == e.Upper && e.Lower == table.Counts[planted]);
    }).Check(Fixed);

    [Fact]
    public void A_second_cell_is_withheld_rather_than_a_total()
    {
        var result = Protect(Tables.Grid([3, 20, 30], [20, 30, 40], [30, 40, 50]));
        Assert.Equal((1, 3, 0), (result.Loss.Primary, result.Loss.Secondary, result.Loss.Totals));
        Assert.True(result.MayBeReleased);
    }

    [Fact]
    public void Two_tables_with_different_numbers_for_one_cell_are_refused()
    {
        var (one, _) = Linked.Tables(1);
        var (_, other) = Linked.Tables(1, corrected: true);
        var error = Assert.Throws<ArgumentException>(() => DisclosureControl.Protect([one, other], [], Tables.Usual));
        Assert.Contains("another number", error.Message, StringComparison.Ordinal);
    }

    private static ProtectedTables Protect(params CountTable[] tables) => DisclosureControl.Protect(tables, [], Tables.Usual);

    private static void Check(Func<int, CountTable[]> tables) => Prop.ForAll(Seeds, seed =>
    {
        var result = Protect(tables(seed));
        return result.MayBeReleased && Attack.On(result.Tables, [], Tables.Usual).Count == 0
            && Attack.Bounds(result.Tables, []).All(b => b.Upper - b.Lower >= 4 - 1e-6);
    }).Check(Fixed);
}
