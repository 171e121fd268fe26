using Comity.Methods.Disclosure;

namespace Comity.Methods.Tests.Disclosure;

public sealed class RoundingAttackTests
{
    [Fact]
    public void Two_rounded_parts_below_a_large_rounded_total_are_found_and_below_a_smaller_one_they_are_not()
    {
        // Both parts are at most 4 each. Shown as 10 the sum is at least 6, so each is at least 2; shown as 5 it may be 1.
        var table = Tables.Row(4, 4);
        var found = RoundingAttack.On([new RoundedTable(table, [0, 0, 10], 5)], [], Tables.Usual);
        Assert.Equal([(2d, 4d), (2d, 4d)], found.Select(e => (e.Lower, e.Upper)));
        Assert.Empty(RoundingAttack.On([new RoundedTable(table, [0, 0, 5], 5)], [], Tables.Usual));
    }

    [Fact]
    public void Two_editions_rounded_to_different_multiples_narrow_a_number()
    {
        var table = Tables.Row(4, 40);
        var (now, before) = (new RoundedTable(table, [6, 39, 45], 3), new RoundedTable(table, [0, 40, 45], 5, "1"));
        Assert.Empty(RoundingAttack.On([now], [], Tables.Usual));
        var exposure = Assert.Single(RoundingAttack.On([now], [before], Tables.Usual));
        Assert.Equal((4d, 4d), (exposure.Lower, exposure.Upper));
    }

    [Fact]
    public void A_number_of_an_earlier_edition_that_the_new_one_narrows_is_found()
    {
        // The second group has 16 to 24 people. Told in five parts of at most 4 each, it has 20 at most, and somebody is in the first.
        var before = new RoundedTable(Tables.Row(3, 18), [0, 20, 25], 5, "1");
        Assert.Empty(RoundingAttack.On([before with { Edition = "" }], [], Tables.Usual));
        string[] parts = ["p0", "p1", "p2", "p3", "p4"];
        var cells = new TableDimension("cell", ["cell0", .. parts, "cell1", "_T"], [new CodeSum("cell1", parts), new CodeSum("_T", ["cell0", "cell1"])], "_T");
        var table = CountTable.Of("parts", [cells], [(["cell0"], 9), (["p0"], 4), (["p1"], 4), (["p2"], 4), (["p3"], 4), (["p4"], 2)]);
        var now = new RoundedTable(table, [10, 0, 0, 0, 0, 0, 20, 25], 5);
        Assert.Empty(RoundingAttack.On([now], [], Tables.Usual));
        Assert.Contains(RoundingAttack.On([now], [before], Tables.Usual), e => e is { Edition: "1", Lower: 1, Upper: 4, AlreadyPublic: false } && e.Codes.SequenceEqual(["cell0"]));
    }

    [Fact]
    public void What_earlier_rounded_releases_gave_away_does_not_block_for_ever()
    {
        var before = new RoundedTable(Tables.Row(4, 4), [0, 0, 10], 5, "1");
        var found = RoundingAttack.On([before with { Edition = "" }], [before], Tables.Usual);
        Assert.Equal([true, true], found.Select(e => e.AlreadyPublic));
    }

    [Fact]
    public void A_table_without_a_number_for_each_cell_is_refused() =>
        Assert.Throws<ArgumentException>(() => RoundingAttack.On([new RoundedTable(Tables.Row(1, 2), [0, 0], 3)], [], Tables.Usual));

    /// <summary>All whole tables that could lie behind what is shown are gone through; with two margins their bounds are those of linear programming.</summary>
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Found_is_what_going_through_all_tables_finds(int multiple)
    {
        var exposed = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var table = Tables.Random(seed, "small", Tables.Codes("row", 2), Tables.Codes("column", 2));
            var rounded = new RandomRounding(multiple, "seed " + seed).Round(table);
            var expected = Narrow(table, rounded, multiple);
            var found = RoundingAttack.On([new RoundedTable(table, rounded, multiple)], [], Tables.Usual).Select(e => table.IndexOf(e.Codes)).Order();
            Assert.Equal(expected, found);
            exposed += expected.Count;
        }

        Assert.True(exposed > 0, "No table had anything to find.");
    }

    private static List<int> Narrow(CountTable table, IReadOnlyList<long> rounded, int multiple)
    {
        var (low, high) = (Enumerable.Repeat(long.MaxValue, rounded.Count).ToArray(), Enumerable.Repeat(long.MinValue, rounded.Count).ToArray());
        var leaves = Enumerable.Range(0, rounded.Count).Where(c => !table.CodesOf(c).Contains("_T")).ToArray();
        var parts = Enumerable.Range(0, rounded.Count).Select(c => Enumerable.Range(0, leaves.Length)
            .Where(leaf => table.CodesOf(c).Zip(table.CodesOf(leaves[leaf])).All(p => p.First == "_T" || p.First == p.Second)).ToArray()).ToArray();
        Go(0, new long[leaves.Length]);
        return [.. Enumerable.Range(0, rounded.Count).Where(c => table.Counts[c] is > 0 and < 5 && high[c] - low[c] < multiple - 1)];

        void Go(int at, long[] values)
        {
            if (at < leaves.Length)
            {
                for (values[at] = Math.Max(0, rounded[leaves[at]] - multiple + 1); values[at] < rounded[leaves[at]] + multiple; values[at]++)
                    Go(at + 1, values);
                return;
            }

            var sums = parts.Select(of => of.Sum(leaf => values[leaf])).ToArray();
            if (Enumerable.Range(0, rounded.Count).Any(c => Math.Abs(sums[c] - rounded[c]) >= multiple))
                return;
            for (var c = 0; c < rounded.Count; c++)
                (low[c], high[c]) = (Math.Min(low[c], sums[c]), Math.Max(high[c], sums[c]));
        }
    }
}
