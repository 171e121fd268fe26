using Comity.App.Common;

namespace Comity.App.Access.People;

/// <summary>Who may give which role, to whom, and whose agreement it wants. Pure: the whole of it can be read here.</summary>
internal static class Grants
{
    private static readonly Role[] Given = [.. Enum.GetValues<Role>().Where(r => r is not (Role.ServiceAccount or Role.Itself))];

    /// <summary>
    /// Roles that somebody may offer: an administrator any but a member of an organisation that has no owner yet, and those who see or count
    /// a country's health personnel; an owner those of the own country or organisation.
    /// </summary>
    public static IReadOnlyList<Role> Of(Acting who) => who switch
    {
        _ when !who.May(Permission.ManagePeople) => [],
        { Role: Role.Administrator } => [.. Given.Where(role => role != Role.Recruiter && !Permissions.OfRegister(role))],
        { Role: Role.RecruiterOwner } => [.. Given.Where(Permissions.OfOneOrganization)],
        _ => [.. Given.Where(Permissions.OfOneCountry)],
    };

    public static Refusal? Refuse(Acting who, Role role, CountryCode? country) =>
        !Of(who).Contains(role) ? Refusal.Of("role-not-yours")
        : Permissions.OfOneCountry(role) != country.HasValue ? Refusal.Of(country is null ? "role-wants-country" : "role-has-no-country")
        : country is { } one && !who.Reach.Covers(one) ? Refusal.Of("country-not-yours")
        : null;

    /// <summary>Whether somebody may end or change this role.</summary>
    public static bool MayManage(Acting who, Membership role) => MayManage(who, role.Role, role.Country, role.OrganizationId);

    public static bool MayManage(Acting who, Invitation invitation) => MayManage(who, invitation.Role, invitation.Country, invitation.OrganizationId);

    private static bool MayManage(Acting who, Role role, CountryCode? country, Guid? organization) =>
        who.Role == Role.Administrator && who.May(Permission.ManagePeople) ? Given.Contains(role)
        : Refuse(who, role, country) is null && organization == who.Organization;

    /// <summary>
    /// The second person: not the one who gave the role, not the one who receives it. An administrator agrees to any, an owner to the
    /// owners of the own country.
    /// </summary>
    public static Refusal? RefuseApproval(Acting who, Membership grant, DateTimeOffset now) =>
        !who.May(Permission.ApproveGrants) || !MayManage(who, grant) ? Refusal.Of("role-not-yours")
        : !grant.WaitsAt(now) ? Refusal.Of("grant-settled")
        : who.Person == grant.GrantedBy ? Refusal.Of("grant-own")
        : who.Person == grant.PersonId ? Refusal.Of("grant-mine")
        : null;

    /// <summary>
    /// As long as there is one administrator only, nobody could agree to the second; so the second counts without agreement, and
    /// from then on there are two.
    /// </summary>
    public static bool CountsAlone(Membership grant, int administrators) => grant.Role == Role.Administrator && administrators == 1;

    /// <summary>An installation without an administrator could be entered by its terminal only.</summary>
    public static Refusal? RefuseEnd(Membership membership, int administrators, DateTimeOffset now) =>
        membership.Role == Role.Administrator && membership.CountsAt(now) && administrators == 1 ? Refusal.Of("administrator-last") : null;

    /// <summary>To let one of the strongest roles last longer is to give it again, which wants two.</summary>
    public static Refusal? RefuseUntil(Membership membership, DateTimeOffset? until, DateTimeOffset now) =>
        until <= now ? Refusal.Of("until-past")
        : Permissions.WantsFourEyes(membership.Role) && IsLater(until, membership.Until) ? Refusal.Of("until-wants-four-eyes")
        : null;

    private static bool IsLater(DateTimeOffset? until, DateTimeOffset? than) => than is not null && (until is null || until > than);
}
