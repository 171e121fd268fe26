using Comity.Rules.Book;
using Comity.Rules.Files;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>Finds rules by words of their id, title, question, readings, reasons, paragraphs and sources.</summary>
internal static class RuleSearch
{
    public static IEnumerable<Rule> Find(Rulebook book, string? words, string language)
    {
        var wanted = (words ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return book.Rules.Where(rule => wanted.Length == 0 || Fits(rule, wanted, language)).OrderBy(rule => rule.Kind).ThenBy(rule => rule.Id, StringComparer.Ordinal);
    }

    private static bool Fits(Rule rule, string[] wanted, string language)
    {
        var text = string.Join('\n', Texts(rule).Select(one => one.In(language)).Concat(Codes(rule)));
        return wanted.All(word => text.Contains(word, StringComparison.CurrentCultureIgnoreCase));
    }

    private static IEnumerable<Wording> Texts(Rule rule) => rule.Versions.Select(version => version.Reading)
        .Concat(rule.Versions.SelectMany(version => version.Rows).SelectMany(row => new[] { row.Because, row.Remedy }).OfType<Wording>())
        .Prepend(rule.Question).Prepend(rule.Title);

    private static IEnumerable<string> Codes(Rule rule) => rule.Versions.SelectMany(version => version.Cites.Select(cite => cite.ToString()).Concat(version.Sources).Concat(version.Packs)).Prepend(rule.Id);
}
