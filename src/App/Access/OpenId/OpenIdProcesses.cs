using Comity.App.Audit;

namespace Comity.App.Access.OpenId;

internal static class OpenIdProcesses
{
    public static readonly Process SignInByProvider = new("SignInByProvider", null, "SignedIn", "SignInFailed", "LoginLinked", "PersonAdded", "MembershipAdded", "InvitationChanged");

    public static readonly Process LinkProvider = new("LinkProvider", null, "LoginLinked");

    public static readonly Process UnlinkProvider = new("UnlinkProvider", null, "LoginUnlinked");
}
