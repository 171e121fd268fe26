using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;
using Comity.Standards.CodeLists;
using CountryList = Comity.Standards.CodeLists.Countries;

namespace Comity.App.RecruitmentChecks.Facts.Campaigns;

/// <summary>Works out every fact of a campaign or vacancy from what was told and from what is held.</summary>
internal sealed class CampaignFacts
{
    private readonly CampaignInputs _inputs;
    private readonly Approach _approach;
    private readonly SourceCountries _sources;
    private readonly Covering _covering;
    private readonly ByWhom _byWhom;
    private readonly (YesNoFact Fact, Input Input)[] _told;
    private readonly (YesNoFact Fact, Input Input)[] _ofAdvert;
    private readonly (DateFact Fact, Input Input)[] _days;
    private readonly YesNoFact _planHeld;
    private readonly YesNoFact _knownBound;
    private readonly YesNoFact _health;
    private readonly YesNoFact _ukCareRole;
    private readonly CodeFact _care;
    private readonly YesNoFact _postgraduate;

    public CampaignFacts(Rulebook rulebook, InputCatalogue catalogue, ListLookUps lists, CountryList countries, KnownAgreements agreements)
    {
        var (list, words) = (catalogue.Of(CheckKind.Campaign), rulebook.Vocabulary);
        _inputs = new CampaignInputs(list);
        _approach = new Approach(rulebook, _inputs);
        _sources = new SourceCountries(rulebook, _inputs, lists, countries);
        _covering = new Covering(rulebook, _inputs, agreements);
        _byWhom = new ByWhom(rulebook, _inputs);
        _told = [.. Pairs(
            ("application.agencyProof", "agencyProof"), ("candidate.asked", "obligations.asked"), ("campaign.registered", "registered"),
            ("campaign.monitored", "monitoring"), ("training.returnClause", "returnClause"))];
        _ofAdvert = [.. Pairs(
            ("advert.guarantees", "advert.guaranteeClaim"), ("advert.false", "advert.falseStatement"),
            ("advert.asksMoney", "advert.asksMoney"), ("advert.asksPassport", "advert.asksPassport"))];
        _days = [(words.Date("plan.date"), list["planDate"]), (words.Date("candidate.residentSince"), list["residence.since"])];
        (_planHeld, _knownBound) = (words.YesNo("plan.held"), words.YesNo("candidate.knownBound"));
        (_health, _ukCareRole) = (words.YesNo("occupation.healthOrCare"), words.YesNo("occupation.ukCareRole"));
        (_care, _postgraduate) = (words.Code("occupation.care"), words.YesNo("training.postgraduate"));

        IEnumerable<(YesNoFact, Input)> Pairs(params (string Fact, string Input)[] pairs) => pairs.Select(pair => (words.YesNo(pair.Fact), list[pair.Input]));
    }

    /// <summary>The states where the people live who are addressed; for one person, the state of residence.</summary>
    public IReadOnlyList<string> States(Answers answers) =>
        answers.Texts(_inputs.TargetStates) is { Count: > 0 } states ? states
        : answers.Text(_inputs.ResidenceIso3) is { } residence ? [residence] : [];

    public void Set(Answers answers, Situation situation, LookUps lookUps)
    {
        _approach.Set(answers, situation);
        _sources.Set(answers, situation, lookUps);
        _covering.Set(answers, situation);
        _byWhom.Set(answers, situation);
        Told(answers, situation);
        Occupation(answers, situation);
    }

    private void Told(Answers answers, Situation situation)
    {
        foreach (var (fact, input) in _told)
        {
            situation.Tell(fact, answers.YesNo(input));
        }

        var noAdvert = Truth.Holds(answers.Texts(_inputs.Channels), "advert", "jobBoard", "group") == false;
        foreach (var (fact, input) in _ofAdvert)
        {
            situation.Tell(fact, noAdvert ? false : answers.YesNo(input));
        }

        foreach (var (fact, input) in _days)
        {
            situation.Tell(fact, answers.Date(input));
        }

        // A plan with a date is a plan.
        situation.Set(_planHeld, answers.Text(_inputs.PlanId) is { } plan ? plan != InputText.None : answers.Date(_days[0].Input) is null ? null : true);
        situation.Set(_knownBound, Truth.Any(answers.YesNo(_inputs.ObligationsKnown), answers.YesNo(_inputs.ObligationsDeclared)));
    }

    private void Occupation(Answers answers, Situation situation)
    {
        var codes = answers.Texts(_inputs.Occupations);
        situation.Set(_care, Occupations.Care(codes));
        situation.Set(_health, codes is { Count: > 0 } ? codes.Any(Occupations.IsHealthOrCare) : null);
        situation.Set(_ukCareRole, Occupations.UkCareRole(codes));

        // An exemption counts where it is claimed: without a word on the purpose it is a job.
        situation.Tell(_postgraduate, answers.Text(_inputs.Purpose) == "postgraduateTraining");
    }
}
