using Comity.App.Audit;

namespace Comity.App.Access;

/// <summary>The processes of signing in, and of who may.</summary>
internal static class AccessProcesses
{
    // Whoever keeps something of people tells here that its rows change too.
    private static readonly string[] Erased = ["PersonErased", "MembershipChanged", "InvitationChanged", "MessageChanged", "RecruitmentDecisionChanged", Erasure.Kind];

    public static readonly Process SetUp = new("SetUp", null, "PersonAdded", "MembershipAdded", "PasskeyAdded", "PasswordSet", "RecoveryCodesMade", "SignedIn");

    public static readonly Process SignIn = new(
        "SignIn", null, "SignedIn", "SignInFailed", "SignInRests", "SignInWithoutRole", "RecoveryCodeUsed", "InvitationChanged", "MembershipAdded");

    public static readonly Process SignOut = new("SignOut", null, "SignedOut");

    public static readonly Process EndSessions = new("EndSessions", null, "SessionEnded");

    public static readonly Process ChooseRole = new("ChooseRole", null, "RoleChosen");

    public static readonly Process AddPasskey = new("AddPasskey", null, "PasskeyAdded");

    public static readonly Process RemovePasskey = new("RemovePasskey", null, "PasskeyRemoved", "RecoveryCodesVoided");

    public static readonly Process SetPassword = new("SetPassword", null, "PasswordSet", "RecoveryCodesMade");

    public static readonly Process MakeRecoveryCodes = new("MakeRecoveryCodes", null, "RecoveryCodesMade");

    public static readonly Process InvitePerson = new("InvitePerson", null, "InvitationAdded");

    public static readonly Process RevokeInvitation = new("RevokeInvitation", null, "InvitationChanged");

    public static readonly Process AcceptInvitation = new(
        "AcceptInvitation", null, "InvitationChanged", "PersonAdded", "MembershipAdded", "MembershipChanged", "PasskeyAdded", "PasswordSet", "RecoveryCodesMade", "SignedIn", "SignInWithoutRole");

    public static readonly Process ApproveGrant = new("ApproveGrant", null, "MembershipChanged");

    public static readonly Process RefuseGrant = new("RefuseGrant", null, "MembershipChanged");

    public static readonly Process ChangeRoleEnd = new("ChangeRoleEnd", null, "MembershipChanged");

    public static readonly Process EndRole = new("EndRole", null, "MembershipChanged", "SessionEnded");

    public static readonly Process CloseAccount = new("CloseAccount", null, [.. Erased]);

    public static readonly Process ErasePerson = new("ErasePerson", null, [.. Erased]);

    public static readonly Process NameOrganization = new("NameOrganization", null, "OrganizationAdded", "OrganizationChanged");

    public static readonly Process HandOver = new("HandOver", null, "InvitationAdded");
}
