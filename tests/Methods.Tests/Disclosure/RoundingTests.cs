using Comity.Methods.Disclosure;

namespace Comity.Methods.Tests.Disclosure;

public sealed class RoundingTests
{
    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void Every_cell_becomes_one_of_its_two_neighbouring_multiples(int multiple)
    {
        var table = Tables.Random(7, "grid", Tables.Codes("row", 20), Tables.Codes("column", 20));
        var rounded = new RandomRounding(multiple, "seed of a made-up country").Round(table);
        for (var cell = 0; cell < rounded.Count; cell++)
        {
            Assert.Equal(0, rounded[cell] % multiple);
            Assert.True(Math.Abs(rounded[cell] - table.Counts[cell]) < multiple);
            if (table.Counts[cell] % multiple == 0)
                Assert.Equal(table.Counts[cell], rounded[cell]);
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(5)]
    public void On_average_nothing_is_added_or_taken_away(int multiple)
    {
        var rounding = new RandomRounding(multiple, "seed");
        for (var count = 0; count <= 2 * multiple; count++)
        {
            var mean = Enumerable.Range(0, 20_000).Average(key => rounding.Round(count, 1, $"cell={key}"));
            Assert.InRange(mean, count - 0.06, count + 0.06);
        }
    }

    [Fact]
    public void A_cell_has_one_answer_in_every_table_that_has_it()
    {
        var (one, other) = Linked.Tables(3);
        var rounding = new RandomRounding(5, "seed");
        var (first, second) = (rounding.Round(one), rounding.Round(other));
        foreach (var origin in new[] { "origin0", "origin1", "origin2", "origin3", "_T" })
            Assert.Equal(first[one.IndexOf([origin, "_T"])], second[other.IndexOf([origin, "_T"])]);
    }

    [Fact]
    public void A_growing_cell_never_goes_back()
    {
        var rounding = new RandomRounding(5, "seed");
        var answers = Enumerable.Range(0, 500).Select(count => rounding.Round(count, 1, "origin=XAA")).ToList();
        Assert.Equal(answers.Order(), answers);
    }

    [Fact]
    public void Another_seed_is_another_rounding() =>
        Assert.NotEqual(
            Enumerable.Range(0, 100).Select(k => new RandomRounding(3, "one").Round(4, 1, $"{k}")),
            Enumerable.Range(0, 100).Select(k => new RandomRounding(3, "other").Round(4, 1, $"{k}")));

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void A_rate_needs_a_denominator_of_thirty(long persons, bool shown) =>
        Assert.Equal(shown, Rates.MayBeShown(CellStatus.Published, CellStatus.Published, persons, Tables.Usual));

    [Theory]
    [InlineData(CellStatus.WithheldPrimary, CellStatus.Published)]
    [InlineData(CellStatus.Published, CellStatus.WithheldSecondary)]
    public void A_rate_of_a_withheld_count_is_withheld(CellStatus above, CellStatus below) => Assert.False(Rates.MayBeShown(above, below, 1000, Tables.Usual));

    [Fact]
    public void Parameters_hold_from_their_first_day()
    {
        DisclosureParameters[] dated = [new() { ValidFrom = new(2024, 1, 1), Threshold = 3 }, new() { ValidFrom = new(2026, 1, 1), Threshold = 5 }];
        Assert.Equal(3, DisclosureParameters.On(new(2025, 12, 31), dated).Threshold);
        Assert.Equal(5, DisclosureParameters.On(new(2026, 1, 1), dated).Threshold);
        Assert.Throws<ArgumentException>(() => DisclosureParameters.On(new(2023, 12, 31), dated));
    }
}
