using Comity.App.Audit;

namespace Comity.App.Access.Keys;

internal static class KeyProcesses
{
    public static readonly Process IssueKey = new("IssueKey", null, "ServiceAccountAdded");

    public static readonly Process RemindOfKey = new("RemindOfKey", null, "ServiceAccountChanged");

    public static readonly Process RevokeKey = new("RevokeKey", null, "ServiceAccountChanged");
}
