using Comity.App.Authorities;

namespace Comity.App.Demo;

/// <summary>What the notices of the demonstration say. Every name says that it is none.</summary>
internal static class Notices
{
    /// <summary>All that a notice wants.</summary>
    public static Particulars Of(Office office, string institution, Scopes scopes, DateOnly from) => Begun(office, institution, from) with
    {
        Scopes = scopes,
        HolderName = $"Demo Director of {office.Name}",
        HolderSince = from,
        HolderMayBeNamed = true,
        DeputyName = $"Demo Deputy of {office.Name}",
        PublicEmail = Mail("office", office),
        ContactLanguages = "en,fr,ar",
        PrivateEmail = Mail("director", office),
        MandateLink = "https://example.invalid/mandate",
        MandateDate = from.AddDays(-30),
        MandateIssuer = $"Demo Cabinet of {office.Name}",
        MandateLanguage = "en",
        NotifiedOn = from.AddDays(-14),
        NotifiedBy = "letter",
        NotifiedEvidence = "Demonstration letter 7",
    };

    /// <summary>One that was begun and left.</summary>
    public static Particulars Begun(Office office, string institution, DateOnly from) => new()
    {
        Institution = $"Demo {institution} of {office.Name}",
        Office = "Demo Director of Human Resources for Health",
        ValidFrom = from,
    };

    /// <summary>Another person in the same office.</summary>
    public static Particulars Succeeded(Office office, Particulars said, DateOnly since, DateOnly notified) => said with
    {
        HolderName = $"Demo Successor of {office.Name}",
        HolderSince = since,
        PrivateEmail = Mail("successor", office),
        NotifiedOn = notified,
        NotifiedEvidence = "Demonstration letter",
    };

    private static string Mail(string who, Office office) => $"demo-{who}-{office.Name.ToLowerInvariant()}{Cast.Mail}";
}
