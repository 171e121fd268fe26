using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Jobs;
using Comity.App.RecruitmentChecks.Facts;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>
/// Judges every open recruitment once more, by the lists, rules and days of now. Where what is found is another than at the last check,
/// the new check is kept and whoever works with it is told; else nothing happens.
/// </summary>
internal sealed class RecheckSweep(IServiceScopeFactory scopes, TimeProvider time) : ISweep
{
    private const int Part = 200;

    /// <summary>A licence ends and a list changes with the day.</summary>
    public TimeSpan Every => TimeSpan.FromHours(1);

    public Task SweepAsync(CancellationToken cancellation) => RunAsync(cancellation);

    /// <returns>How many are found otherwise than before.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var (judging, today) = (services.GetRequiredService<KeptJudging>(), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        LookUps? lookUps = null;
        var changed = 0;
        for (var after = Guid.Empty; ;)
        {
            var (edge, part) = (after, new List<(Recruitment Row, string Digest)>());
            await using (var db = services.GetRequiredService<Exchange>().Open())
            {
                var rows = await db.Set<Recruitment>().AsNoTracking().Where(r => r.ClosedAt == null && r.Id > edge).OrderBy(r => r.Id).Take(Part)
                    .Select(r => new
                    {
                        Row = r,
                        Digest = db.Set<KeptCheck>().Where(c => c.RecruitmentId == r.Id).OrderByDescending(c => c.Number).Select(c => c.Digest).First(),
                    }).ToListAsync(cancellation);
                part.AddRange(rows.Select(r => (r.Row, r.Digest)));
            }

            // Figures are looked up once, and only where there is something to judge.
            lookUps ??= part.Count > 0 ? await judging.LookUpsAsync(cancellation) : null;
            foreach (var (row, digest) in part)
            {
                var made = judging.Judge(row.Request, judging.DayOf(row, today), lookUps!);
                changed += made.Judgement.Digest() != digest && await KeepAsync(services, row.Id, lookUps!, today, cancellation) ? 1 : 0;
            }

            if (part.Count < Part)
            {
                return changed;
            }

            after = part[^1].Row.Id;
        }
    }

    /// <summary>Looked at again inside: somebody may have changed it since.</summary>
    private async Task<bool> KeepAsync(IServiceProvider services, Guid id, LookUps lookUps, DateOnly today, CancellationToken cancellation)
    {
        var (acts, judging, letters) = (services.GetRequiredService<Acts>(), services.GetRequiredService<KeptJudging>(), services.GetRequiredService<RecheckLetters>());
        var kept = await acts.RunAsync<bool>(
            new Act(RecruitmentProcesses.Recheck),
            async (db, token) =>
            {
                var row = (await RecruitmentList.TakeTurnAsync(db, id, token))!;
                var last = await RecruitmentList.LastCheckAsync(db, id, token);
                var made = judging.Judge(row.Request, judging.DayOf(row, today), lookUps);
                if (row.ClosedAt is not null || made.Judgement.Digest() == last.Digest)
                {
                    return RecruitmentRefusals.Changed();
                }

                db.Add(new KeptCheck(row, last.Number + 1, made, CheckCause.Rechecked, by: null, time.GetUtcNow()));
                await letters.WriteAsync(db, row, token);
                return true;
            },
            cancellation);
        return kept.Succeeded;
    }
}
