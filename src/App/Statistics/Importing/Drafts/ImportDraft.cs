using Comity.Standards.Tables;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>A file on its way in: uploaded, not yet published. It outlives a restart of the program.</summary>
internal sealed record ImportDraft
{
    public required Guid Id { get; init; }

    /// <summary>What the person calls the file.</summary>
    public required string FileName { get; init; }

    public required long FileSize { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>How the file is to be opened, where the person knows better than what was found out.</summary>
    public string? Encoding { get; init; }

    public char? Delimiter { get; init; }

    public string? Sheet { get; init; }

    /// <summary>The data set that it is a new version of; none: the one that the profile names.</summary>
    public string? DataSet { get; init; }

    /// <summary>Title of a new data set; none: the profile's.</summary>
    public string? Title { get; init; }

    /// <summary>The version that came of it.</summary>
    public int? Published { get; init; }

    public TableFormat Format => new(null, Delimiter, Encoding, Sheet);
}
