using System.Text.Json;
using Comity.App.Files;
using Comity.App.Layout;
using Comity.App.Statistics.Importing;
using Comity.Methods.Observations;
using Comity.Methods.Quality;

namespace Comity.App.Statistics.Pages;

/// <summary>One case of one check, with how often it was found.</summary>
internal sealed record FoundCase(CheckDefinition Check, CheckCase Case, long Count, IReadOnlyList<StoredReport.Example> Examples);

/// <summary>A quality report in the reader's language: sentences from the definitions of the checks, figures in the reader's way.</summary>
internal sealed class ReportSentences(StoredReport report, CheckDefinitions checks, Reader reader, CodeNames names)
{
    /// <summary>Errors first, then what wants a comment, then notices; among these in the order of the checks.</summary>
    public IReadOnlyList<FoundCase> Found { get; } =
        [.. report.Checks.Select(c => (Stored: c, Definition: checks.Find(c.Id))).Where(c => c.Definition is not null)
            .SelectMany(c => c.Stored.Counts.Where(n => n.Value > 0 && c.Definition!.Cases.ContainsKey(n.Key)).Select(n => new FoundCase(
                c.Definition!, c.Definition!.Cases[n.Key], n.Value, [.. c.Stored.Examples.Where(e => e.Case == n.Key)])))
            .OrderBy(f => f.Case.Severity).ThenBy(f => f.Check.Order)];

    /// <summary>Checks that had nothing to look at.</summary>
    public IReadOnlyList<CheckDefinition> NotApplied { get; } =
        [.. report.Checks.Where(c => !c.Applied).Select(c => checks.Find(c.Id)).OfType<CheckDefinition>()];

    public int Passed { get; } = report.Checks.Count(c => c.Applied && c.Counts.Values.Sum() == 0);

    public string Say(FoundCase found, StoredReport.Example example) => example.Values.Aggregate(
        found.Case.Sentence[reader.Language.Code],
        (text, value) => text.Replace($"{{{value.Key}}}", Write(value.Key, value.Value), StringComparison.Ordinal));

    public string Expected(StoredReport.Problem problem) => problem.Expects is { } expects ? reader.Say(expects) : problem.Expected;

    /// <summary>Whether that is in the reader's language; else it is English.</summary>
    public bool IsTranslated(StoredReport.Problem problem) => problem.Expects is { } expects && reader.Has(expects);

    /// <summary>Why figures were left out, in the reader's language as far as the profile has it.</summary>
    public string Reason(StoredReport.Dropped dropped) =>
        dropped.Words is { } words ? words.GetValueOrDefault(reader.Language.Code, dropped.Reason)
        : dropped.Code is { } code ? reader.Say("data.reasons." + code)
        : dropped.Reason;

    public string Where(StoredReport.Example example) => string.Join(" · ", example.Key.Select(k => names.Of(k.Key, k.Value)));

    public string Where(IReadOnlyDictionary<string, string> key) => string.Join(" · ", key.Select(k => names.Of(k.Key, k.Value)));

    public string In(LocalText text) => text[reader.Language.Code];

    private string Write(string name, JsonElement value) => value.ValueKind switch
    {
        // A year is a name, not a quantity: it is not grouped.
        JsonValueKind.Number when name.EndsWith("year", StringComparison.OrdinalIgnoreCase) => value.GetRawText(),
        JsonValueKind.Number when name == "percent" => reader.Number(value.GetDouble(), 1),
        JsonValueKind.Number => reader.AsReported(value.GetDouble()),
        _ => Named(name, value.GetString() ?? ""),
    };

    private string Named(string name, string text) => name switch
    {
        "dimension" => Enum.TryParse<Dimension>(text, ignoreCase: true, out var dimension) ? names.OfDimension(dimension) : text,
        "criterion" => names.Of(Dimension.Criterion, text),
        "origin" or "other" or "code" => names.Of(Dimension.Counterpart, text),
        "text" => report.Problems.FirstOrDefault(p => p.Column == 0 && p.Expected == text) is { } problem ? Expected(problem) : text,
        _ => text,
    };
}
