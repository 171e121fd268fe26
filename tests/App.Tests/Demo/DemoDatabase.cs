using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Database;
using Comity.App.Serving;
using Comity.App.Tests.Hosting;
using Comity.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Demo;

/// <summary>A database that is started more than once.</summary>
internal static class DemoDatabase
{
    public static Settings Settings(TestDatabase database, string folder = "data") =>
        new(Path.Combine(database.Folder, folder), database.Connection, Places.Repository, "http://127.0.0.1:0");

    /// <summary>Starts as far as any program that serves does before it answers, and ends.</summary>
    /// <returns>Entries in the log.</returns>
    public static async Task<long> PrepareAsync(Settings settings, CancellationToken cancellation)
    {
        await using var app = ComityServer.Build(settings);
        await ComityServer.PrepareAsync(app.Services, cancellation);
        await using var connection = await app.Services.GetRequiredService<Store>().OpenAsync(cancellation);
        return (await LogEdge.ReadAsync(connection, null, cancellation)).Tree.Size;
    }

    /// <summary>Changes a database that no program serves.</summary>
    public static async Task ChangeAsync(Settings settings, Func<ExchangeDb, Task> change, CancellationToken cancellation)
    {
        await using var app = ComityServer.Build(settings);
        await app.Services.GetRequiredService<Migrator>().ApplyAsync(cancellation);
        await using var db = new ExchangeDb(app.Services.GetRequiredService<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything, Happenings = [] };
        await change(db);
        await db.SaveChangesAsync(cancellation);
    }
}
