using System.CommandLine;
using System.Text.Json;
using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.Standards.Tables;

namespace Comity.App.Authorities.Loading;

/// <summary><c>comity load-authorities FILE</c>: takes a present register in from a table.</summary>
internal static class LoadCommand
{
    private static readonly Argument<string> File = new("FILE") { Description = "CSV, TSV or XLSX with a row of headings." };
    private static readonly Option<bool> CheckOnly = new("--check") { Description = "Read and check, take nothing in." };
    private static readonly Option<bool> Json = new("--json") { Description = "Print the result as JSON." };
    private static readonly Option<string?> On = new("--on") { Description = "Day as of which the table tells, YYYY-MM-DD; left out: today." };

    public static Command Create(Func<ParseResult, Settings> settings)
    {
        var command = new Command("load-authorities", "Take the present register of national authorities in from a table: all of it or nothing.") { File, CheckOnly, Json, On };
        command.SetAction((parsed, cancellation) => RunAsync(parsed, settings(parsed), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, Settings settings, CancellationToken cancellation)
    {
        await using var services = await CommandServices.StartAsync(settings, cancellation);
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var words = new LoadWords(new Reader(Language.English, services.GetRequiredService<TextCatalogue>()));
        var path = parsed.GetRequiredValue(File);
        var today = DateOnly.FromDateTime(services.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime);
        var on = parsed.GetValue(On) is { } text ? Field.ReadDay(text) : today;
        if (Read(path) is not { } table || on is null)
        {
            await Console.Error.WriteLineAsync(on is null ? "--on wants a day such as 2026-03-27." : $"{path} cannot be read as a table with a row of headings.");
            return 3;
        }

        var load = scope.ServiceProvider.GetRequiredService<LoadRegister>();
        var targets = services.GetRequiredService<HeadingNames>().Recognise(table.Headings);
        var outcome = await load.CheckAsync(table, targets, on.Value, Path.GetFileName(path), cancellation);
        if (outcome.Problems.Count == 0 && !parsed.GetValue(CheckOnly))
        {
            outcome = (await load.StoreAsync(table, targets, on.Value, Path.GetFileName(path), cancellation)).Value ?? outcome;
        }

        Console.WriteLine(parsed.GetValue(Json) ? Written(outcome, words, table, targets) : Told(outcome, words));
        return outcome.Problems.Count == 0 ? 0 : 1;
    }

    private static RegisterTable? Read(string path)
    {
        try
        {
            using var stream = System.IO.File.OpenRead(path);
            return RegisterTable.Read(stream, path);
        }
        catch (Exception wrong) when (wrong is TableException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string Told(LoadOutcome outcome, LoadWords words) =>
        outcome.Problems.Count == 0 ? words.Counts(outcome) : string.Join(Environment.NewLine, outcome.Problems.Select(words.Sentence));

    private static string Written(LoadOutcome outcome, LoadWords words, RegisterTable table, IReadOnlyList<string> targets) => JsonSerializer.Serialize(
        new
        {
            columns = table.Headings.Zip(targets).Select(c => new { heading = c.First, holds = c.Second.Length == 0 ? null : c.Second }),
            designations = outcome.Of(Purpose.Designation),
            successions = outcome.Of(Purpose.Succession),
            corrections = outcome.Of(Purpose.Correction),
            unchanged = outcome.Of(null),
            problems = outcome.Problems.Select(p => new { row = p.Row, column = p.Column, value = p.Value, expected = words.Expected(p) }),
        },
        JsonSerializerOptions.Web);
}
