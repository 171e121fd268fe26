using System.Globalization;
using Comity.App.Statistics.Published;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Api;

/// <summary>The way back from a figure: data set, version and row of the source file, and the page of that row.</summary>
internal sealed record RowAnswer(string DataSet, int Version, int Row, string Link)
{
    public static RowAnswer Of(in Observation observation)
    {
        var (dataSet, version) = SourceRow.Parts(observation.Version);
        return new RowAnswer(dataSet, version, observation.Row, SourceRow.AddressOf(observation));
    }

    /// <summary>As it stands in a cell of a table, such as <c>who-health-workforce/1#12</c>.</summary>
    public string Short() => string.Create(CultureInfo.InvariantCulture, $"{DataSet}/{Version}#{Row}");
}

/// <summary>A published figure that another one rests on.</summary>
internal sealed record FigureAnswer(
    string RefArea, string Counterpart, string Measure, string Occupation, string Time, double? Value, string Status, RowAnswer Source)
{
    public static FigureAnswer Of(Observation o) =>
        new(o.RefArea, o.Counterpart, o.Measure, o.Occupation, o.Time, o.Value, o.Status, RowAnswer.Of(o));

    public static IEnumerable<string> Short(IEnumerable<Observation> inputs) => inputs.Select(o => RowAnswer.Of(o).Short());
}

internal static class Rounded
{
    /// <summary>Two decimals, halves away from zero, of the number as it is written in decimals.</summary>
    public static double? ToTwo(double? value) =>
        value is { } number ? (double)Math.Round((decimal)number, 2, MidpointRounding.AwayFromZero) : null;
}
