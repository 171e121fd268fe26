using Comity.App.Audit;
using Comity.App.Audit.Reading;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>A named person decides what becomes of a recruitment after a check, and says why. It counts for that check alone.</summary>
internal sealed class RecruitmentDecision : IPartiesRecord
{
    public const int LongestReason = 4_000;

    private RecruitmentDecision()
    {
    }

    public RecruitmentDecision(KeptCheck check, bool goesAhead, string reason, (Guid Id, string Name) by, DateTimeOffset at)
    {
        (Id, RecruitmentId, CheckNumber, Parties) = (Guid.CreateVersion7(), check.RecruitmentId, check.Number, check.Parties);
        (GoesAhead, Reason, DecidedBy, DeciderName, DecidedAt) = (goesAhead, reason, by.Id, by.Name, at);
    }

    public Guid Id { get; private set; }

    public Guid RecruitmentId { get; private set; }

    public int CheckNumber { get; private set; }

    public string Parties { get; private set; } = "";

    public bool GoesAhead { get; private set; }

    [Secret]
    public string Reason { get; private set; } = "";

    public Guid DecidedBy { get; private set; }

    [Sealed]
    public string DeciderName { get; private set; } = "";

    public DateTimeOffset DecidedAt { get; private set; }

    public string Subject => $"recruitment-decision/{Id}";

    /// <summary>Whoever decided was erased; what was decided stays.</summary>
    public void ForgetDecider() => DeciderName = "";
}
