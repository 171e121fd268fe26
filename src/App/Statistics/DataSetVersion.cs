namespace Comity.App.Statistics;

/// <summary>One import, as it was: it never changes. A correction is the next version.</summary>
internal sealed class DataSetVersion
{
    public long Id { get; private set; }

    public required DataSetId DataSetId { get; init; }

    /// <summary>1, 2, 3 … within the data set.</summary>
    public required int Number { get; init; }

    public required string FileName { get; init; }

    /// <summary>SHA-256 of the file as it came, in lower-case hexadecimal; also its name in the file store.</summary>
    public required string FileHash { get; init; }

    public required long FileSize { get; init; }

    public required string ProfileId { get; init; }

    public required string ProfileHash { get; init; }

    public required string Licence { get; init; }

    public required string ImportedBy { get; init; }

    public required DateTimeOffset ImportedAt { get; init; }

    /// <summary>What whoever confirmed said to the warnings; empty where there were none.</summary>
    public required string Comment { get; init; }

    public required int RowsRead { get; init; }

    public required int Observations { get; init; }

    public required int Added { get; init; }

    public required int Removed { get; init; }

    public required int Revised { get; init; }

    /// <summary>SHA-256 over the observations in key order: what the database holds can be proven against it.</summary>
    public required string ContentHash { get; init; }

    /// <summary>The quality report as JSON, as it was when the import was confirmed.</summary>
    public required string QualityReport { get; init; }
}
