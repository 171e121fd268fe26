using System.Globalization;
using Comity.App.Access;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>Recruitments of one's organisation; <see cref="Exchange"/> leaves all others out.</summary>
internal sealed class RecruitmentList(Exchange exchange)
{
    public const int PageSize = 25;

    public static Task<KeptCheck> LastCheckAsync(ExchangeDb db, Guid recruitment, CancellationToken cancellation) =>
        db.Set<KeptCheck>().Where(c => c.RecruitmentId == recruitment).OrderByDescending(c => c.Number).FirstAsync(cancellation);

    public static Task<RecruitmentDecision?> LastDecisionAsync(ExchangeDb db, Guid recruitment, CancellationToken cancellation) =>
        db.Set<RecruitmentDecision>().Where(d => d.RecruitmentId == recruitment).OrderByDescending(d => d.DecidedAt).FirstOrDefaultAsync(cancellation);

    /// <summary>Those that fit, what was changed last first.</summary>
    public async Task<IReadOnlyList<ListedRecruitment>> FindAsync(RecruitmentSearch search, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        var rows = await db.Set<Recruitment>().AsNoTracking().Where(r => search.Kind == null || r.Kind == search.Kind).ToListAsync(cancellation);

        // Without the texts of facts and judgements, which a list does not show.
        var checks = (await db.Set<KeptCheck>().AsNoTracking()
            .Where(c => c.Number == db.Set<KeptCheck>().Where(o => o.RecruitmentId == c.RecruitmentId).Max(o => o.Number))
            .Select(c => new { c.RecruitmentId, c.Number, c.ActOn, c.Outcome, c.Gaps, c.MadeAt, c.Cause }).ToListAsync(cancellation)).ToDictionary(c => c.RecruitmentId);
        var decisions = (await db.Set<RecruitmentDecision>().AsNoTracking().ToListAsync(cancellation)).ToLookup(d => (d.RecruitmentId, d.CheckNumber));
        var listed = rows.Where(r => Fits(r, search.Words)).Select(r => (Row: r, Check: checks[r.Id])).Select(one => new ListedRecruitment(
            one.Row, one.Check.ActOn, one.Check.Outcome, one.Check.Number,
            Deciding.Of(one.Row, one.Check.Outcome, one.Check.Gaps, decisions[(one.Row.Id, one.Check.Number)].MaxBy(d => d.DecidedAt)), one.Check.MadeAt, one.Check.Cause));
        return [.. listed.Where(one => search.Standing is null || one.Standing == search.Standing).OrderByDescending(one => one.Recruitment.ChangedAt).ThenByDescending(one => one.Recruitment.Id)];
    }

    /// <summary>None where there is none, or it is somebody else's.</summary>
    public async Task<WholeRecruitment?> OneAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.NoTracking;
        return await db.Set<Recruitment>().SingleOrDefaultAsync(r => r.Id == id, cancellation) is not { } recruitment ? null : new WholeRecruitment(
            recruitment,
            await db.Set<KeptCheck>().Where(c => c.RecruitmentId == id).OrderByDescending(c => c.Number).ToListAsync(cancellation),
            [.. (await db.Set<RecruitmentDecision>().Where(d => d.RecruitmentId == id).ToListAsync(cancellation)).OrderByDescending(d => d.DecidedAt)],
            [.. (await db.Set<RecruitmentFile>().Where(f => f.RecruitmentId == id).ToListAsync(cancellation)).OrderBy(f => f.AddedAt)]);
    }

    /// <summary>Capitals and accents make no difference.</summary>
    private static bool Fits(Recruitment recruitment, string? words) => (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(recruitment.Title, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}
