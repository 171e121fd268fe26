using Comity.Methods.Observations;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>The way back from a figure: the page of the row that it came from.</summary>
internal static class SourceAddress
{
    public static string Of(Observation figure) => Of(figure.Version, figure.Row);

    /// <param name="version">Data set and version, such as <c>who-health-workforce/1</c>.</param>
    public static string Of(string version, int row) => Published.SourceRow.AddressOf(version, row);

    public static string Version(string version)
    {
        var slash = version.IndexOf('/', StringComparison.Ordinal);
        return $"/data/{version[..slash]}/versions/{version[(slash + 1)..]}";
    }
}
