using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>A recruitment in a list.</summary>
/// <param name="ActOn">Date of the act.</param>
/// <param name="CheckedOn">Day by whose rules the last check was made.</param>
/// <param name="Number">Of the last check.</param>
internal sealed record ListedRecruitment(
    Guid Id, CheckKind Kind, string Title, DateOnly ActOn, DateTimeOffset ChangedAt, DateTimeOffset? BegunAt, DateTimeOffset? ClosedAt,
    DateOnly CheckedOn, Outcome Outcome, int Number, Standing Standing, DateTimeOffset CheckedAt, CheckCause Cause);
