using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Instruments;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Proving;

/// <summary>Every fact is used, said in the three languages, and cites what is held.</summary>
internal static class VocabularyProof
{
    private static readonly string[] Languages = ["en", "fr", "ar"];

    public static IEnumerable<string> Faults(Rulebook rulebook, CodeEditions code)
    {
        var used = Used(rulebook);
        return rulebook.Vocabulary.Facts.Where(fact => fact.Key != FactVocabulary.DateOfAct && !used.Contains(fact.Key)).Select(fact => $"No rule uses the fact {fact.Key}.")
            .Concat(rulebook.Vocabulary.Facts.SelectMany(fact => CellProof.Unheld(fact.Key, fact.Cites, code)))
            .Concat(rulebook.Vocabulary.Facts.SelectMany(fact => Unsaid(fact)));
    }

    private static IEnumerable<string> Unsaid(Fact fact)
    {
        var wordings = new[] { fact.Name, fact.No, fact.Supply }.Concat(fact.Words.Select(word => word.Name)).OfType<Wording>();
        return from wording in wordings
               from language in Languages
               where !wording.Has(language)
               select $"{fact.Key} is not said in \"{language}\": {wording}";
    }

    private static HashSet<string> Used(Rulebook rulebook)
    {
        var rows = rulebook.Rules.SelectMany(rule => rule.Versions).SelectMany(version => version.Rows)
            .Concat(rulebook.Packs.SelectMany(pack => pack.Versions).SelectMany(version => version.Applies.Rows)).ToList();
        var needs = rulebook.Rules.SelectMany(rule => rule.Versions).SelectMany(version => version.Needs).Select(fact => fact.Key);
        var told = rows.SelectMany(row => new[] { row.Because, row.Remedy, row.Warning }).OfType<Wording>().SelectMany(wording => Sentences.Places(wording.In(Wording.Fallback)));
        return [.. rows.SelectMany(row => row.When).Select(one => one.Fact.Key), .. needs, .. told];
    }
}
