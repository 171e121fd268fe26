using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Jobs;
using Comity.App.RecruitmentChecks.Records;
using Comity.App.Reference;
using Comity.App.Serving;
using Comity.Rules.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.RecruitmentChecks.Watching;

/// <summary>Publishes the picture of every month that is due and was not published yet, from the first month in which anything was kept.</summary>
// Code 2010, 8.7: to watch how the Code is followed.
[Cites("code-2010:8.7", "watching.serves", Page = "/watching")]
internal sealed class WatchingSweep(IServiceScopeFactory scopes, ContentFiles files, PublicationStamp stamp, TimeProvider time) : ISweep
{
    public TimeSpan Every => TimeSpan.FromHours(6);

    public Task SweepAsync(CancellationToken cancellation) => RunAsync(cancellation);

    /// <returns>How many months were published.</returns>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (await FirstAsync(services, cancellation) is not { } first)
        {
            return 0;
        }

        var terms = WatchingTerms.On(today, files);
        var published = 0;
        foreach (var month in await DueAsync(services, first, terms.LastDue(today), cancellation))
        {
            published += await PublishAsync(services, month, terms, cancellation) ? 1 : 0;
        }

        return published;
    }

    /// <summary>The first day for which a campaign was kept; none where there is none.</summary>
    private static async Task<DateOnly?> FirstAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await using var db = services.GetRequiredService<Exchange>().Open();
        return await db.Set<Recruitment>().Where(r => r.Kind == CheckKind.Campaign).MinAsync(r => (DateOnly?)r.ActOn, cancellation);
    }

    private static async Task<IReadOnlyList<DateOnly>> DueAsync(IServiceProvider services, DateOnly first, DateOnly last, CancellationToken cancellation)
    {
        await using var db = services.GetRequiredService<Exchange>().Open();
        var done = await db.Set<WatchedMonth>().Select(m => m.Month).ToListAsync(cancellation);

        // What is said to have been long ago tells of no month that anybody watches.
        var from = first > last.AddYears(-3) ? first : last.AddYears(-3);
        return [.. Months(new DateOnly(from.Year, from.Month, 1), last).Except(done)];
    }

    private static IEnumerable<DateOnly> Months(DateOnly from, DateOnly last)
    {
        for (var month = from; month <= last; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private async Task<bool> PublishAsync(IServiceProvider services, DateOnly month, WatchingTerms terms, CancellationToken cancellation)
    {
        var done = await services.GetRequiredService<Acts>().RunAsync<bool>(
            new Act(WatchingProcesses.Publish),
            async (db, token) =>
            {
                if (await db.Set<WatchedMonth>().AnyAsync(m => m.Month == month, token))
                {
                    return Refusal.Of("month-published");
                }

                db.Add(new WatchedMonth(month, terms, time.GetUtcNow()));
                await db.SaveChangesAsync(token);
                db.AddRange(Picture.Of(month, await CampaignsAsync(db, services.GetRequiredService<KeptJudging>(), month, token), terms));
                await db.Database.ExecuteSqlAsync($"UPDATE publication SET number = number + 1", token);
                return true;
            },
            cancellation);
        stamp.Forget();
        return done.Succeeded;
    }

    private static async Task<IReadOnlyList<WatchedCampaign>> CampaignsAsync(ExchangeDb db, KeptJudging judging, DateOnly month, CancellationToken cancellation)
    {
        var end = month.AddMonths(1);
        var rows = await db.Set<Recruitment>().AsNoTracking().Where(r => r.Kind == CheckKind.Campaign && r.ActOn >= month && r.ActOn < end).ToListAsync(cancellation);
        var campaigns = new List<WatchedCampaign>();
        foreach (var row in rows)
        {
            var last = await RecruitmentList.LastCheckAsync(db, row.Id, cancellation);
            if (WatchedCampaign.Of(row, last, judging.AnswersOf(row.Kind, row.Facts)) is { } campaign)
            {
                campaigns.Add(campaign);
            }
        }

        return campaigns;
    }
}
