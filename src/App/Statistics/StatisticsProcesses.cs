using Comity.App.Audit;

namespace Comity.App.Statistics;

internal static class StatisticsProcesses
{
    /// <summary>A file of figures becomes the next version of a data set.</summary>
    public static readonly Process PublishVersion = new("PublishVersion", "code-2010:7.2(b)", "VersionPublished");

    /// <summary>Versions from before there was a log enter it, as they are found.</summary>
    public static readonly Process TakeOverVersions = new("TakeOverVersions", null, "VersionFound");
}
