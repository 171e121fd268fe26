using Comity.Rules.Book;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>What would change the outcome: each yes-or-no or word on which the worst findings rest is turned, and all is judged again.</summary>
internal sealed class Alternatives(Rulebook rules, PackSelection packs, Clauses clauses)
{
    /// <param name="trial">The same situation once more, to be changed and put back.</param>
    public IReadOnlyList<SeenChange> Of(Judgement judgement, Situation trial)
    {
        var (worst, count) = (judgement.Outcome, CountOf(judgement, judgement.Outcome));
        var found = new List<SeenChange>();
        foreach (var (fact, now) in Turnable(judgement))
        {
            foreach (var other in Others(fact).Where(value => value != now))
            {
                var places = Turn(trial, fact, now, other);
                var after = rules.Judge(trial, packs);
                var fewer = after.Outcome == worst ? count - CountOf(after, worst) : 0;
                if (after.Outcome < worst || fewer > 0)
                {
                    found.Add(new SeenChange(clauses.Told(fact, other), after.Outcome, fewer));
                }

                places.ForEach(place => trial.SetWritten(fact, now, place.State, place.Pack));
            }
        }

        var better = found.Where(change => change.Outcome < worst).OrderBy(change => change.Outcome).ToList();
        return better.Count > 0 ? better : [.. found.OrderByDescending(change => change.Fewer)];
    }

    private static HashSet<(Fact Fact, string Value)> Turnable(Judgement judgement)
    {
        var facts = new HashSet<(Fact, string)>();
        foreach (ref readonly var finding in judgement.Findings)
        {
            if (finding.Outcome == judgement.Outcome)
            {
                facts.UnionWith(judgement.Explain(finding).Facts.Where(used => used.Fact.Kind is FactKind.YesNo or FactKind.Code).Select(used => (used.Fact, used.Value)));
            }
        }

        return facts;
    }

    private static IEnumerable<string> Others(Fact fact) => fact.Kind == FactKind.YesNo ? ["yes", "no"] : fact.Words.Select(word => word.Id);

    /// <summary>Turns the fact for every state and pack for which it has the value, and says where that was.</summary>
    private List<(int State, int Pack)> Turn(Situation trial, Fact fact, string now, string other)
    {
        var states = fact.Scope == FactScope.Once ? 1 : trial.States.Count;
        var eachPack = fact.Scope == FactScope.Pack ? rules.Packs.Count : 1;
        var places = Enumerable.Range(0, states).SelectMany(state => Enumerable.Range(0, eachPack).Select(pack => (state, pack)))
            .Where(place => trial.Written(fact, place.state, place.pack) == now).ToList();
        places.ForEach(place => trial.SetWritten(fact, other, place.state, place.pack));
        return places;
    }

    private static int CountOf(Judgement judgement, Outcome outcome)
    {
        var count = 0;
        foreach (ref readonly var finding in judgement.Findings)
        {
            count += finding.Outcome == outcome ? 1 : 0;
        }

        return count;
    }
}
