using Comity.App.Audit;

namespace Comity.App.Personnel.Releases;

/// <summary>What can be done with releases, by name.</summary>
internal static class ReleaseProcesses
{
    // Code 2010, 7.2(b): data are exchanged.
    private const string Exchanged = "code-2010:7.2(b)";
    private const string Row = "Release";

    public static readonly Process Prepare = new("PrepareRelease", null, Row);

    public static readonly Process Send = new("SendRelease", null, Row);

    public static readonly Process GiveUp = new("GiveUpRelease", null, Row);

    public static readonly Process SendBack = new("SendBackRelease", null, Row);

    public static readonly Process LetOut = new("LetOutRelease", Exchanged, Row);

    public static readonly Process SetDisclosure = new("SetDisclosure", null, "DisclosureSetting");
}
