using Comity.Methods.Disclosure;

namespace Comity.Methods.Tests.Disclosure;

public sealed class DominanceTests
{
    [Theory]
    [InlineData(80, true)]
    [InlineData(79, false)]
    public void A_cell_that_two_employers_make_up_to_more_than_four_fifths_is_withheld(long largest, bool withheld)
    {
        var table = Row(largest, 1, 100 - largest - 1);
        var result = DisclosureControl.Protect([table], [], new DisclosureParameters { Dominance = new Dominance(2, 80) });
        Assert.Equal(withheld, result.Tables[0].StatusOf("cell0") == CellStatus.WithheldPrimary);
        Assert.Empty(result.Exposures);
    }

    [Theory]
    [InlineData(70, 22, true)]
    [InlineData(70, 23, true)]
    [InlineData(70, 16, false)]
    public void A_cell_in_which_the_second_employer_could_guess_the_first_is_withheld(long first, long second, bool withheld)
    {
        // The rest must be at least a fifth of the largest, 14.
        var result = DisclosureControl.Protect([Row(first, second, 100 - first - second)], [], new DisclosureParameters { PriorPercent = 20 });
        Assert.Equal(withheld, result.Tables[0].StatusOf("cell0") == CellStatus.WithheldPrimary);
        Assert.Empty(result.Exposures);
    }

    [Fact]
    public void A_dominated_cell_is_hidden_as_far_as_the_rule_asks()
    {
        // 90 of 100 by one: at 60 % the cell would have to be 150, so a reader must believe in 150, and in 50.
        var result = DisclosureControl.Protect([Row(90, 6, 4)], [], new DisclosureParameters { Dominance = new Dominance(1, 60) });
        var bounds = Attack.Bounds(result.Tables, []).Single(b => b.Codes[0] == "cell0");
        Assert.True(bounds is { Lower: <= 50, Upper: >= 150 });
    }

    private static CountTable Row(params long[] contributions)
    {
        var table = Tables.Row(contributions.Sum(), 60, 70, 80);
        return CountTable.Of("row", table.Dimensions, [(["cell0"], contributions.Sum()), (["cell1"], 60), (["cell2"], 70), (["cell3"], 80)])
            .With(contributions: new Dictionary<int, IReadOnlyList<long>> { [table.IndexOf(["cell0"])] = contributions });
    }
}
