using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>What the offer says and what it leaves out (OFR-01), and what it only puts off (OFR-02).</summary>
/// <remarks>The input of a term itself counts before the list of terms on which the offer is silent.</remarks>
internal sealed class Completeness(FactVocabulary facts, InputList inputs) : IOfferFacts
{
    private readonly YesNoFact _employer = facts.YesNo("offer.namesEmployer");
    private readonly YesNoFact _job = facts.YesNo("offer.namesJob");
    private readonly YesNoFact _pay = facts.YesNo("offer.statesPay");
    private readonly YesNoFact _place = facts.YesNo("offer.namesPlace");
    private readonly YesNoFact _duration = facts.YesNo("offer.statesDuration");
    private readonly CodeFact _others = facts.Code("offer.otherTerms");
    private readonly YesNoFact _payPutOff = facts.YesNo("pay.placeholder");
    private readonly YesNoFact _jobPutOff = facts.YesNo("job.placeholder");

    private readonly Input _silentOn = inputs["contract.silentOn"];
    private readonly Input _employerName = inputs["employer.name"];
    private readonly Input _title = inputs["job.title"];
    private readonly Input _isco = inputs["job.isco"];
    private readonly Input _site = inputs["job.site"];
    private readonly Input _amount = inputs["contract.pay"];
    private readonly Input _payText = inputs["contract.payText"];
    private readonly Input _months = inputs["contract.months"];
    private readonly Input _type = inputs["contract.type"];
    private readonly Input _hours = inputs["contract.hours"];
    private readonly Input _benefits = inputs["contract.benefits"];
    private readonly Input _deductions = inputs["contract.deductions"];
    private readonly Input _endTerms = inputs["contract.endTerms"];

    public void Set(Answers answers, Situation situation)
    {
        var silentOn = answers.Texts(_silentOn);
        var (title, payText) = (answers.Text(_title), answers.Text(_payText));
        var hasIsco = answers.Texts(_isco) is { Count: > 0 };
        var hasAmount = answers.Knows(_amount);
        situation.Tell(_employer, Given(answers.Text(_employerName)) ?? Stated(silentOn, "employer"));
        situation.Tell(_job, Given(title) ?? Stated(silentOn, "job") ?? (hasIsco ? true : null));
        situation.Tell(_pay, hasAmount ? true : Given(payText) ?? Stated(silentOn, "pay"));
        situation.Tell(_place, Given(answers.Text(_site)) ?? Stated(silentOn, "place"));
        situation.Tell(_duration, answers.Knows(_months) || answers.Text(_type) == "permanent" ? true : Stated(silentOn, "duration"));
        situation.Set(_others, Others(answers, silentOn));
        situation.Set(_payPutOff, hasAmount ? false : payText is null ? null : Placeholders.Holds(payText));
        situation.Set(_jobPutOff, title is null ? hasIsco ? false : null : Placeholders.Holds(title));
    }

    /// <summary>OFR-01: how many of hours, benefits, deductions and end terms are left out; a range where some are not known.</summary>
    private string? Others(Answers answers, IReadOnlyList<string>? silentOn)
    {
        var (missing, unknown) = (0, 0);
        Count(answers.Knows(_hours) ? true : Stated(silentOn, "hours"));
        Count(answers.Texts(_benefits) is { } benefits ? benefits.Count > 0 : Stated(silentOn, "benefits"));
        Count(answers.Text(_deductions) is { } deductions ? deductions != "silent" : Stated(silentOn, "deductions"));
        Count(answers.YesNo(_endTerms) ?? Stated(silentOn, "endTerms"));
        return Word(missing) is var least && least == Word(missing + unknown) ? least : null;

        void Count(bool? stated)
        {
            missing += stated == false ? 1 : 0;
            unknown += stated is null ? 1 : 0;
        }
    }

    private static string Word(int missing) => missing switch { 0 => "complete", <= 2 => "oneOrTwo", _ => "threeOrMore" };

    private static bool? Given(string? text) => text is null ? null : text != InputText.None;

    private static bool? Stated(IReadOnlyList<string>? silentOn, string term) => !silentOn.Holds(term);
}
