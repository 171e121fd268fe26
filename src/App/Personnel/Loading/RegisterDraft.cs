namespace Comity.App.Personnel.Loading;

/// <summary>A register's file on its way in. It outlives a restart; once it is in, or dropped, nothing of the file is kept.</summary>
internal sealed record RegisterDraft
{
    public required Guid Id { get; init; }

    public required string FileName { get; init; }

    public required long FileSize { get; init; }

    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>The whole register: who is not in it has left. Otherwise it speaks of those in it alone.</summary>
    public required bool Whole { get; init; }

    /// <summary>The day of which it speaks.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Number of the load, once it is in.</summary>
    public int? Loaded { get; init; }
}
