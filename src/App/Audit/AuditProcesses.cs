namespace Comity.App.Audit;

internal static class AuditProcesses
{
    public static readonly Process ErasePersonalData = new("ErasePersonalData", null, Erasure.Kind);
}
