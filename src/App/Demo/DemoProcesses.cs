using Comity.App.Audit;

namespace Comity.App.Demo;

/// <summary>What a demonstration does of its own; all else in it runs as the process that it is.</summary>
internal static class DemoProcesses
{
    public static readonly Process Begin = new("BeginDemonstration", null, "DemonstrationAdded", "PersonAdded", "MembershipAdded");

    public static readonly Process Finish = new("FinishDemonstration", null, "DemonstrationChanged");

    public static readonly Process GoOnAs = new("GoOnAs", null, "SignedIn", "SignInWithoutRole");
}
