using Comity.App.Access;
using Comity.App.Audit;

namespace Comity.App.Personnel.GoodStanding;

/// <summary>What can be done with certificates of good standing, by name.</summary>
internal static class GoodStandingProcesses
{
    // Code 2010, 6.2: data on migration; whoever asks for one means to work abroad.
    private const string Migration = "code-2010:6.2";

    public static readonly Process Issue = new("IssueGoodStanding", Migration, "CertificateAdded") { SeenBy = Permission.ReadPersonnel };

    public static readonly Process Withdraw = new("WithdrawGoodStanding", null, "CertificateChanged") { SeenBy = Permission.ReadPersonnel };

    /// <summary>What happens to a certificate, for the history of a person.</summary>
    public static IReadOnlyList<string> Kinds { get; } = ["CertificateAdded", "CertificateChanged"];
}
