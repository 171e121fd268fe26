using Comity.App.Common;
using Comity.Rules.Judging;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>What may be decided after a check, and what it wants. Pure: the whole of it can be read here.</summary>
internal static class Deciding
{
    public static Standing Of(Recruitment recruitment, KeptCheck last, RecruitmentDecision? decision) => Of(recruitment.ClosedAt is not null, last.Outcome, last.Gaps, decision?.GoesAhead);

    /// <param name="goesAhead">What was decided on the last check, if anything.</param>
    public static Standing Of(bool closed, Outcome outcome, int gaps, bool? goesAhead) =>
        closed ? Standing.Closed
        : goesAhead == false ? Standing.Stopped
        : outcome == Outcome.Blocked ? Standing.Blocked
        : gaps > 0 ? Standing.ToSupply
        : goesAhead == true ? Standing.GoesAhead
        : Standing.ToDecide;

    /// <summary>
    /// To stop is always free. To go ahead wants a reason where the Code discourages it, and a reason or a document where evidence is
    /// wanted: also where a list is too old, which nobody who recruits can mend.
    /// </summary>
    public static Refusal? Refuse(KeptCheck check, bool goesAhead, string reason, bool hasDocuments) => (goesAhead, check.Outcome) switch
    {
        _ when reason.Length > RecruitmentDecision.LongestReason => RecruitmentRefusals.ReasonTooLong(RecruitmentDecision.LongestReason),
        (false, _) => null,
        (_, Outcome.Blocked) => RecruitmentRefusals.Blocked(),

        // A worse finding may stand before a gap, but no decision closes it.
        _ when check.Gaps > 0 => RecruitmentRefusals.NotKnown(),
        (_, Outcome.Discouraged) when reason.Length == 0 => RecruitmentRefusals.ReasonWanted(),
        (_, Outcome.Justify or Outcome.NoData) when reason.Length == 0 && !hasDocuments => RecruitmentRefusals.EvidenceWanted(),
        _ => null,
    };
}
