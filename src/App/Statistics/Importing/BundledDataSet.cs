using YamlDotNet.Serialization;

namespace Comity.App.Statistics.Importing;

/// <summary>A <c>data-set.yaml</c>: what the tidy file beside it is, and where its figures come from.</summary>
internal sealed class BundledDataSet
{
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string File { get; init; }

    public required string Publisher { get; init; }

    public required string Licence { get; init; }

    /// <summary>Where the publisher publishes it.</summary>
    public required string Source { get; init; }

    public bool Additive { get; init; } = true;

    /// <summary>The file that the figures were taken from, and its SHA-256; columns sourceRow and sourceColumn point into it.</summary>
    public required string OriginalFile { get; init; }

    public required string OriginalHash { get; init; }

    /// <summary>The profile by which they were taken.</summary>
    public required string OriginalProfile { get; init; }

    /// <summary>What is said to the warnings.</summary>
    public string Comment { get; init; } = "";

    [YamlIgnore]
    public string Folder { get; set; } = "";

    /// <summary>The profile of tidy files, speaking of this source.</summary>
    public KnownProfile Describe(KnownProfile tidy) => tidy with
    {
        Profile = tidy.Profile with
        {
            Source = tidy.Profile.Source with { Name = Title, Publisher = Publisher, Licence = Licence, Url = Source },
            DataSet = tidy.Profile.DataSet with { Id = Id, Title = Title, Additive = Additive },
        },
    };
}
