using Comity.App.Audit;

namespace Comity.App.Authorities;

/// <summary>
/// What a notice says of an authority. The mandate belongs to the office; office-holder and deputy are persons with days of their own,
/// named in public only with their consent. An empty text or no day: not said.
/// </summary>
internal abstract record Said
{
    public string Institution { get; init; } = "";

    public string Unit { get; init; } = "";

    /// <summary>Title of the office that is designated.</summary>
    public string Office { get; init; } = "";

    [Sealed]
    public string HolderName { get; init; } = "";

    public DateOnly? HolderSince { get; init; }

    public bool HolderMayBeNamed { get; init; }

    [Sealed]
    public string DeputyName { get; init; } = "";

    public DateOnly? DeputySince { get; init; }

    public bool DeputyMayBeNamed { get; init; }

    public string PublicEmail { get; init; } = "";

    public string PublicTelephone { get; init; } = "";

    /// <summary>Languages in which one may write, codes parted by commas.</summary>
    public string ContactLanguages { get; init; } = "";

    /// <summary>For the Secretariat and reminders; never exported.</summary>
    [Sealed]
    public string PrivateEmail { get; init; } = "";

    [Sealed]
    public string PrivateTelephone { get; init; } = "";

    public Scopes Scopes { get; init; }

    /// <summary>First day.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day, where it was said beforehand.</summary>
    public DateOnly? ValidTo { get; init; }

    /// <summary>SHA-256 of the stored document; empty where there is only a link, or none.</summary>
    public string MandateFile { get; init; } = "";

    public string MandateFileName { get; init; } = "";

    public string MandateLink { get; init; } = "";

    public DateOnly? MandateDate { get; init; }

    public string MandateIssuer { get; init; } = "";

    public string MandateLanguage { get; init; } = "";

    public bool MandateRestricted { get; init; }

    public DateOnly? NotifiedOn { get; init; }

    public string NotifiedBy { get; init; } = "";

    /// <summary>What shows that WHO was told, such as the reference of a letter.</summary>
    public string NotifiedEvidence { get; init; } = "";

    /// <summary>In federal states: contributors by territory, one a line. They fill in, they do not submit.</summary>
    public string SubUnits { get; init; } = "";

    public bool HasMandate => MandateFile.Length > 0 || MandateLink.Length > 0;
}

/// <inheritdoc cref="Said"/>
internal sealed record Particulars : Said
{
    public static readonly Particulars Nothing = new();

    public Particulars()
    {
    }

    private Particulars(Said said)
        : base(said)
    {
    }

    /// <summary>Only what is said, without who recorded it and when.</summary>
    public static Particulars Of(Said said) => new(said);
}
