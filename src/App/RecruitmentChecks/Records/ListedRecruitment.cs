using Comity.Rules.Judging;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>A recruitment in a list.</summary>
internal sealed record ListedRecruitment(Recruitment Recruitment, DateOnly CheckedOn, Outcome Outcome, int Number, Standing Standing, DateTimeOffset CheckedAt, CheckCause Cause);
