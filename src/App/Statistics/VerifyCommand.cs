using System.CommandLine;
using System.Text.Json;
using Comity.App.Layout.Languages;
using Comity.App.Reference;

namespace Comity.App.Statistics;

/// <summary><c>comity verify</c>: whether files, versions and reference data are what their hashes say. Exit code 1 where one is not.</summary>
internal static class VerifyCommand
{
    public static Command Create(Func<ParseResult, Settings> settings)
    {
        var json = new Option<bool>("--json") { Description = "Print the outcome as JSON." };
        var write = new Option<bool>("--write") { Description = "Write reference/SHA256SUMS anew, after policy or reference were changed on purpose." };
        var command = new Command("verify", "Check stored files, versions of data sets and reference data against their hashes.") { json, write };
        command.SetAction((parsed, cancellation) => parsed.GetValue(write)
            ? WriteAsync(settings(parsed), cancellation)
            : RunAsync(settings(parsed), parsed.GetValue(json), cancellation));
        return command;
    }

    private static async Task<int> WriteAsync(Settings settings, CancellationToken cancellation)
    {
        var sums = new Checksums(new ContentFiles(settings));
        await sums.WriteAsync(cancellation);
        Console.WriteLine($"Written: {sums.File}");
        return 0;
    }

    private static async Task<int> RunAsync(Settings settings, bool json, CancellationToken cancellation)
    {
        await using var services = await CommandServices.StartAsync(settings, cancellation);
        var things = await TerminalProgress.WatchAsync(services.GetRequiredService<TextCatalogue>(), json, report => AllAsync(services, report, cancellation));
        foreach (var thing in things.Where(t => !json && (t.Kind != "reference" || !t.Holds)))
        {
            Console.WriteLine($"{(thing.Holds ? "ok     " : thing.Found is null ? "missing" : "CHANGED")} {thing.Kind} {thing.Name}");
        }

        var wrong = things.Count(t => !t.Holds);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { checkedThings = things.Count, wrong = things.Where(t => !t.Holds) }, JsonSerializerOptions.Web)
            : wrong == 0 ? $"All {things.Count} are what their hashes say." : $"{wrong} of {things.Count} are not what their hashes say.");
        return wrong == 0 ? 0 : 1;
    }

    private static async Task<List<VerifiedThing>> AllAsync(IServiceProvider services, Action<string, long, long> report, CancellationToken cancellation)
    {
        var things = new List<VerifiedThing>();
        await foreach (var thing in services.GetRequiredService<Verification>().RunAsync(report, cancellation))
        {
            things.Add(thing);
        }

        await foreach (var thing in services.GetRequiredService<Checksums>().RunAsync(report, cancellation))
        {
            things.Add(thing);
        }

        return things;
    }
}
