using System.Globalization;
using Comity.App.Common;
using Comity.App.Statistics.Published;

namespace Comity.App.Statistics.Api;

/// <summary>A version of a data set, the latest or an older one, and where it is found.</summary>
internal sealed record HeldVersion(DataSet DataSet, DataSetVersion Version)
{
    public string Id => DataSet.Id.Value;

    /// <summary>Address of the version for programs.</summary>
    public string Link => $"{DataSetLinks.Of(Id)}/versions/{Number}";

    /// <summary>What stands before the number of a source row in the address of its page.</summary>
    public string Rows => $"/data/{Id}/versions/{Number}/rows/";

    /// <summary>As a file is called that holds it.</summary>
    public string FileName => $"{Id}-{Number}";

    private string Number => Version.Number.ToString(CultureInfo.InvariantCulture);
}

internal static class DataSetLinks
{
    public static string Of(string id) => "/api/v1/datasets/" + id;
}

/// <summary>Finds data sets and versions by what an address says; versions that have been followed by others answer as well.</summary>
internal sealed class HeldVersions(IPublishedStatistics published)
{
    private const string Latest = "latest";

    public async Task<Result<DataSet>> DataSetAsync(string id, CancellationToken cancellation)
    {
        var figures = await published.CurrentAsync(cancellation);
        return figures.Find(id) is { } found
            ? found.DataSet
            : Refusal.Of("no-such-data-set", ("dataSet", id), ("known", string.Join(", ", figures.DataSets.Select(d => d.Id))));
    }

    /// <param name="number">1, 2, 3 … or <c>latest</c>.</param>
    public async Task<Result<HeldVersion>> VersionAsync(string id, string number, CancellationToken cancellation)
    {
        var set = await DataSetAsync(id, cancellation);
        if (!set.Succeeded)
        {
            return set.Refusal!;
        }

        var versions = set.Value.Versions;
        var version = number == Latest
            ? versions.MaxBy(v => v.Number)
            : versions.FirstOrDefault(v => v.Number.ToString(CultureInfo.InvariantCulture) == number);
        return version is not null
            ? new HeldVersion(set.Value, version)
            : Refusal.Of("no-such-version", ("dataSet", id), ("version", number), ("latest", versions.Max(v => v.Number)));
    }
}
