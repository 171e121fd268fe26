using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>The Ethical Recruiters List of the United Kingdom. Where two answers contradict each other, the one against the recruiter counts.</summary>
internal sealed class EthicalList(FactVocabulary words, InputList inputs)
{
    private readonly Input _since = inputs["ethicalList.since"];
    private readonly Input _listed = inputs["ethicalList.listed"];
    private readonly Input _wasRemoved = inputs["ethicalList.removed"];
    private readonly Input _checked = inputs["ethicalList.checked"];
    private readonly Input _checkedOn = inputs["ethicalList.checkedOn"];
    private readonly Input _campaignStart = inputs["campaignStart"];
    private readonly Input _test = inputs["test"];
    private readonly YesNoFact _removed = words.YesNo("ethicalList.removed");
    private readonly YesNoFact _held = words.YesNo("ethicalList.held");
    private readonly YesNoFact _rechecked = words.YesNo("ethicalList.rechecked");
    private readonly YesNoFact _testPassed = words.YesNo("ethicalList.testPassed");

    public void Set(Answers answers, Situation situation)
    {
        var removed = answers.YesNo(_wasRemoved) ?? (answers.YesNo(_listed) == true ? false : null);
        situation.Tell(_removed, removed);
        situation.Tell(_held, IsHeld(answers, situation.Date));
        situation.Tell(_rechecked, IsRechecked(answers, situation.Date));
        situation.Tell(_testPassed, answers.Text(_test).Is("passed"));
    }

    /// <summary>On the list on the date of the act.</summary>
    public bool? IsOnIt(Answers answers, DateOnly act)
    {
        var (listed, removed, since) = (answers.YesNo(_listed), answers.YesNo(_wasRemoved), answers.Date(_since));
        if (listed == false || removed == true || since > act)
            return false;
        return listed == true ? true : null;
    }

    /// <summary>On the list from the first day of the campaign to the act.</summary>
    private bool? IsHeld(Answers answers, DateOnly act)
    {
        var (now, since, start) = (IsOnIt(answers, act), answers.Date(_since), answers.Date(_campaignStart));
        if (now == false || since > start)
            return false;
        return now == true && (since <= start || start >= act) ? true : null;
    }

    private bool? IsRechecked(Answers answers, DateOnly act)
    {
        var (done, on) = (answers.YesNo(_checked), answers.Date(_checkedOn));
        if (done == false || on > act)
            return false;
        return on <= act ? true : null;
    }
}
