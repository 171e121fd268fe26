using Comity.App.Audit;
using Comity.App.Audit.Reading;
using Comity.Rules.Judging;
using Comity.Rules.Keeping;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>A check of a recruitment as it was made: what was said, every fact, every finding. Never changed; it can be judged again.</summary>
internal sealed class KeptCheck : IPartiesRecord
{
    private KeptJudgement? _kept;

    private KeptCheck()
    {
    }

    public KeptCheck(Recruitment of, int number, Made made, CheckCause cause, Guid? by, DateTimeOffset at)
    {
        (Id, RecruitmentId, Parties, Number, Cause, Facts) = (Guid.CreateVersion7(), of.Id, of.Parties, number, cause, of.Facts);
        (ActOn, Outcome, Gaps, MadeBy, MadeAt) = (made.Judgement.On, made.Judgement.Outcome, made.Gaps, by, at);
        (Judgement, Digest) = (made.Judgement.Write(), made.Judgement.Digest());
    }

    public Guid Id { get; private set; }

    public Guid RecruitmentId { get; private set; }

    public string Parties { get; private set; } = "";

    /// <summary>From 1, within the recruitment.</summary>
    public int Number { get; private set; }

    /// <summary>Day by whose rules and lists was judged.</summary>
    public DateOnly ActOn { get; private set; }

    public Outcome Outcome { get; private set; }

    /// <summary>Findings that lack a fact and rest on a confirmed basis: no decision closes them.</summary>
    public int Gaps { get; private set; }

    public CheckCause Cause { get; private set; }

    [Secret]
    public string Facts { get; private set; } = "";

    [Secret]
    public string Judgement { get; private set; } = "";

    /// <summary>SHA-256 of what was found.</summary>
    public string Digest { get; private set; } = "";

    public Guid? MadeBy { get; private set; }

    public DateTimeOffset MadeAt { get; private set; }

    public string Subject => $"recruitment-check/{Id}";

    public KeptJudgement Kept => _kept ??= KeptJudgement.Read(Judgement);
}
