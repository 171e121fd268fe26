using Comity.Methods.Observations;

namespace Comity.App.Safeguards;

/// <summary>The way back from a figure to the row of the file that it came from.</summary>
internal static class SourceRow
{
    public static string Of(Observation figure) => Statistics.Published.SourceRow.AddressOf(figure);

    public static (string DataSet, int Version) Parts(Observation figure)
    {
        var cut = figure.Version.IndexOf('/', StringComparison.Ordinal);
        return (figure.Version[..cut], int.Parse(figure.Version.AsSpan(cut + 1), System.Globalization.CultureInfo.InvariantCulture));
    }
}
