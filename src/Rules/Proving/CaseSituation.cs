using Comity.Rules.Book;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Proving;

/// <summary>The situation of a case: one state without a name; facts of packs are given to every pack unless one is named.</summary>
internal static class CaseSituation
{
    public static Situation Of(Rulebook rulebook, CheckKind kind, RuleCase one)
    {
        var situation = rulebook.Situation(kind, one.On, []);
        foreach (var given in one.Facts.OrderBy(given => given.Pack is null ? 0 : 1))
        {
            var packs = given.Pack is { } named ? [rulebook.Pack(named)!] : given.Fact.Scope == FactScope.Pack ? rulebook.Packs : [rulebook.Packs[0]];
            foreach (var pack in packs)
                situation.SetWritten(given.Fact, given.Value, 0, pack.Index);
        }

        return situation;
    }
}
