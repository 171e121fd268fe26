using Comity.App.Audit;
using Comity.App.Common;

namespace Comity.App.Authorities;

/// <summary>
/// A segment as the public sees it, at a moment of publication: without private fields, and with names only by consent. Pages and API
/// read these rows and nothing else. Written once; what changes is published again under the next version.
/// </summary>
internal sealed class PublishedDesignation : IRecorded
{
    public required Guid DesignationId { get; init; }

    public required int Segment { get; init; }

    /// <summary>From 1; the last that was published by a moment is what was known then.</summary>
    public required int Version { get; init; }

    public required CountryCode Country { get; init; }

    /// <summary>What happened, as the feed tells it.</summary>
    public required StepKind Change { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required DateOnly? ValidTo { get; init; }

    public required Ending Ending { get; init; }

    public required Scopes Scopes { get; init; }

    public required string Institution { get; init; }

    public required string Unit { get; init; }

    public required string Office { get; init; }

    /// <summary>Empty without consent. Sealed in the log although it is public here: what a person may have erased must not stand in a leaf.</summary>
    [Sealed]
    public required string HolderName { get; init; }

    public required DateOnly? HolderSince { get; init; }

    /// <summary>Empty without consent.</summary>
    [Sealed]
    public required string DeputyName { get; init; }

    public required string Email { get; init; }

    public required string Telephone { get; init; }

    public required string Languages { get; init; }

    public required string MandateLink { get; init; }

    /// <summary>SHA-256 of the document, where it is not restricted.</summary>
    public required string MandateFile { get; init; }

    public required DateOnly? MandateDate { get; init; }

    public required string MandateIssuer { get; init; }

    public required string MandateLanguage { get; init; }

    public required bool MandateRestricted { get; init; }

    public required DateOnly? NotifiedOn { get; init; }

    public required DateOnly ConfirmedOn { get; init; }

    public required DateOnly? StillRightOn { get; init; }

    public required string SubUnits { get; init; }

    public string Subject => $"designation/{DesignationId}/published/{Segment}.{Version}";

    public static PublishedDesignation Of(Designation designation, Segment segment, int version, StepKind change, DateTimeOffset at)
    {
        var said = segment.Particulars;
        var open = !said.MandateRestricted;
        return new PublishedDesignation
        {
            DesignationId = designation.Id,
            Segment = segment.Number,
            Version = version,
            Country = designation.Country,
            Change = change,
            PublishedAt = at,
            ValidFrom = segment.From,
            ValidTo = segment.To,
            Ending = segment.Ending,
            Scopes = segment.Scopes,
            Institution = said.Institution,
            Unit = said.Unit,
            Office = said.Office,
            HolderName = said.HolderMayBeNamed ? said.HolderName : "",
            HolderSince = said.HolderSince,
            DeputyName = said.DeputyMayBeNamed ? said.DeputyName : "",
            Email = said.PublicEmail,
            Telephone = said.PublicTelephone,
            Languages = said.ContactLanguages,
            MandateLink = open ? said.MandateLink : "",
            MandateFile = open ? said.MandateFile : "",
            MandateDate = said.MandateDate,
            MandateIssuer = said.MandateIssuer,
            MandateLanguage = said.MandateLanguage,
            MandateRestricted = said.MandateRestricted,
            NotifiedOn = said.NotifiedOn,
            ConfirmedOn = segment.ConfirmedOn,
            StillRightOn = segment.StillRightOn,
            SubUnits = said.SubUnits,
        };
    }
}
