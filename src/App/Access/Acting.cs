using Comity.App.Common;
using Comity.App.Database;

namespace Comity.App.Access;

/// <summary>Who acts at the moment, in what role, for which country, with what right. Nobody, unless somebody signed in.</summary>
/// <param name="Person">Key of the person or service account; none for nobody and for Comity itself.</param>
/// <param name="Name">As others see it.</param>
internal sealed record Acting(Guid? Person, string Name, Role? Role, CountryCode? Country, IReadOnlySet<Permission> Permissions)
{
    public static readonly Acting Nobody = new(null, "", null, null, new HashSet<Permission>());

    public static readonly Acting Itself = new(null, "Comity", Access.Role.Itself, null, Access.Permissions.Of(Access.Role.Itself));

    /// <summary>The signed-in browser; none for programs and for Comity itself.</summary>
    public Guid? Session { get; init; }

    /// <summary>The ministry's provider that opened the session; its word holds for roles of its country only.</summary>
    public string? Provider { get; init; }

    /// <summary>Key of the employer or agency for which who acts works.</summary>
    public Guid? Organization { get; init; }

    public bool IsSomebody => Role is not null;

    /// <summary>For whom who acts speaks to others; an auditor or a program for nobody.</summary>
    public Party? Party => Role is { } role ? Access.Permissions.PartyOf(role, Country, Organization) : null;

    /// <summary>Whose rows are seen. Secretariat and auditor: every country's; an authority: its country's; a recruiter: its organisation's; others: none but their own.</summary>
    public Reach Reach => Role switch
    {
        Access.Role.Itself => Reach.Everything,
        Access.Role.Administrator or Access.Role.Reviewer or Access.Role.SecretariatReader or Access.Role.Auditor => Reach.EveryCountry with { Party = Party },
        _ when Country is { } country => Reach.Of(country) with { Party = Party },
        _ when Organization is { } organization => Reach.Nothing with { Organization = organization, Party = Party },
        _ => Reach.Nothing,
    };

    public static Acting As(Guid person, string name, Role role, CountryCode? country, Guid? organization = null) =>
        new(person, name, role, country, Access.Permissions.Of(role)) { Organization = organization };

    public bool May(Permission permission) => Permissions.Contains(permission);
}

/// <summary>Holds who acts in this request or job; nobody until it is found out.</summary>
internal sealed class WhoActs
{
    public Acting Now { get; set; } = Acting.Nobody;
}
