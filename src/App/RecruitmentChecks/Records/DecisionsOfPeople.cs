using Comity.App.Access.People;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>Decisions that a person took for an organisation. When they are erased their name goes; what was decided, and why, is the organisation's.</summary>
internal sealed class DecisionsOfPeople : IKeepsOfPeople
{
    public string Part => "recruitmentDecisions";

    public async Task<IReadOnlyList<object>> OfAsync(ExchangeDb db, Guid person, CancellationToken cancellation) =>
        [.. (await db.Set<RecruitmentDecision>().AsNoTracking().Where(d => d.DecidedBy == person).ToListAsync(cancellation))
            .OrderBy(d => d.DecidedAt).Select(d => new { d.RecruitmentId, d.CheckNumber, d.GoesAhead, d.DeciderName, d.DecidedAt })];

    public async Task ForgetAsync(ExchangeDb db, Guid person, CancellationToken cancellation) =>
        (await db.Set<RecruitmentDecision>().Where(d => d.DecidedBy == person && d.DeciderName != "").ToListAsync(cancellation)).ForEach(d => d.ForgetDecider());
}
