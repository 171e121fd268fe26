using Comity.App.Database;
using Comity.App.Post;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Outside;
using Comity.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Post;

/// <summary>A database with letters, and carriers with a clock of their own.</summary>
internal sealed class Mailing : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;

    private Mailing(TestDatabase database, Settings settings, ServiceProvider services)
    {
        (_database, Settings, _services) = (database, settings, services);
        Options = services.GetRequiredService<DbContextOptions<ExchangeDb>>();
        Outbox = new Outbox(Options, Clock);
    }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public Settings Settings { get; }

    public DbContextOptions<ExchangeDb> Options { get; }

    public TestClock Clock { get; } = new();

    public Outbox Outbox { get; }

    public static async Task<Mailing> StartAsync(TestStore store)
    {
        var database = await TestDatabase.CreateAsync(store);
        var settings = new Settings(Path.Combine(database.Folder, "data"), database.Connection, Places.Repository, Settings.DefaultUrls);
        return new Mailing(database, settings, await CommandServices.StartAsync(settings, Cancellation));
    }

    public Carrier Carrier(MailSettings mail) => new(Outbox, Settings with { Mail = mail }, _services.GetRequiredService<IServiceScopeFactory>());

    public async Task<Letter> WriteAsync(string to = "reader@synthetic.invalid", string subject = "Something waits", string body = "See https://comity.invalid/workspace")
    {
        var letter = new Letter(Guid.CreateVersion7(), to, "en", subject, body, Clock.GetUtcNow());
        await using var db = new ExchangeDb(Options);
        db.Add(letter);
        await db.SaveChangesAsync(Cancellation);
        return letter;
    }

    public async Task<Letter> ReadAsync(Letter letter)
    {
        await using var db = new ExchangeDb(Options);
        return await db.Set<Letter>().SingleAsync(l => l.Id == letter.Id, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
