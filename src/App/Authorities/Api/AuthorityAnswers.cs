using Comity.App.Authorities.Published;

namespace Comity.App.Authorities.Api;

/// <summary>A stretch of days of a designation, as published.</summary>
/// <param name="Designation">The same for all that is said of one designation.</param>
/// <param name="ValidTo">Last day; none: open.</param>
/// <param name="Ended">continued, superseded, lapsed, withdrawn; none while it goes on.</param>
/// <param name="Scopes">contact (7.3), data (7.2(c)), reports (9.1).</param>
/// <param name="OfficeHolder">None without consent.</param>
/// <param name="PublishedAt">When it was published so.</param>
internal sealed record AuthorityAnswer(
    Guid Designation, int Segment, int Version, string Iso3, string Institution, string? Unit, string Office, string? OfficeHolder, DateOnly? OfficeHolderSince,
    string? Deputy, string? Email, string? Telephone, IReadOnlyList<string> Languages, IReadOnlyList<string> Scopes, DateOnly ValidFrom, DateOnly? ValidTo,
    string? Ended, MandateAnswer Mandate, DateOnly? NotifiedOn, DateOnly ConfirmedOn, DateOnly? StillRightOn, IReadOnlyList<string> SubUnits, DateTimeOffset PublishedAt)
{
    public const string Header =
        "institution,unit,office,officeHolder,officeHolderSince,deputy,email,telephone,languages,scopes,validFrom,validTo,ended,mandateDate,mandateIssuer,mandateLanguage,mandateLink,mandateRestricted,notifiedOn,confirmedOn,stillRightOn,subUnits,publishedAt,designation,segment,version";

    public static AuthorityAnswer Of(PublishedAuthority a) => new(
        a.Designation, a.Segment, a.Version, a.Country, a.Institution, Said(a.Unit), a.Office, Said(a.Holder), a.HolderSince, Said(a.Deputy), Said(a.Email), Said(a.Telephone),
        a.Languages, a.Scopes, a.From, a.To, a.Ended,
        new MandateAnswer(a.MandateDate, Said(a.MandateIssuer), Said(a.MandateLanguage),
            Said(a.MandateLink) ?? (a.MandateFile.Length > 0 ? $"/authorities/{a.Country}/mandates/{a.MandateFile}" : null), a.MandateRestricted),
        a.NotifiedOn, a.ConfirmedOn, a.StillRightOn, a.SubUnits, a.PublishedAt);

    public object?[] Cells() =>
    [
        Institution, Unit, Office, OfficeHolder, OfficeHolderSince, Deputy, Email, Telephone, Languages, Scopes, ValidFrom, ValidTo, Ended, Mandate.Date, Mandate.Issuer,
        Mandate.Language, Mandate.Link, Mandate.Restricted, NotifiedOn, ConfirmedOn, StillRightOn, SubUnits, PublishedAt, Designation, Segment, Version,
    ];

    public static readonly object?[] NoCells = new object?[Header.Split(',').Length];

    private static string? Said(string text) => text.Length == 0 ? null : text;
}

/// <param name="Link">None where the document is restricted, or there is none.</param>
internal sealed record MandateAnswer(DateOnly? Date, string? Issuer, string? Language, string? Link, bool Restricted);

/// <summary>A Member State in the register.</summary>
/// <param name="State">active, lapsed or vacant.</param>
/// <param name="Authorities">Who is designated on the day; several, where scopes are parted.</param>
internal sealed record CountryAuthoritiesAnswer(string Iso3, string Name, string Region, string State, IReadOnlyList<AuthorityAnswer> Authorities, string Link)
{
    public const string Header = "iso3,name,region,state," + AuthorityAnswer.Header;

    public const string Example = """
        {"items":[{"iso3":"GHA","name":"Ghana","region":"AFR","state":"active","authorities":[{"designation":"0199a1c2-0000-7000-8000-000000000001","segment":1,"version":1,
        "iso3":"GHA","institution":"Synthetic Ministry of Health","unit":null,"office":"Director","officeHolder":null,"officeHolderSince":null,"deputy":null,
        "email":"office@example.invalid","telephone":null,"languages":["en"],"scopes":["contact","data","reports"],"validFrom":"2026-01-01","validTo":null,"ended":null,
        "mandate":{"date":"2025-12-01","issuer":"Synthetic Cabinet","language":"en","link":"https://example.invalid/mandate","restricted":false},
        "notifiedOn":"2025-12-05","confirmedOn":"2026-01-10","stillRightOn":null,"subUnits":[],"publishedAt":"2026-01-10T09:00:00+00:00"}],
        "link":"/api/v1/authorities/GHA"}],"count":1,"next":null}
        """;

    public IEnumerable<object?[]> Rows() => Authorities.Count == 0
        ? [[Iso3, Name, Region, State, .. AuthorityAnswer.NoCells]]
        : Authorities.Select(a => (object?[])[Iso3, Name, Region, State, .. a.Cells()]);
}

/// <summary>One country: who is designated on a day, as known at the end of another, and all stretches of days as then known.</summary>
internal sealed record CountryRegisterAnswer(
    string Iso3, string Name, string? Region, DateOnly On, DateOnly Known, string State, IReadOnlyList<AuthorityAnswer> Authorities, IReadOnlyList<AuthorityAnswer> History);

/// <summary>Something that was published.</summary>
/// <param name="Change">confirmed, superseded, withdrawn, stillRight, lapsed.</param>
/// <param name="NeverBegan">It ended before its first day.</param>
internal sealed record AuthorityChangeAnswer(string Change, bool NeverBegan, AuthorityAnswer Authority)
{
    public const string Header = "change,neverBegan,iso3," + AuthorityAnswer.Header;

    public object?[] Cells() => [Change, NeverBegan, Authority.Iso3, .. Authority.Cells()];
}
