using Comity.App.Database;
using Comity.Tests;

namespace Comity.App.Tests.Hosting;

/// <summary>A database with all tables and nothing in it, made once a run: tests begin with a copy, which is much faster than making the tables.</summary>
internal static class TestTemplate
{
    private static readonly Dictionary<TestStore, Lazy<Task<TestDatabase>>> Made =
        Enum.GetValues<TestStore>().ToDictionary(store => store, store => new Lazy<Task<TestDatabase>>(() => MakeAsync(store)));

    public static async Task<TestDatabase> CopyAsync(TestStore store) => await TestDatabase.CreateAsync(store, await Made[store].Value);

    public static async ValueTask DisposeAsync()
    {
        foreach (var template in Made.Values.Where(t => t is { IsValueCreated: true, Value.IsCompletedSuccessfully: true }))
        {
            await (await template.Value).DisposeAsync();
        }
    }

    private static async Task<TestDatabase> MakeAsync(TestStore store)
    {
        var database = await TestDatabase.CreateAsync(store);
        await using var tables = new Store(new Settings(database.DataFolder, database.Connection, Places.Repository, Settings.DefaultUrls));
        await new Migrator(tables, TimeProvider.System).ApplyAsync(CancellationToken.None);
        return database;
    }
}
