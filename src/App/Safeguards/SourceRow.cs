using Comity.Methods.Observations;

namespace Comity.App.Safeguards;

/// <summary>The way back from a figure to the row of the file that it came from.</summary>
internal static class SourceRow
{
    public static string Of(Observation figure)
    {
        var (dataSet, version) = Parts(figure);
        return $"/data/{dataSet}/versions/{version}/rows/{figure.Row}";
    }

    public static (string DataSet, int Version) Parts(Observation figure)
    {
        var cut = figure.Version.IndexOf('/', StringComparison.Ordinal);
        return (figure.Version[..cut], int.Parse(figure.Version.AsSpan(cut + 1), System.Globalization.CultureInfo.InvariantCulture));
    }
}
