using Comity.App.Audit;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>What can be done with recruitments, by name.</summary>
internal static class RecruitmentProcesses
{
    private const string Ethical = "code-2010:5.1";
    private const string Checked = "KeptCheckAdded";

    public static readonly Process Keep = new("KeepRecruitment", Ethical, "RecruitmentAdded", Checked);

    public static readonly Process Change = new("ChangeRecruitment", Ethical, "RecruitmentChanged", Checked);

    public static readonly Process Rename = new("RenameRecruitment", null, "RecruitmentChanged");

    public static readonly Process Recheck = new("RecheckRecruitment", Ethical, Checked);

    public static readonly Process Decide = new("DecideRecruitment", Ethical, "RecruitmentDecisionAdded");

    public static readonly Process Attach = new("AttachDocument", null, "RecruitmentFileAdded");

    public static readonly Process Detach = new("RemoveDocument", null, "RecruitmentFileChanged");

    public static readonly Process SayContract = new("CompareContract", "code-2010:4.3", "RecruitmentChanged");

    public static readonly Process Begin = new("BeginRecruitment", "code-2010:8.7", "RecruitmentChanged");

    public static readonly Process Close = new("CloseRecruitment", null, "RecruitmentChanged");

    public static readonly Process Reopen = new("ReopenRecruitment", null, "RecruitmentChanged");
}
