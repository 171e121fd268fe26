using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.App.Audit.Verification;
using Comity.App.Layout.Languages;
using Comity.App.Reference;

namespace Comity.App.Statistics;

/// <summary><c>comity verify</c>: whether the log, files, versions and reference data are what hashes and signatures say, and the rulebook holds together. Exit code 1 where not.</summary>
internal static class VerifyCommand
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerOptions.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    public static Command Create(Func<ParseResult, Settings> settings)
    {
        var json = new Option<bool>("--json") { Description = "Print the outcome as JSON." };
        var write = new Option<bool>("--write") { Description = "Write reference/SHA256SUMS anew, after policy or reference were changed on purpose." };
        var command = new Command("verify", "Check the log, stored files, versions of data sets and reference data against their hashes and signatures, try every case of the rulebook, and judge every kept check once more.") { json, write };
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
        var (things, proved) = await TerminalProgress.WatchAsync(services.GetRequiredService<TextCatalogue>(), json, async report =>
            (await AllAsync(services, report, cancellation), await ProvedAsync(services, report, cancellation)));
        foreach (var thing in things.Where(t => !json && (t.Kind != "reference" || !t.Holds)))
        {
            Console.WriteLine($"{(thing.Holds ? "ok     " : thing.Found is null ? "missing" : "CHANGED")} {thing.Kind} {thing.Name}");
        }

        var log = await services.GetRequiredService<LogVerification>().RunAsync(cancellation);
        var wrong = things.Count(t => !t.Holds);
        Console.WriteLine(json
            ? JsonSerializer.Serialize(new { checkedThings = things.Count, wrong = things.Where(t => !t.Holds), proved, log }, Json)
            : wrong == 0 ? $"All {things.Count} are what their hashes say." : $"{wrong} of {things.Count} are not what their hashes say.");
        Say(proved, json);
        Say(log, json);
        return wrong == 0 && proved.TrueForAll(one => one.Faults.Count == 0) && log.First is null ? 0 : 1;
    }

    private static async Task<List<Proved>> ProvedAsync(IServiceProvider services, Action<string, long, long> report, CancellationToken cancellation)
    {
        var proved = new List<Proved>();
        foreach (var one in services.GetServices<IProved>())
        {
            proved.Add(await one.ProveAsync(report, cancellation));
        }

        return proved;
    }

    private static void Say(List<Proved> proved, bool json)
    {
        foreach (var one in json ? [] : proved)
        {
            var looked = string.Join(", ", one.Looked.Select(pair => $"{pair.Value} {pair.Key}"));
            Console.WriteLine(one.Faults.Count == 0
                ? $"The {one.Name} holds together: {looked}."
                : $"THE {one.Name.ToUpperInvariant()} DOES NOT HOLD TOGETHER. Faults: {one.Faults.Count}");
            foreach (var fault in one.Faults)
            {
                Console.WriteLine("  " + fault);
            }
        }
    }

    private static void Say(LogOutcome log, bool json)
    {
        if (json)
        {
            return;
        }

        Console.WriteLine(log.First is null
            ? $"The log is whole: {log.Entries} entries, {log.Heads} signed heads, {log.Rows} rows as it tells them. Root {log.Root}"
            : $"THE LOG WAS ALTERED. First: {log.First.How}");
        foreach (var other in log.Others)
        {
            Console.WriteLine("  and: " + other.How);
        }
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
