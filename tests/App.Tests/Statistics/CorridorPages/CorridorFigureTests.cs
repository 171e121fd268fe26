using Comity.App.Statistics.Indicators.Corridors;
using Comity.Methods.Observations;
using static Comity.App.Tests.Statistics.Indicators.PublishedSets;

namespace Comity.App.Tests.Statistics.CorridorPages;

public sealed class CorridorFigureTests
{
    [Theory]
    [InlineData(3.0, "A", FigureState.Persons)]
    [InlineData(0.0, "A", FigureState.Zero)]
    [InlineData(null, "Q", FigureState.Suppressed)]
    [InlineData(null, "O", FigureState.Missing)]
    [InlineData(null, "L", FigureState.Missing)]
    [InlineData(null, "M", FigureState.NotApplicable)]
    internal void A_row_says_what_it_says(double? value, string status, FigureState expected) =>
        Assert.Equal(expected, CorridorFigure.Of([Stock("GBR", "IND", value) with { Status = status }], "IND", "GBR").State);

    [Fact]
    public void No_row_of_a_destination_that_names_others_is_not_zero() =>
        Assert.Equal(FigureState.NoRow, CorridorFigure.Of([Stock("GBR", "PAK", 5)], "IND", "GBR").State);

    [Fact]
    public void A_destination_without_any_row_does_not_report() =>
        Assert.Equal(FigureState.NotReported, CorridorFigure.Of([Stock("GBR", "PAK", 5)], "IND", "USA").State);

    [Fact]
    public void Of_two_activity_levels_the_practising_are_shown() =>
        Assert.Equal(7, CorridorFigure.Of(
            [Stock("GBR", "IND", 9, activity: ActivityLevels.Licensed), Stock("GBR", "IND", 7, activity: ActivityLevels.Practising)], "IND", "GBR").Persons);
}
