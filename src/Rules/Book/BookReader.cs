using Comity.Rules.Files;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>The texts of which the rulebook is made, as they were handed in.</summary>
/// <param name="Vocabulary"><c>policy/vocabulary/*.yaml</c>.</param>
/// <param name="Packs"><c>policy/packs/*.yaml</c>. Results show them by kind, then by id.</param>
/// <param name="Rules"><c>policy/rules/*/*.yaml</c>.</param>
/// <param name="Sources"><c>policy/rules/sources.yaml</c>.</param>
public sealed record RulebookTexts(
    IReadOnlyList<PolicyText> Vocabulary, IReadOnlyList<PolicyText> Packs, IReadOnlyList<PolicyText> Rules, PolicyText Sources);

/// <summary>Reads packs and rules. Whatever is not known is refused with file and line.</summary>
internal static class BookReader
{
    public static Rulebook Read(RulebookTexts texts, IReadOnlyList<DatedParameter> parameters)
    {
        var vocabulary = FactVocabulary.Read(texts.Vocabulary);
        var context = new ReadingContext(vocabulary, parameters, Source.Read(texts.Sources));
        foreach (var file in texts.Packs)
            context.Add(Fields.Read(file.Name, file.Text, fields => PackReader.Read(fields, file.Name, context)));
        var rules = new List<Rule>();
        context.Sort();
        foreach (var file in texts.Rules)
            rules.Add(Fields.Read(file.Name, file.Text, fields => RuleReader.Read(fields, file.Name, context)));
        return new Rulebook(vocabulary, context.Packs, Once(rules), context.Sources, parameters);
    }

    private static List<Rule> Once(List<Rule> rules) => rules.GroupBy(rule => rule.Id).FirstOrDefault(group => group.Count() > 1) is { } twice
        ? throw new PolicyFileException(twice.Last().File, 1, $"id: {twice.Key} stands in {twice.First().File} too")
        : rules;
}
