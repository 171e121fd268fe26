using Comity.Rules.Book;
using Comity.Rules.Files;

namespace Comity.Rules.Proving;

/// <summary>What people read of a rule or a pack is said in the three languages, and names the same facts in each.</summary>
internal static class WordingProof
{
    private static readonly string[] Others = ["fr", "ar"];

    public static IEnumerable<string> Faults(Rule rule) =>
    [
        .. Faults($"{rule.Id}: title", rule.Title),
        .. Faults($"{rule.Id}: question", rule.Question),
        .. rule.Versions.SelectMany(version => Faults(RulebookProof.Name(rule, version), version.Reading, version.Rows)),
    ];

    public static IEnumerable<string> Faults(Pack pack) =>
    [
        .. Faults($"{pack.Id}: title", pack.Title),
        .. pack.Versions.SelectMany(version => Faults($"{pack.Id}, version {version.Number}", version.Reading, version.Applies.Rows)),
    ];

    private static IEnumerable<string> Faults(string name, Wording reading, IEnumerable<Row> rows) =>
    [
        .. Faults($"{name}: reading", reading),
        .. rows.SelectMany(row => new[] { ("because", row.Because), ("remedy", row.Remedy), ("warning", row.Warning) }
            .SelectMany(said => Faults($"{name}, row {row.Number}: {said.Item1}", said.Item2))),
    ];

    private static IEnumerable<string> Faults(string place, Wording? wording)
    {
        foreach (var language in wording is null ? [] : Others)
        {
            if (!wording!.Has(language))
                yield return $"{place} is not said in \"{language}\".";
            else if (Named(wording, language) is var named && named != Named(wording, Wording.Fallback))
                yield return $"{place} in \"{language}\" names {named}; in English it names {Named(wording, Wording.Fallback)}.";
        }
    }

    private static string Named(Wording wording, string language)
    {
        var places = Sentences.Places(wording.In(language)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(place => $"{{{place}}}");
        return string.Join(", ", places) is { Length: > 0 } named ? named : "nothing";
    }
}
