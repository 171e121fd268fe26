using Comity.App.Access;
using Comity.App.Files;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>A document of a recruitment, for its organisation. To be saved, never to be run in the page: it is somebody else's.</summary>
internal static class ReadDocument
{
    public static async Task<IResult> Handle(Guid id, Guid file, Exchange exchange, AttachedFiles files, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<RecruitmentFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.RecruitmentId == id && f.RemovedAt == null, cancellation) is { } row
            && await files.ReadAsync(RecruitmentFile.Shelf, id, row.Hash, cancellation) is { } bytes
                ? Results.File(bytes, row.MediaType, row.Name)
                : Results.NotFound();
    }
}
