using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.App.Files;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.Methods.Observations;
using Comity.Methods.Quality;
using Comity.Standards.Profiles;

namespace Comity.App.Statistics.Importing;

/// <summary>
/// The quality report of a version in the form in which it is kept, shown and handed out: what became of every figure of the
/// file, and what each check found. Pages say it in the reader's language, by check, case and code; the English stands with it for
/// programs.
/// </summary>
internal sealed record StoredReport(
    long RowsRead,
    long Figures,
    long Kept,
    long Combined,
    long Refused,
    IReadOnlyList<StoredReport.Dropped> DroppedFigures,
    IReadOnlyList<StoredReport.Total> TotalsSetAside,
    long ProblemCount,
    IReadOnlyList<StoredReport.Problem> Problems,
    IReadOnlyList<StoredReport.Unmatched> UnmatchedTexts,
    long Observations,
    long Errors,
    long Comments,
    long Notices,
    IReadOnlyList<StoredReport.Check> Checks)
{
    private const int MostTotals = 200;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    };

    public static StoredReport Of(PreparedImport import, TextCatalogue texts) =>
        Of(import.Outcome, import.Report, new Reader(Language.English, texts));

    private static StoredReport Of(ImportOutcome outcome, QualityReport report, Reader english) => new(
        outcome.RowsRead, outcome.Figures, outcome.Kept, outcome.Combined, outcome.Refused,
        [.. outcome.DroppedByReason.Select(d => Dropped.Of(d, english))],
        [.. outcome.Totals.Take(MostTotals).Select(t => new Total(Key(t.Observation), t.Observation.Row, t.Observation.Value, t.SumOfParts, t.Parts, t.Agrees))],
        outcome.ProblemCount, [.. outcome.Problems.Select(p => new Problem(p.Row, p.Column, p.ColumnName, p.Value, english.Say(p.Expected), p.Code, p.Expected))],
        [.. outcome.UnmatchedCountries.Where(u => !u.LeftOut).Select(u => new Unmatched(u.ColumnName, u.Text, u.Count, u.FirstRow))],
        report.Observations, report.Errors, report.Comments, report.Notices,
        [.. report.Outcomes.Select(Check.Of)]);

    public static StoredReport Parse(string json) => JsonSerializer.Deserialize<StoredReport>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);

    private static Dictionary<string, string> Key(Observation observation) => Enum.GetValues<Dimension>()
        .Where(d => observation[d] is not (Codes.Total or Codes.NotApplicable or Codes.Unknown))
        .ToDictionary(Name, d => observation[d], StringComparer.Ordinal);

    /// <summary>Name of a dimension as programs see it, such as <c>refArea</c>.</summary>
    private static string Name(Dimension dimension) => JsonNamingPolicy.CamelCase.ConvertName(dimension.ToString());

    /// <param name="Expected">What would have been right, in English.</param>
    /// <param name="Expects">The same as a kind with values; none in older reports.</param>
    internal sealed record Problem(int Row, int Column, string ColumnName, string Value, string Expected, string Code, Expectation? Expects = null);

    /// <param name="Reason">Why, in English.</param>
    /// <param name="Code">A reason that Comity has the words for, or <c>stated</c>: the profile says why. None in older reports.</param>
    /// <param name="Words">The profile's words by language.</param>
    internal sealed record Dropped(string Reason, long Count, int FirstRow, string? Code = null, IReadOnlyDictionary<string, string>? Words = null)
    {
        public static Dropped Of(DroppedRows rows, Reader english) => rows.Reason.Words is { } words
            ? new(words.ToString(), rows.Count, rows.FirstRow, rows.Reason.Code, words.Languages.ToDictionary(l => l, words.In, StringComparer.Ordinal))
            : new(english.Say("data.reasons." + rows.Reason.Code), rows.Count, rows.FirstRow, rows.Reason.Code);
    }

    internal sealed record Total(IReadOnlyDictionary<string, string> Key, int Row, double? Value, double SumOfParts, int Parts, bool? Agrees);

    internal sealed record Unmatched(string Column, string Text, long Count, int FirstRow);

    /// <param name="Applied">False: there was nothing that the check could look at.</param>
    internal sealed record Check(
        string Id, bool Applied, long Compared, IReadOnlyDictionary<string, long> Counts, IReadOnlyDictionary<string, double> Figures,
        IReadOnlyList<Example> Examples)
    {
        public static Check Of(CheckOutcome outcome) => new(
            outcome.Definition.Id, outcome.Applied, outcome.Compared, outcome.Counts, outcome.Figures,
            [.. outcome.Examples.Select(Example.Of)]);
    }

    /// <param name="Values">Text or number by placeholder of the case's sentence.</param>
    internal sealed record Example(
        string Case, Severity Severity, IReadOnlyDictionary<string, string> Key, IReadOnlyList<int> Rows, IReadOnlyDictionary<string, JsonElement> Values)
    {
        public static Example Of(Finding finding) => new(
            finding.Case, finding.Severity,
            finding.Key.ToDictionary(k => Name(k.Key), k => k.Value, StringComparer.Ordinal),
            finding.Rows,
            finding.Values.ToDictionary(v => v.Key, v => JsonSerializer.SerializeToElement(v.Value, Json), StringComparer.Ordinal));
    }
}
