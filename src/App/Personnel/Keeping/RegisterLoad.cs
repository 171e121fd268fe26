using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Personnel.Keeping;

/// <summary>A file that was taken into a register, and what it changed. Never changed.</summary>
internal sealed class RegisterLoad : IRecorded, IOfCountryAlone
{
    public required Guid Id { get; init; }

    public required CountryCode Country { get; init; }

    /// <summary>From 1, one more with each file of the country.</summary>
    public required int Number { get; init; }

    public required string FileName { get; init; }

    public required string FileHash { get; init; }

    public required long FileSize { get; init; }

    public required string ProfileId { get; init; }

    public required string ProfileHash { get; init; }

    /// <summary>The whole register: who is not in it has left. Otherwise only those in it are spoken of.</summary>
    public required bool Whole { get; init; }

    /// <summary>The day of which it speaks: what it changes holds from then on.</summary>
    public required DateOnly RegisterOn { get; init; }

    public required long RowsRead { get; init; }

    public required long Added { get; init; }

    public required long Changed { get; init; }

    public required long Gone { get; init; }

    public required long Unchanged { get; init; }

    /// <summary>Rows that could not be told to any person.</summary>
    public required long LeftOut { get; init; }

    /// <summary>Values that could not be read, and those that cannot well be.</summary>
    public required long Doubts { get; init; }

    /// <summary>What was found wrong, as JSON. It quotes values, so the log has only its fingerprint.</summary>
    [Secret]
    public required string Report { get; init; }

    public required string Comment { get; init; }

    public required Guid LoadedBy { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }

    public string Subject => $"register-load/{Id}";
}
