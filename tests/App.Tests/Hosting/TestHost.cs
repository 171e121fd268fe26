using Comity.App.Serving;
using Comity.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Hosting;

/// <summary>The whole program on a free port, with a database of its own.</summary>
internal sealed class TestHost : IAsyncDisposable
{
    private static readonly Dictionary<TestStore, Lazy<Task<TestHost>>> Shared = Enum.GetValues<TestStore>()
        .ToDictionary(store => store, store => new Lazy<Task<TestHost>>(() => FilledAsync(store)));

    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private TestHost(TestDatabase database, WebApplication app, Settings settings)
    {
        (_database, _app, Settings) = (database, app, settings);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = NewClient();
    }

    public Settings Settings { get; }

    public Uri Address { get; }

    /// <summary>Follows no redirect and keeps no cookie: what the server says is what the test sees.</summary>
    public HttpClient Client { get; }

    public static async Task<TestHost> StartAsync(TestStore store, string? content = null, TimeProvider? time = null, Func<Settings, Settings>? adapt = null)
    {
        var database = await TestTemplate.CopyAsync(store);
        var settings = new Settings(database.DataFolder, database.Connection, content ?? Places.Repository, "http://127.0.0.1:0");
        settings = adapt?.Invoke(settings) ?? settings;
        var app = ComityServer.Build(settings, builder =>
        {
            if (time is not null)
            {
                builder.Services.AddSingleton(time);
            }
        });
        await ComityServer.PrepareAsync(app.Services, TestContext.Current.CancellationToken);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestHost(database, app, settings);
    }

    /// <summary>One host for all tests that only read, with the open figures taken in.</summary>
    public static Task<TestHost> SharedAsync(TestStore store)
    {
        // Asked before the shared one is made, so that a missing server skips this test and does not spoil the others.
        Assert.SkipWhen(
            store == TestStore.PostgreSql && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("COMITY_TEST_POSTGRES")),
            "PostgreSQL is not running: ./test starts it.");
        return Shared[store].Value;
    }

    public static async ValueTask DisposeSharedAsync()
    {
        foreach (var host in Shared.Values.Where(h => h is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            await (await host.Value).DisposeAsync();
        }
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public HttpClient NewClient(bool cookies = false) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = cookies }) { BaseAddress = Address };

    private static async Task<TestHost> FilledAsync(TestStore store)
    {
        var host = await StartAsync(store);
        await ComityServer.FillAsync(host._app.Services, TextWriter.Null, CancellationToken.None);
        return host;
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();

        // As the program ends: without it, work that was about to begin in the background would count as failed.
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
