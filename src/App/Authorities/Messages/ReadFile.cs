using Comity.App.Access;
using Comity.App.Files;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Authorities.Messages;

/// <summary>A file of a message, for its parties. To be saved, never to be run in the page: it is somebody else's.</summary>
internal static class ReadFile
{
    public static async Task<IResult> Handle(Guid id, Guid file, Exchange exchange, AttachedFiles files, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        return await db.Set<MessageFile>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == file && f.ThreadId == id, cancellation) is { } row
            && await files.ReadAsync(MessageFile.Shelf, row.ThreadId, row.Hash, cancellation) is { } bytes
                ? Results.File(bytes, row.MediaType, row.Name)
                : Results.NotFound();
    }
}
