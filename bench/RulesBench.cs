using System.Diagnostics;
using Comity.App;
using Comity.App.Reference;
using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Judging;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;

namespace Comity.Bench;

/// <summary>
/// Campaigns judged on one thread by the whole rulebook, without HTTP: all facts known, and none. The peer is what most programs would do with the
/// same tables: conditions walked one by one over facts in a dictionary, the first row wins; it cannot tell what is not known.
/// </summary>
internal static class RulesBench
{
    private static readonly DateOnly Day = new(2025, 6, 2);

    public static int Run(int times)
    {
        var clock = Stopwatch.StartNew();
        var book = Read();
        Console.WriteLine($"read and checked: {clock.ElapsedMilliseconds} ms, {book.Rules.Count} rules");
        foreach (var known in new[] { true, false })
        {
            var situation = Situation(book, known);
            var findings = 0;
            var rate = Rate(times, () => findings = book.Judge(situation).Findings.Length);
            Console.WriteLine($"judged, {(known ? "every fact" : "no fact")} known: {rate:N0}/s, {findings} findings each");
        }

        Console.WriteLine($"explained in full, every fact known: {Rate(times / 10, Explained(book)):N0}/s");
        Console.WriteLine($"peer, every fact known: {Rate(times / 10, Peer(book)):N0}/s");
        return 0;
    }

    private static double Rate(int times, Action one)
    {
        for (var warm = 0; warm < times / 5; warm++)
            one();
        var clock = Stopwatch.StartNew();
        for (var time = 0; time < times; time++)
            one();
        return times / clock.Elapsed.TotalSeconds;
    }

    private static Action Explained(Rulebook book)
    {
        var situation = Situation(book, known: true);
        return () =>
        {
            var judgement = book.Judge(situation);
            foreach (ref readonly var finding in judgement.Findings)
            {
                var explanation = judgement.Explain(finding);
                GC.KeepAlive((explanation.Because("en"), explanation.Remedy("en"), explanation.Facts, explanation.Missing));
            }
        };
    }

    private static Action Peer(Rulebook book)
    {
        var facts = book.Vocabulary.Of(CheckKind.Campaign).ToDictionary(fact => fact.Key, Value, StringComparer.Ordinal);
        var packs = new[] { "FLOOR", "WHO", "UK" };
        return () => GC.KeepAlive(book.Rules.Where(rule => rule.Kind == CheckKind.Campaign)
            .Select(rule => rule.On(Day)).OfType<RuleVersion>().SelectMany(version => version.Tables)
            .SelectMany(table => table.Packs.Intersect(packs).Select(pack => table.Rows.First(row => row.When.All(one => Holds(one, facts[one.Fact.Key]))).For(pack)))
            .Max());
    }

    private static bool Holds(Condition condition, string value) => condition.Comparison switch
    {
        Comparison.Yes or Comparison.No => value == (condition.Comparison == Comparison.Yes ? "yes" : "no"),
        Comparison.OneOf => condition.Words.Contains(value),
        Comparison.Before => DateOnly.Parse(value, null) < condition.Day,
        Comparison.OlderThan => condition.NumberOn(Day) is { } years && DateOnly.Parse(value, null).AddYears((int)years) < Day,
        _ => condition.NumberOn(Day) is { } limit && decimal.Parse(value, null) > limit,
    };

    private static Situation Situation(Rulebook book, bool known)
    {
        var situation = book.Situation(CheckKind.Campaign, Day, ["NGA"]);
        foreach (var fact in book.Vocabulary.Of(CheckKind.Campaign).Where(fact => known && fact.Key != FactVocabulary.DateOfAct))
        {
            foreach (var pack in book.Packs)
                situation.SetWritten(fact, Value(fact), 0, pack.Index);
        }

        return situation;
    }

    private static string Value(Fact fact) => fact.Kind switch
    {
        FactKind.YesNo => fact.Key is "campaign.active" or "source.listed" or "list.answers" or "source.abroad" or "guide.given" ? "yes" : "no",
        FactKind.Number => "1",
        FactKind.Date => fact.Key == FactVocabulary.DateOfAct ? "2025-06-02" : "2024-01-15",
        FactKind.Code => fact.Words[0].Id,
        FactKind.Country => fact.Key == "source" ? "NGA" : "GBR",
        _ => "2023",
    };

    private static Rulebook Read()
    {
        var files = new ContentFiles(Settings.Read(new Dictionary<string, string?>(StringComparer.Ordinal)));
        List<PolicyText> Folder(params string[] parts) => Directory.Exists(files.PathOf(["policy", .. parts]))
            ? [.. Directory.GetFiles(files.PathOf(["policy", .. parts]), "*.yaml").Order(StringComparer.Ordinal).Select(path => files.Policy([.. parts, Path.GetFileName(path)]))]
            : [];
        return Rulebook.Read(
            new RulebookTexts(Folder("vocabulary"), Folder("packs"), [.. Folder("rules", "campaign"), .. Folder("rules", "offer"), .. Folder("rules", "recruiter")], files.Policy("rules", "sources.yaml")),
            DatedParameter.Read(files.Policy("parameters", "parameters.yaml")));
    }
}
