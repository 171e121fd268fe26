using Comity.Rules.Book;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>Whether the states in which it recruits stand on the list by which a pack goes, for the packs of which a rule asks for it.</summary>
internal sealed class TargetStates
{
    private readonly YesNoFact _listed;
    private readonly ListLookUps _lists;
    private readonly Pack[] _asking;

    public TargetStates(Rulebook rulebook, ListLookUps lists)
    {
        (_listed, _lists) = (rulebook.Vocabulary.YesNo("target.listed"), lists);
        var tables = rulebook.Rules.Where(rule => rule.Kind == CheckKind.Recruiter)
            .SelectMany(rule => rule.Versions).SelectMany(version => version.Tables).Where(table => table.Facts.Contains(_listed.Fact));
        _asking = [.. tables.SelectMany(table => table.Packs).Distinct(StringComparer.Ordinal).Select(id => rulebook.Pack(id)!)];
    }

    public void Set(Situation situation)
    {
        for (var state = 0; state < situation.States.Count; state++)
        {
            foreach (var pack in situation.States[state] is Situation.NoState ? [] : _asking)
            {
                Set(situation, state, pack);
            }
        }
    }

    private void Set(Situation situation, int state, Pack pack)
    {
        var standing = _lists.Of(pack, situation.States[state], situation.Date);
        situation.Set(_listed, standing.Listed, state, pack.Index);
        situation.SetOrigin(_listed.Fact, standing.Origin, state, pack.Index);
    }
}
