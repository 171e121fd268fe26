using Comity.App.Authorities;
using Comity.App.Common;

namespace Comity.App.Tests.Authorities;

/// <summary>Notices about people who do not exist.</summary>
internal static class Synthetic
{
    public static readonly CountryCode Ghana = CountryCode.Parse("GHA");

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    public static Particulars Notice(string from = "2026-01-01", Scopes scopes = Scopes.All, string institution = "Synthetic Ministry") => new()
    {
        Institution = institution,
        Office = "Synthetic Director",
        HolderName = "Synthia Example",
        HolderMayBeNamed = true,
        DeputyName = "Depp Unnamed",
        PublicEmail = "office@example.invalid",
        PublicTelephone = "+233 000 000 000",
        ContactLanguages = "en,fr",
        PrivateEmail = "private@example.invalid",
        PrivateTelephone = "+233 111 111 111",
        Scopes = scopes,
        ValidFrom = Day(from),
        MandateLink = "https://example.invalid/mandate",
        MandateDate = Day("2025-12-01"),
        MandateIssuer = "Synthetic Cabinet",
        MandateLanguage = "en",
        NotifiedOn = Day("2025-12-10"),
        NotifiedBy = "letter",
        NotifiedEvidence = "Synthetic letter 7",
    };

    /// <summary>A designation after some steps, each recorded on a day.</summary>
    public static Designation Designation(params (string On, Step Step)[] steps) => Designation(Guid.CreateVersion7(), steps);

    public static Designation Designation(Guid id, params (string On, Step Step)[] steps) => new(id, Ghana, steps.Select((s, i) =>
        new DesignationEntry(id, Ghana, i + 1, s.Step, null, new DateTimeOffset(Day(s.On), new TimeOnly(9, 0), TimeSpan.Zero))));

    public static Designation Confirmed(string on, Particulars said) => Designation(
        (on, new Step(StepKind.Proposed, Purpose.Designation, said)), (on, new Step(StepKind.Confirmed, Purpose.Designation, said)));

    public static Designation Proposed(string on, Particulars said, Purpose purpose = Purpose.Designation) =>
        Designation((on, new Step(StepKind.Proposed, purpose, said)));

    /// <summary>The designation with what was decided of it, recorded on a day.</summary>
    public static Designation With(this Designation before, string on, params Step[] steps) => new(before.Id, before.Country, before.Entries.Concat(steps.Select((s, i) =>
        new DesignationEntry(before.Id, before.Country, before.LastNumber + i + 1, s, null, new DateTimeOffset(Day(on), new TimeOnly(9, 0), TimeSpan.Zero)))));
}
