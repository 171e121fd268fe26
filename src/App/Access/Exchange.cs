using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access;

/// <summary>Opens the database with the reach of who acts: the one way to rows that are not public.</summary>
internal sealed class Exchange(DbContextOptions<ExchangeDb> options, WhoActs who)
{
    /// <summary>To read. A recorded row cannot be changed through it.</summary>
    public ExchangeDb Open() => new(options) { Reach = who.Now.Reach };

    /// <summary>For <see cref="Audit.Acts"/>.</summary>
    internal ExchangeDb OpenForChange() => new(options) { Reach = who.Now.Reach, Happenings = [] };
}
