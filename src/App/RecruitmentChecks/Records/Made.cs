using Comity.Rules.Keeping;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>A judgement that was just made, to be kept.</summary>
/// <param name="Gaps">Findings that lack a fact and rest on a confirmed basis.</param>
internal sealed record Made(KeptJudgement Judgement, int Gaps);
