using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Audit.Api;

/// <summary><c>GET /api/v1/log/head</c>, <c>/heads</c> and <c>/key</c></summary>
internal static class ReadHeads
{
    public static async Task<Results<Ok<HeadAnswer>, ProblemHttpResult>> Newest(
        IDbContextFactory<ExchangeDb> databases, Asked asked, Reader reader, CancellationToken cancellation)
    {
        await using var db = await databases.CreateDbContextAsync(cancellation);
        var size = asked.Count("size");
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        var heads = db.Set<SignedHead>().AsNoTracking();
        var head = size is null
            ? await heads.OrderByDescending(h => h.Size).FirstOrDefaultAsync(cancellation)
            : await heads.Where(h => h.Size >= size).OrderBy(h => h.Size).FirstOrDefaultAsync(cancellation);
        return head is null ? reader.Refused(AuditRefusals.Empty, StatusCodes.Status404NotFound) : TypedResults.Ok(HeadAnswer.Of(head));
    }

    public static async Task<Results<Ok<Listing<HeadAnswer>>, ProblemHttpResult>> All(
        HttpContext context, IDbContextFactory<ExchangeDb> databases, Asked asked, CancellationToken cancellation)
    {
        var page = Page.Of(asked, Page.Usual);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        await using var db = await databases.CreateDbContextAsync(cancellation);
        var count = await db.Set<SignedHead>().LongCountAsync(cancellation);
        var heads = await db.Set<SignedHead>().AsNoTracking().OrderByDescending(h => h.Size)
            .Skip((int)Math.Min(page.Offset, int.MaxValue)).Take(Math.Min(page.Limit ?? Page.Most, Page.Most)).ToListAsync(cancellation);
        return TypedResults.Ok(new Listing<HeadAnswer>([.. heads.Select(HeadAnswer.Of)], count, page.Next(context, count)));
    }

    public static Results<ContentHttpResult, ProblemHttpResult> Key(LogKeys keys, Reader reader) =>
        keys.Own() is { } key ? TypedResults.Text(key.PublicPem, "application/x-pem-file") : reader.Refused(AuditRefusals.NoKey, StatusCodes.Status404NotFound);
}
