using Comity.App.Audit;

namespace Comity.App.Personnel.Counting;

/// <summary>What is done with tables, by name. Counting itself sees no person and is not told; who takes figures out of here is.</summary>
internal static class CountingProcesses
{
    public const string Downloaded = "RegisterTableDownloaded";

    private const string Row = "SavedTable";

    public static readonly Process Keep = new("KeepTable", null, Row);

    public static readonly Process Change = new("ChangeKeptTable", null, Row);

    public static readonly Process Remove = new("RemoveKeptTable", null, Row);

    public static readonly Process Download = new("DownloadTable", null, Downloaded);
}
