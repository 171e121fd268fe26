using Comity.Methods.Observations;

namespace Comity.App.Statistics.Published;

/// <summary>The way back from a published figure to the row of the file that it came from.</summary>
internal static class SourceRow
{
    public static string AddressOf(in Observation figure) => AddressOf(figure.Version, figure.Row);

    /// <param name="version">Data set and version, such as <c>who-health-workforce/1</c>.</param>
    public static string AddressOf(string version, int row)
    {
        var cut = version.IndexOf('/', StringComparison.Ordinal);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/data/{version[..cut]}/versions/{version[(cut + 1)..]}/rows/{row}");
    }
}
