using Comity.App.Common;
using static Comity.App.Access.Permission;

namespace Comity.App.Access;

/// <summary>Which role may do what: the whole table. <c>docs/permissions.md</c> is drawn from it.</summary>
internal static class Permissions
{
    private static readonly Dictionary<Role, HashSet<Permission>> Table = new()
    {
        [Role.Administrator] =
        [
            UseWorkspace, ReadUnpublished, ImportStatistics, ManagePeople, ApproveGrants, ManageServiceAccounts, ReadLetters,
            ReadAuditLog, ConfirmDesignation, LoadDesignations, ExchangeMessages,
        ],
        [Role.Reviewer] = [UseWorkspace, ReadUnpublished, ImportStatistics, ConfirmDesignation, LoadDesignations, ExchangeMessages],
        [Role.SecretariatReader] = [UseWorkspace, ReadUnpublished],
        [Role.AuthorityOwner] =
        [
            UseWorkspace, ReadUnpublished, ManagePeople, ApproveGrants, ManageServiceAccounts, ReadAuditLog, DraftDesignation, ProposeDesignation,
            ExchangeMessages, CountPersonnel, ApproveReleases,
        ],
        [Role.AuthorityApprover] =
        [
            UseWorkspace, ReadUnpublished, DraftDesignation, ProposeDesignation, ExchangeMessages, CountPersonnel, ApproveReleases,
        ],
        [Role.AuthorityEditor] = [UseWorkspace, ReadUnpublished, DraftDesignation, ExchangeMessages],
        [Role.AuthorityReader] = [UseWorkspace, ReadUnpublished],
        [Role.RegisterOfficer] = [UseWorkspace, ReadPersonnel, KeepPersonnel, LoadPersonnel, CountPersonnel],
        [Role.RegisterStatistician] = [UseWorkspace, CountPersonnel, PrepareReleases],
        [Role.Stakeholder] = [UseWorkspace],
        [Role.RecruiterOwner] = [UseWorkspace, ManagePeople, KeepRecruitments, DecideRecruitments],
        [Role.Recruiter] = [UseWorkspace, KeepRecruitments],
        [Role.Auditor] = [UseWorkspace, ReadAuditLog],
        [Role.ServiceAccount] = [],
        [Role.Itself] = [.. Enum.GetValues<Permission>()],
    };

    public static IReadOnlySet<Permission> Of(Role role) => Table[role];

    /// <summary>Roles that speak for one country and never for another.</summary>
    public static bool OfOneCountry(Role role) =>
        role is Role.AuthorityOwner or Role.AuthorityEditor or Role.AuthorityApprover or Role.AuthorityReader or Role.RegisterOfficer or Role.RegisterStatistician;

    /// <summary>Roles that see or count persons of a country's register: only the country itself gives them.</summary>
    public static bool OfRegister(Role role) => role is Role.RegisterOfficer or Role.RegisterStatistician;

    /// <summary>Roles of one employer or agency, whose rows nobody else sees.</summary>
    public static bool OfOneOrganization(Role role) => role is Role.RecruiterOwner or Role.Recruiter;

    /// <summary>For whom a role speaks; none who is no party.</summary>
    public static Party? PartyOf(Role role, CountryCode? country, Guid? organization = null) => role switch
    {
        Role.Administrator or Role.Reviewer or Role.SecretariatReader => Party.Secretariat,
        _ when OfOneOrganization(role) && organization is { } one => Party.OfOrganization(one),
        _ when OfOneCountry(role) && country is { } one => Party.Of(one),
        _ => null,
    };

    /// <summary>Roles whose grant wants a second person: with them one could undo every other safeguard.</summary>
    public static bool WantsFourEyes(Role role) => role is Role.Administrator or Role.Auditor or Role.AuthorityOwner;
}
