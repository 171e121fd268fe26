using Comity.Rules.Book;
using Comity.Rules.Judging;
using Comity.Rules.Lists;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>Whether the states in which it recruits stand on the list by which a pack goes, for the packs of which a rule asks for it.</summary>
internal sealed class TargetStates
{
    private readonly YesNoFact _listed;
    private readonly SafeguardsLists _lists;
    private readonly Asking[] _asking;

    public TargetStates(Rulebook rulebook, SafeguardsLists lists)
    {
        (_listed, _lists) = (rulebook.Vocabulary.YesNo("target.listed"), lists);
        var tables = rulebook.Rules.Where(rule => rule.Kind == CheckKind.Recruiter)
            .SelectMany(rule => rule.Versions).SelectMany(version => version.Tables).Where(table => table.Facts.Contains(_listed.Fact));
        _asking = [.. tables.SelectMany(table => table.Packs).Distinct(StringComparer.Ordinal).Select(id => rulebook.Pack(id)!)
            .Select(pack => new Asking(pack, lists.Readings.Any(reading => reading.Jurisdiction == pack.List), $"safeguards list ({pack.List})"))];
    }

    public void Set(Situation situation)
    {
        for (var state = 0; state < situation.States.Count; state++)
        {
            foreach (var asking in situation.States[state] is Situation.NoState ? [] : _asking)
                Set(situation, state, asking);
        }
    }

    private void Set(Situation situation, int state, Asking asking)
    {
        situation.Set(_listed, IsListed(asking, situation.States[state], situation.Date), state, asking.Pack.Index);
        situation.SetOrigin(_listed.Fact, asking.Origin, state, asking.Pack.Index);
    }

    private bool? IsListed(Asking asking, string state, DateOnly act) => asking.HasColours
        ? _lists.ColourOn(asking.Pack.List, state, act) switch
        {
            ListColour.Red or ListColour.Amber => true,
            ListColour.Green => false,
            _ => null,
        }
        : _lists.Lookup(asking.Pack.List, state, act).Answer switch
        {
            ListAnswer.Listed => true,
            ListAnswer.NotListed => false,
            _ => null,
        };

    /// <param name="HasColours">The country reads the list in colours of its own.</param>
    private sealed record Asking(Pack Pack, bool HasColours, string Origin);
}
