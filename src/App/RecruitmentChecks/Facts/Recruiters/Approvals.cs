using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>What the state in which it recruits has approved, and the money that its law wants held; state by state.</summary>
internal sealed class Approvals(FactVocabulary words, InputList inputs)
{
    private readonly Input _all = inputs["approvals"];
    private readonly Input _of = inputs["approvals"].Item!["of"];
    private readonly Input _country = inputs["approvals"].Item!["country"];
    private readonly Input _date = inputs["approvals"].Item!["date"];
    private readonly Input _advertises = inputs["advertises"];
    private readonly Input _bonds = inputs["bonds"];
    private readonly Input _law = inputs["bonds"].Item!["country"];
    private readonly Input _to = inputs["bonds"].Item!["to"];
    private readonly YesNoFact _recruitment = words.YesNo("approvals.recruitment");
    private readonly YesNoFact _adverts = words.YesNo("approvals.adverts");
    private readonly YesNoFact _held = words.YesNo("bonds.held");

    public void Set(Answers answers, Situation situation)
    {
        var (approvals, bonds, act) = (answers.Items(_all), answers.Items(_bonds), situation.Date);
        for (var state = 0; state < situation.States.Count; state++)
        {
            var source = situation.States[state] is Situation.NoState ? null : situation.States[state];
            situation.Tell(_recruitment, approvals.Any(one => Is(one, "recruitment", source, act)), state);
            situation.Tell(_adverts, !answers.YesNo(_advertises) | approvals.Any(one => Is(one, "advert", source, act)), state);
            situation.Tell(_held, bonds.Any(one => one.Text(_law).Is(source) & (one.Date(_to) is { } to ? to >= act : null)), state);
        }
    }

    private bool? Is(Answers approval, string of, string? source, DateOnly act) =>
        approval.Text(_of).Is(of) & approval.Text(_country).Is(source) & (approval.Date(_date) is { } since ? since <= act : null);
}
