using System.Globalization;
using Comity.App.Access;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>Recruitments of one's organisation; <see cref="Exchange"/> leaves all others out.</summary>
internal sealed class RecruitmentList(Exchange exchange)
{
    public const int PageSize = 25;

    /// <summary>To change it: whoever touches the row first goes first, so that two never take one number. None where there is none in reach.</summary>
    public static async Task<Recruitment?> TakeTurnAsync(ExchangeDb db, Guid id, CancellationToken cancellation)
    {
        await db.Database.ExecuteSqlAsync($"UPDATE recruitment SET changed_at = changed_at WHERE id = {id}", cancellation);
        return await db.Set<Recruitment>().SingleOrDefaultAsync(r => r.Id == id, cancellation);
    }

    public static Task<KeptCheck> LastCheckAsync(ExchangeDb db, Guid recruitment, CancellationToken cancellation) =>
        db.Set<KeptCheck>().Where(c => c.RecruitmentId == recruitment).OrderByDescending(c => c.Number).FirstAsync(cancellation);

    public static Task<RecruitmentDecision?> LastDecisionAsync(ExchangeDb db, Guid recruitment, CancellationToken cancellation) =>
        db.Set<RecruitmentDecision>().Where(d => d.RecruitmentId == recruitment).OrderByDescending(d => d.DecidedAt).FirstOrDefaultAsync(cancellation);

    /// <summary>Those that fit, what was changed last first.</summary>
    public async Task<IReadOnlyList<ListedRecruitment>> FindAsync(RecruitmentSearch search, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        // Without the texts of facts, judgements and reasons, which a list does not show.
        var rows = await db.Set<Recruitment>().Where(r => search.Kind == null || r.Kind == search.Kind)
            .Select(r => new { r.Id, r.Kind, r.Title, r.ActOn, r.ChangedAt, r.BegunAt, r.ClosedAt }).ToListAsync(cancellation);
        var checks = (await db.Set<KeptCheck>().Where(c => c.Number == db.Set<KeptCheck>().Where(o => o.RecruitmentId == c.RecruitmentId).Max(o => o.Number))
            .Select(c => new { c.RecruitmentId, c.Number, c.ActOn, c.Outcome, c.Gaps, c.MadeAt, c.Cause }).ToListAsync(cancellation)).ToDictionary(c => c.RecruitmentId);
        var decisions = (await db.Set<RecruitmentDecision>().Select(d => new { d.RecruitmentId, d.CheckNumber, d.GoesAhead, d.DecidedAt }).ToListAsync(cancellation))
            .ToLookup(d => (d.RecruitmentId, d.CheckNumber));
        var listed = rows.Where(r => Fits(r.Title, search.Words)).Select(r => (Row: r, Check: checks[r.Id])).Select(one => new ListedRecruitment(
            one.Row.Id, one.Row.Kind, one.Row.Title, one.Row.ActOn, one.Row.ChangedAt, one.Row.BegunAt, one.Row.ClosedAt,
            one.Check.ActOn, one.Check.Outcome, one.Check.Number,
            Deciding.Of(one.Row.ClosedAt is not null, one.Check.Outcome, one.Check.Gaps, decisions[(one.Row.Id, one.Check.Number)].MaxBy(d => d.DecidedAt)?.GoesAhead),
            one.Check.MadeAt, one.Check.Cause));
        return [.. listed.Where(one => search.Standing is null || one.Standing == search.Standing).OrderByDescending(one => one.ChangedAt).ThenByDescending(one => one.Id)];
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
    private static bool Fits(string title, string? words) => (words ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).All(word =>
        CultureInfo.InvariantCulture.CompareInfo.IndexOf(title, word, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
}
