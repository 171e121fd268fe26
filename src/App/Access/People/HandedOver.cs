using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.People;

/// <summary>A hand-over leaves neither gap nor overlap: the former's role ends in the moment in which the successor's begins to count.</summary>
internal static class HandedOver
{
    public static async Task EndReplacedAsync(ExchangeDb db, Membership successor, DateTimeOffset now, CancellationToken cancellation)
    {
        if (successor.Replaces is { } former && successor.CountsAt(now))
        {
            (await db.Set<Membership>().SingleOrDefaultAsync(m => m.Id == former, cancellation))?.End(now);
        }
    }
}
