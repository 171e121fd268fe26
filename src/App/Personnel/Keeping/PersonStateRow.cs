using System.Globalization;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Personnel.Keeping;

/// <summary>What a register said of a person before: until a later file said something else, or as long as it was believed.</summary>
internal sealed record PersonStateRow
{
    public required CountryCode Country { get; init; }

    public required long Person { get; init; }

    public required int Version { get; init; }

    public DateOnly? From { get; init; }

    public required byte[] Record { get; init; }

    public int Load { get; init; }

    public int SourceRow { get; init; }

    public DateTimeOffset RecordedAt { get; init; }

    /// <summary>When it was found to be wrong; none: it was true of its days.</summary>
    public DateTimeOffset? DisbelievedAt { get; init; }

    /// <param name="wrong">When it was found wrong; none where time went on.</param>
    public static PersonStateRow Of(PersonRow row, DateTimeOffset? wrong) => new()
    {
        Country = row.Country,
        Person = row.Id,
        Version = row.Version,
        From = row.From,
        Record = row.Record,
        Load = row.Load,
        SourceRow = row.SourceRow,
        RecordedAt = row.ChangedAt,
        DisbelievedAt = wrong,
    };

    public RegisterSeal Seal() => PersonRow.Sealed(string.Create(
        CultureInfo.InvariantCulture,
        $"state|{Country}|{Person}|{Version}|{From:yyyy-MM-dd}|{Load}|{SourceRow}|{Moment(RecordedAt)}|{(DisbelievedAt is { } at ? Moment(at) : "")}|"), Record);

    // To the microsecond: what both databases keep.
    private static string Moment(DateTimeOffset moment) => UtcText.Write(ValueText.Moment(moment));
}
