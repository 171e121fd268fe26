using Comity.Methods.Observations;
using Comity.Methods.Quality;

namespace Comity.App.Statistics.Published;

/// <summary>What the quality checks found in the published figures of a country.</summary>
internal interface IDoubts
{
    /// <summary>
    /// Findings that want a comment or are errors, in every data set. The quality report of a version keeps only so many examples
    /// of a check; these are all of one country, found by the same checks in the same published figures.
    /// </summary>
    IReadOnlyList<Doubt> Of(PublishedFigures figures, string country);
}

/// <summary>One finding about a published figure.</summary>
/// <param name="Check">Such as <c>D13</c>.</param>
/// <param name="Version">Data set and version, such as <c>who-health-workforce/1</c>.</param>
/// <param name="Occupation">None where the finding is about several.</param>
/// <param name="Rows">Lines of the source file that it rests on; the last is the figure in doubt.</param>
/// <param name="Sentence">With placeholders, by language.</param>
internal sealed record Doubt(
    string Check,
    string Case,
    string Version,
    string? Occupation,
    string Measure,
    int? Year,
    IReadOnlyList<int> Rows,
    LocalText Name,
    LocalText Sentence,
    IReadOnlyDictionary<string, object> Values)
{
    /// <summary>The sentence with its values.</summary>
    public string Say(string language, Func<string, object, string> write) =>
        Values.Aggregate(Sentence[language], (text, value) => text.Replace($"{{{value.Key}}}", write(value.Key, value.Value), StringComparison.Ordinal));

    public static Doubt Of(Finding finding, CheckDefinition check, string version) => new(
        finding.CheckId, finding.Case, version,
        finding.Key.GetValueOrDefault(Dimension.Occupation), finding.Key.GetValueOrDefault(Dimension.Measure, ""),
        finding.Key.TryGetValue(Dimension.Time, out var time) ? Reading.YearOf(time) : null,
        finding.Rows, check.Name, check.Cases[finding.Case].Sentence, finding.Values);
}
