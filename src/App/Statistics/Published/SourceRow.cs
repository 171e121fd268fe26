using System.Globalization;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Published;

/// <summary>The way back from a published figure to the row of the file that it came from.</summary>
internal static class SourceRow
{
    public static string AddressOf(in Observation figure) => AddressOf(figure.Version, figure.Row);

    /// <param name="version">Data set and version, such as <c>who-health-workforce/1</c>.</param>
    public static string AddressOf(string version, int row) => string.Create(CultureInfo.InvariantCulture, $"{VersionOf(version)}/rows/{row}");

    /// <summary>The page of the version itself.</summary>
    public static string VersionOf(string version)
    {
        var (dataSet, number) = Parts(version);
        return string.Create(CultureInfo.InvariantCulture, $"/data/{dataSet}/versions/{number}");
    }

    public static (string DataSet, int Number) Parts(string version)
    {
        var cut = version.IndexOf('/', StringComparison.Ordinal);
        return (version[..cut], int.Parse(version.AsSpan(cut + 1), CultureInfo.InvariantCulture));
    }
}
