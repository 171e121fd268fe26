using Comity.App.RecruitmentChecks.Facts;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>What is neither said nor left open and still matters.</summary>
/// <param name="Now">The next one first; up to the first answer, unless the reader asked for all.</param>
/// <param name="Later">What is asked after the first answer.</param>
internal sealed record OpenQuestions(IReadOnlyList<Input> Now, IReadOnlyList<Input> Later);

/// <summary>Which questions still matter: what is known is judged, and only what a finding lacks is asked.</summary>
internal sealed class Questions(CheckBook book, Checker checker)
{
    private const string FirstStep = "initiatedBy";

    /// <summary>The date of the act must be known.</summary>
    public OpenQuestions Open(Told told, LookUps lookUps)
    {
        var open = told.Inputs.All.Where(input => !told.Answers.Knows(input) && !told.Skipped(input)).ToList();
        var opening = OpeningOf(told);
        var missing = Missing(checker.Judge(told.Check(book.Rules), lookUps));
        var deciding = open.Where(input => !opening.Contains(input.Key) && missing.Any(fact => Names(fact, input))).ToList();
        var firsts = CheckKinds.FirstsOf(told.Kind).Select(key => deciding.Find(input => input.Key == key)).OfType<Input>().ToList();
        List<Input> now = [.. open.Where(input => opening.Contains(input.Key)), .. firsts];
        var rest = deciding.Except(firsts).ToList();
        return told.All || CheckKinds.FirstsOf(told.Kind).Count == 0 ? new([.. now, .. rest], []) : new(now, rest);
    }

    /// <summary>An entry may be the first steps of keys: <c>targeting</c> means all that begin with it.</summary>
    public static bool Names(Fact fact, Input input) =>
        fact.Inputs.Any(entry => input.Key == entry || (input.Key.StartsWith(entry, StringComparison.Ordinal) && input.Key[entry.Length] == '.'));

    public static IReadOnlyCollection<Fact> Missing(Judgement judgement)
    {
        var missing = new HashSet<Fact>();
        foreach (ref readonly var finding in judgement.Findings)
        {
            if (finding.Outcome == Outcome.NoData)
            {
                missing.UnionWith(judgement.Explain(finding).Missing);
            }
        }

        return missing;
    }

    // Code 2010, 3.4: whoever applies alone is free to; nothing is asked of such a person that decides nothing.
    private static IReadOnlyList<string> OpeningOf(Told told) => told.Inputs.Find(FirstStep) is { } step && (!told.Answers.Knows(step) || told.Answers.Text(step) == "candidate")
        ? [FirstStep]
        : CheckKinds.OpeningOf(told.Kind);
}
