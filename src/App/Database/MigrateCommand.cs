using System.CommandLine;
using System.Text.Json;

namespace Comity.App.Database;

internal static class MigrateCommand
{
    public static Command Create(Func<ParseResult, Settings> settings)
    {
        var json = new Option<bool>("--json") { Description = "Print the result as JSON." };
        var command = new Command("migrate", "Bring the database to this version of Comity. Serving does the same by itself.") { json };
        command.SetAction((parsed, cancellation) => RunAsync(settings(parsed), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(Settings settings, bool json, CancellationToken cancellation)
    {
        await using var store = new Store(settings);
        var applied = await new Migrator(store, TimeProvider.System).ApplyAsync(cancellation);
        var names = applied.Select(m => m.Name).ToList();
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { database = store.Kind.ToString(), applied = names })
            : names.Count == 0 ? "The database is up to date." : $"Applied: {string.Join(", ", names)}.");
        return 0;
    }
}
