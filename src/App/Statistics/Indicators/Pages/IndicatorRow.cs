namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>A figure that an indicator rests on, in a column of the table.</summary>
/// <param name="Number">None where it is not known.</param>
/// <param name="Href">Its source row, or for a sum the page that shows every row of it.</param>
/// <param name="Rows">Rows it sums, where it is a sum.</param>
internal sealed record RowFigure(double? Number, int? Year, string? Href, int? Rows = null);

/// <summary>A line of the table: one country with all that its figure rests on.</summary>
/// <param name="Rank">Place in the ranking, ties sharing it; none for what is kept out.</param>
/// <param name="Source">Source row, where the figure is one published observation.</param>
internal sealed record IndicatorRow(string Name, IndicatorValue Of, int? Rank, IReadOnlyList<RowFigure> Figures, string? Source);
