using Comity.Rules.Book;

namespace Comity.Rules.Proving;

/// <summary>Versions follow each other without overlap or gap; a file stands where its rule belongs.</summary>
internal static class VersionProof
{
    public static IEnumerable<string> Spans(string id, IReadOnlyList<(int Number, Span Span)> versions)
    {
        if (versions.Count == 0)
            yield return $"{id} has no version.";
        for (var at = 0; at < versions.Count; at++)
        {
            if (versions[at].Number != at + 1)
                yield return $"{id}: version {versions[at].Number} stands where version {at + 1} is expected.";
            if (at > 0 && Between(versions[at - 1], versions[at]) is { } fault)
                yield return $"{id}: {fault}";
        }
    }

    public static IEnumerable<string> Place(Rule rule)
    {
        var expected = $"{rule.Kind.ToString().ToLowerInvariant()}/{rule.Id}.yaml";
        if (!rule.File.EndsWith(expected, StringComparison.Ordinal))
            yield return $"{rule.Id} stands in {rule.File}; its place is {expected}.";
    }

    private static string? Between((int Number, Span Span) earlier, (int Number, Span Span) later)
    {
        if (earlier.Span.To is not { } last || last >= later.Span.From)
            return $"versions {earlier.Number} and {later.Number} overlap on {later.Span.From:yyyy-MM-dd}.";
        return last.AddDays(1) == later.Span.From ? null : $"no version stands on {last.AddDays(1):yyyy-MM-dd}.";
    }
}
