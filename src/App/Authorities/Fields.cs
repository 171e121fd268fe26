using Comity.App.Layout.Languages;

namespace Comity.App.Authorities;

/// <summary>A page of the draft: what is asked together.</summary>
internal sealed record DraftPart(string Name, IReadOnlyList<Field> Fields)
{
    public string TextKey => "authorities.parts." + Name;
}

/// <summary>All fields of a notice, in the order in which they are asked.</summary>
internal static class Fields
{
    public static readonly IReadOnlyList<string> Channels = ["letter", "email", "note-verbale", "platform", "other"];

    public static readonly Field Institution = Text("institution", p => p.Institution, (p, t) => p with { Institution = t });
    public static readonly Field Unit = Text("unit", p => p.Unit, (p, t) => p with { Unit = t });
    public static readonly Field Office = Text("office", p => p.Office, (p, t) => p with { Office = t });
    public static readonly Field HolderName = Text("holderName", p => p.HolderName, (p, t) => p with { HolderName = t });
    public static readonly Field HolderSince = Day("holderSince", p => p.HolderSince, (p, d) => p with { HolderSince = d });
    public static readonly Field HolderMayBeNamed = YesNo("holderMayBeNamed", p => p.HolderMayBeNamed, (p, yes) => p with { HolderMayBeNamed = yes });
    public static readonly Field DeputyName = Text("deputyName", p => p.DeputyName, (p, t) => p with { DeputyName = t });
    public static readonly Field DeputySince = Day("deputySince", p => p.DeputySince, (p, d) => p with { DeputySince = d });
    public static readonly Field DeputyMayBeNamed = YesNo("deputyMayBeNamed", p => p.DeputyMayBeNamed, (p, yes) => p with { DeputyMayBeNamed = yes });
    public static readonly Field PublicEmail = Text("publicEmail", p => p.PublicEmail, (p, t) => p with { PublicEmail = t }, FieldKind.Email);
    public static readonly Field PublicTelephone = Text("publicTelephone", p => p.PublicTelephone, (p, t) => p with { PublicTelephone = t }, FieldKind.Telephone);

    public static readonly Field ContactLanguages = new("contactLanguages", FieldKind.Languages, p => p.ContactLanguages, (p, t) =>
        t.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) is var codes && codes.All(c => Language.Find(c) is not null)
            ? p with { ContactLanguages = string.Join(',', codes.Select(c => c.ToLowerInvariant()).Distinct(StringComparer.Ordinal)) } : null);

    public static readonly Field PrivateEmail = Text("privateEmail", p => p.PrivateEmail, (p, t) => p with { PrivateEmail = t }, FieldKind.Email) with { Public = false };
    public static readonly Field PrivateTelephone = Text("privateTelephone", p => p.PrivateTelephone, (p, t) => p with { PrivateTelephone = t }, FieldKind.Telephone) with { Public = false };

    public static readonly Field Scope = new("scopes", FieldKind.Scopes, p => string.Join(',', p.Scopes.Names()), (p, t) =>
        ScopeNames.Parse(t) is { } scopes ? p with { Scopes = scopes } : null);

    public static readonly Field ValidFrom = Day("validFrom", p => p.ValidFrom, (p, d) => p with { ValidFrom = d });
    public static readonly Field ValidTo = Day("validTo", p => p.ValidTo, (p, d) => p with { ValidTo = d });

    public static readonly Field MandateFile = new("mandateFile", FieldKind.Document, p => p.MandateFileName, (p, t) =>
        t.Length == 0 ? p with { MandateFile = "", MandateFileName = "" } : p);

    public static readonly Field MandateLink = Text("mandateLink", p => p.MandateLink, (p, t) => p with { MandateLink = t }, FieldKind.Link) with { Longest = 500 };
    public static readonly Field MandateDate = Day("mandateDate", p => p.MandateDate, (p, d) => p with { MandateDate = d });
    public static readonly Field MandateIssuer = Text("mandateIssuer", p => p.MandateIssuer, (p, t) => p with { MandateIssuer = t });

    public static readonly Field MandateLanguage = Text("mandateLanguage", p => p.MandateLanguage, (p, t) => p with { MandateLanguage = t }, FieldKind.Language);
    public static readonly Field MandateRestricted = YesNo("mandateRestricted", p => p.MandateRestricted, (p, yes) => p with { MandateRestricted = yes });
    public static readonly Field NotifiedOn = Day("notifiedOn", p => p.NotifiedOn, (p, d) => p with { NotifiedOn = d });

    public static readonly Field NotifiedBy = new("notifiedBy", FieldKind.Channel, p => p.NotifiedBy, (p, t) =>
        t.Length == 0 || Channels.Contains(t) ? p with { NotifiedBy = t } : null, Public: false);

    public static readonly Field NotifiedEvidence = Text("notifiedEvidence", p => p.NotifiedEvidence, (p, t) => p with { NotifiedEvidence = t }, FieldKind.Lines) with { Public = false, Longest = 1000 };
    public static readonly Field SubUnits = Text("subUnits", p => p.SubUnits, (p, t) => p with { SubUnits = t.ReplaceLineEndings("\n") }, FieldKind.Lines) with { Longest = 4000 };

    public static readonly IReadOnlyList<DraftPart> Parts =
    [
        new("institution", [Institution, Unit, Office]),
        new("holder", [HolderName, HolderSince, HolderMayBeNamed]),
        new("deputy", [DeputyName, DeputySince, DeputyMayBeNamed]),
        new("public", [PublicEmail, PublicTelephone, ContactLanguages]),
        new("private", [PrivateEmail, PrivateTelephone]),
        new("scope", [Scope, ValidFrom, ValidTo]),
        new("mandate", [MandateFile, MandateLink, MandateDate, MandateIssuer, MandateLanguage, MandateRestricted]),
        new("notification", [NotifiedOn, NotifiedBy, NotifiedEvidence]),
        new("subunits", [SubUnits]),
    ];

    public static readonly IReadOnlyList<Field> All = [.. Parts.SelectMany(p => p.Fields)];

    private static readonly Field[] Required =
        [Institution, Office, HolderName, Scope, ValidFrom, MandateDate, MandateIssuer, NotifiedOn, NotifiedBy, NotifiedEvidence];

    /// <summary>Pages that a notice of this purpose asks: a change of person asks for persons only.</summary>
    public static IReadOnlyList<DraftPart> PartsOf(Purpose purpose) => purpose switch
    {
        Purpose.Succession => [.. Parts.Where(p => p.Name is "holder" or "deputy" or "private" or "notification")],
        Purpose.Correction => [.. Parts.Select(p => p.Name == "scope" ? p with { Fields = [] } : p).Where(p => p.Fields.Count > 0)],
        _ => Parts,
    };

    public static DraftPart? Part(Purpose purpose, string name) => PartsOf(purpose).FirstOrDefault(p => p.Name == name);

    /// <summary>Names of what must be said before the notice can be sent.</summary>
    public static IReadOnlyList<string> Lacking(Notice notice) => [.. PartsOf(notice.Purpose).SelectMany(part => Lacking(part, notice))];

    public static IReadOnlyList<string> Lacking(DraftPart part, Notice notice)
    {
        var said = notice.Particulars;
        List<string> lacking = [.. part.Fields.Intersect(Required).Where(f => f.IsEmpty(said)).Select(f => f.Name)];
        if (part.Fields.Contains(PublicEmail) && said.PublicEmail.Length == 0 && said.PublicTelephone.Length == 0)
        {
            lacking.Add(PublicEmail.Name);
        }

        if (part.Fields.Contains(PrivateEmail) && said.PrivateEmail.Length == 0)
        {
            lacking.Add(PrivateEmail.Name);
        }

        if (part.Fields.Contains(MandateFile) && !said.HasMandate)
        {
            lacking.Add(MandateFile.Name);
        }

        if (notice.Purpose == Purpose.Succession && part.Fields.Contains(HolderSince) && said.HolderSince is null)
        {
            lacking.Add(HolderSince.Name);
        }

        return lacking;
    }

    public static Field? Find(string name) => All.FirstOrDefault(f => f.Name == name);

    private static Field Text(string name, Func<Particulars, string> get, Func<Particulars, string, Particulars> with, FieldKind kind = FieldKind.Text) =>
        new(name, kind, get, with);

    private static Field Day(string name, Func<Particulars, DateOnly?> get, Func<Particulars, DateOnly?, Particulars> with) =>
        new(name, FieldKind.Day, p => Field.Write(get(p)), (p, t) => t.Length == 0 ? with(p, null) : Field.ReadDay(t) is { } day ? with(p, day) : null);

    private static Field YesNo(string name, Func<Particulars, bool> get, Func<Particulars, bool, Particulars> with) =>
        new(name, FieldKind.YesNo, p => get(p) ? "true" : "false", (p, t) => t is "true" or "false" or "" ? with(p, t == "true") : null);
}
