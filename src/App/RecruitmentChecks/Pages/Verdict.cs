using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Api;
using Comity.App.RecruitmentChecks.Facts;
using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Instruments;
using Comity.Rules.Judging;
using Comity.Rules.Keeping;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>A finding as a page shows it; the same finding of several packs and states is shown once.</summary>
/// <param name="Outcome">The worst of the packs.</param>
/// <param name="Rule">Null where it is about a pack as a whole.</param>
/// <param name="States">ISO 3166-1 alpha-3; empty where it is the same for every state.</param>
internal sealed record SeenFinding(
    string Id,
    Rule? Rule,
    int Version,
    Outcome Outcome,
    string Because,
    string? Remedy,
    string? Warning,
    IReadOnlyList<Citation> Cites,
    IReadOnlyList<Source> Sources,
    string Status,
    IReadOnlyList<(string Text, string Source)> Facts,
    IReadOnlyList<(Pack Pack, Outcome Outcome)> Packs,
    IReadOnlyList<string> States);

/// <summary>What is not known and would decide.</summary>
/// <param name="Question">The one to answer first; null where no question tells it.</param>
/// <param name="Facts">All that it would tell.</param>
internal sealed record SeenLack(Input? Question, IReadOnlyList<Fact> Facts);

/// <summary>A fact that, were it otherwise, would make the outcome better.</summary>
/// <param name="Fewer">Where the outcome stays: findings as bad as the worst that would go.</param>
internal sealed record SeenChange(string Clause, Outcome Outcome, int Fewer);

/// <summary>All that the result of a check shows, worked out once.</summary>
internal sealed record Verdict(
    Told Told,
    Outcome Outcome,
    IReadOnlyList<SeenFinding> Worst,
    IReadOnlyList<SeenFinding> Each,
    IReadOnlyList<SeenLack> Lacks,
    IReadOnlyList<SeenChange> Changes,
    int FewerOf,
    IReadOnlyList<(Pack Pack, Outcome Outcome)> Packs,
    IReadOnlyList<(string State, Outcome Outcome)> States);

/// <summary>Judges what was told and puts it into words for a page.</summary>
internal sealed class Verdicts(CheckBook book, Checker checker, FactNames names, Reader reader)
{
    private const int MostChanges = 12;
    private readonly string _language = reader.Language.Code;
    private readonly Clauses _clauses = new(reader.Language.Code, names);

    public Verdict Of(Told told, LookUps lookUps)
    {
        var check = told.Check(book.Rules);
        return Of(told, check.Packs, () => checker.Judge(check, lookUps));
    }

    /// <summary>Of what was kept, by the facts of then.</summary>
    /// <exception cref="InvalidOperationException">It cannot be judged any more.</exception>
    public Verdict Of(Told told, KeptJudgement kept) =>
        Of(told, kept.Packs.Count == 0 ? PackSelection.All : book.Rules.Select(kept.Packs), () => kept.Judge(book.Rules));

    private Verdict Of(Told told, PackSelection packs, Func<Judgement> judge)
    {
        var judgement = judge();
        var each = new List<SeenFinding>();
        foreach (ref readonly var finding in judgement.Findings)
        {
            each.Add(Seen(judgement.Explain(finding)));
        }

        var alternatives = new Alternatives(book.Rules, packs, _clauses);
        var changes = judgement.Outcome >= Outcome.Justify ? alternatives.Of(judgement, judge().Situation) : [];
        return new Verdict(
            told, judgement.Outcome, [.. Together(each).Where(one => one.Outcome >= Outcome.Justify).OrderByDescending(one => one.Outcome)], each,
            Lacks(told, Questions.Missing(judgement)),
            [.. changes.Take(MostChanges)], each.Count(one => one.Outcome == judgement.Outcome),
            [.. judgement.Packs.Where(pack => judgement.OfPack(pack.Index) is not null).Select(pack => (pack, judgement.OfPack(pack.Index)!.Value))],
            judgement.Situation.States[0] == Situation.NoState ? [] : [.. judgement.Situation.States.Select((state, at) => (state, judgement.OfState(at)))]);
    }

    /// <summary>By question: what tells most first, then as the catalogue has them; several facts of one question are one thing to do.</summary>
    private static IReadOnlyList<SeenLack> Lacks(Told told, IEnumerable<Fact> missing)
    {
        var firsts = CheckKinds.FirstsOf(told.Kind).ToList();
        return
        [
            .. missing.Select(fact => (Fact: fact, Question: QuestionOf(told, fact))).GroupBy(one => one.Question?.Key ?? one.Fact.Key, StringComparer.Ordinal)
                .Select(group => new SeenLack(group.First().Question, [.. group.Select(one => one.Fact)]))
                .OrderBy(lack => lack.Question is { } asked && firsts.IndexOf(asked.Key) is var at and >= 0 ? at : int.MaxValue)
                .ThenBy(lack => lack.Question?.Index ?? int.MaxValue),
        ];
    }

    private static Input? QuestionOf(Told told, Fact fact)
    {
        var questions = told.Inputs.All.Where(input => Questions.Names(fact, input)).ToList();
        return questions.Find(input => !told.Answers.Knows(input)) ?? questions.FirstOrDefault();
    }

    private SeenFinding Seen(Explanation told) => new(
        told.Id, book.Rules.Rule(told.Id), told.Version, told.Outcome,
        told.Because(_language, names) ?? (told.Row is null ? reader.Say("checks.result.notKnown", ("facts", string.Join(reader.Say("checks.semicolon"), told.Missing.Select(fact => fact.Name.In(_language)))))
            : string.Join(reader.Say("checks.semicolon"), told.Conditions(_language, names)) is { Length: > 0 } clauses ? clauses : reader.Say("checks.result.otherwise")),
        told.Remedy(_language, names), told.Warning(_language, names),
        told.Cites, [.. told.Sources.Select(key => book.Rules.Sources.First(source => source.Key == key))], CheckAnswers.StatusOf(told),
        [.. told.Facts.Select(used => (_clauses.Told(used.Fact, used.Value), SourceOf(used)))],
        [(told.Pack, told.Outcome)], told.State is { } state ? [state] : []);

    private string SourceOf(UsedFact used) => used.Origin is null or Origins.Given ? reader.Say("checks.result.yourAnswer") : used.Origin;

    private static IEnumerable<SeenFinding> Together(IEnumerable<SeenFinding> findings) => findings
        .OrderByDescending(one => one.Outcome).GroupBy(one => (one.Id, one.Because, one.Remedy, one.Status))
        .Select(group => group.First() with
        {
            Packs = [.. group.SelectMany(one => one.Packs).Distinct()],
            States = [.. group.SelectMany(one => one.States).Distinct(StringComparer.Ordinal)],
        });
}
