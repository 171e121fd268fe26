using System.Text.Json;
using Comity.App.Common;
using Comity.App.Files;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.Methods.Quality;

namespace Comity.App.Statistics.Importing;

/// <summary>What the terminal shows of an import: progress, the report, and how it ended.</summary>
internal sealed class ImportTerminal(IServiceProvider services, bool json)
{
    private const int MostProblems = 20;
    private const int MostExamples = 3;
    private readonly TextCatalogue _texts = services.GetRequiredService<TextCatalogue>();
    private readonly Reader _english = new(Language.English, services.GetRequiredService<TextCatalogue>());

    public Task<T> WatchAsync<T>(Func<ImportProgress, Task<T>> work) =>
        TerminalProgress.WatchAsync(_texts, json, report => work(new ImportProgress(report)));

    public int Refused(Refusal refusal, int exit)
    {
        var sentence = _texts.Find(Language.English, refusal.TextKey, refusal.Values).Value;
        if (json)
        {
            Console.WriteLine(JsonSerializer.Serialize(new { outcome = "refused", code = refusal.Code, sentence }));
        }
        else
        {
            Console.Error.WriteLine(sentence);
        }

        return exit;
    }

    public int Checked(PreparedImport import)
    {
        Print(import, "checked", version: null);
        return import.Blocked ? 1 : import.NeedsComment ? 2 : 0;
    }

    public int Finished(PreparedImport import, Result<DataSetVersion> stored)
    {
        if (stored.Succeeded)
        {
            Print(import, "published", stored.Value.Number);
            return 0;
        }

        if (import.Unchanged)
        {
            Print(import, "unchanged", import.Previous!.Number);
            return 0;
        }

        Print(import, "refused", version: null);
        return Refused(stored.Refusal!, import.Blocked ? 1 : import.NeedsComment ? 2 : 3);
    }

    private void Print(PreparedImport import, string outcome, int? version)
    {
        if (!json)
        {
            PrintReport(import, outcome, version);
        }
        else if (outcome != "refused")
        {
            Console.WriteLine(JsonSerializer.Serialize(Summary(import, outcome, version)));
        }
    }

    private static object Summary(PreparedImport import, string outcome, int? version) => new
    {
        outcome,
        dataSet = import.Request.DataSet.Value,
        version,
        observations = import.Snapshot.Count,
        rowsRead = import.Outcome.RowsRead,
        errors = import.Outcome.ProblemCount + import.Report.Errors,
        warnings = import.Report.Comments,
        notices = import.Report.Notices,
        added = import.Changes.Added,
        removed = import.Changes.Removed,
        revised = import.Changes.Revised,
        fileHash = import.File.Hash,
        contentHash = import.ContentHash,
    };

    private void PrintReport(PreparedImport import, string outcome, int? version)
    {
        var read = import.Outcome;
        Console.WriteLine(Say("import.terminal.read", ("file", import.Request.FileName), ("profile", import.Request.Reading.Id), ("rows", read.RowsRead),
            ("figures", read.Figures), ("kept", read.Kept + read.Combined), ("dropped", read.Dropped), ("setAside", read.SetAsideCount), ("refused", read.Refused)));
        foreach (var problem in read.Problems.Take(MostProblems))
        {
            Console.WriteLine("  " + Say("import.problem", ("file", import.Request.FileName), ("row", problem.Row), ("column", problem.ColumnName),
                ("value", problem.Value), ("expected", _english.Say(problem.Expected))));
        }

        foreach (var unmatched in read.UnmatchedCountries.Where(u => !u.LeftOut).Take(MostProblems))
        {
            Console.WriteLine("  " + Say("import.unmatched", ("text", unmatched.Text), ("column", unmatched.ColumnName), ("count", unmatched.Count), ("row", unmatched.FirstRow)));
        }

        foreach (var check in import.Report.Outcomes.Where(c => c.Counts.Values.Sum() > 0))
        {
            PrintCheck(check);
        }

        Console.WriteLine(Say("import.terminal." + outcome, ("dataSet", import.Request.DataSet.Value), ("version", version ?? 0),
            ("observations", import.Snapshot.Count), ("added", import.Changes.Added), ("removed", import.Changes.Removed), ("revised", import.Changes.Revised)));
    }

    private static void PrintCheck(CheckOutcome check)
    {
        foreach (var (name, count) in check.Counts.Where(c => c.Value > 0))
        {
            var @case = check.Definition.Cases[name];
            Console.WriteLine($"  {check.Definition.Id} {@case.Severity.ToString().ToLowerInvariant()} × {count}: {check.Definition.Name["en"]}");
            foreach (var finding in check.Examples.Where(f => f.Case == name).Take(MostExamples))
            {
                Console.WriteLine($"      {string.Join(' ', finding.Key.Values)}: " + finding.Say(@case.Sentence["en"], (_, value) => ReaderFormats.Any(Language.English, value)));
            }
        }
    }

    private string Say(string key, params (string Name, object? Value)[] values) =>
        _texts.Find(Language.English, key, values.ToDictionary(v => v.Name, v => v.Value)).Value;
}
