using Comity.App.Common;
using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Campaigns;

/// <summary>How people and vacancy came together: a direct application, or active recruitment, and by what.</summary>
// Code 2010, 3.4 and 5.1: whoever applies alone is free; restraint is asked of those who go out to recruit.
[Cites("code-2010:3.4", "checks.serves.direct", Page = "/check")]
internal sealed class Approach(Rulebook rulebook, CampaignInputs inputs)
{
    private static readonly string[] Personal = ["message", "fair", "headHunting", "paidReferral", "staffShare", "group", "governmentProgramme"];
    private static readonly string[] Adverts = ["advert", "jobBoard"];
    private static readonly string[] Referral = ["referralBonus", "referralFee"];
    private static readonly string[] Unlawful = ["sex", "age", "religion", "family", "ethnicity", "disability", "opinion"];
    private readonly YesNoFact _active = rulebook.Vocabulary.YesNo("campaign.active");
    private readonly YesNoFact _direct = rulebook.Vocabulary.YesNo("application.direct");
    private readonly YesNoFact _thirdParty = rulebook.Vocabulary.YesNo("application.thirdParty");
    private readonly YesNoFact _agencyAfter = rulebook.Vocabulary.YesNo("application.agencyAfter");
    private readonly YesNoFact _referral = rulebook.Vocabulary.YesNo("incentive.referral");
    private readonly YesNoFact _targeted = rulebook.Vocabulary.YesNo("advert.targeted");
    private readonly YesNoFact _global = rulebook.Vocabulary.YesNo("advert.global");
    private readonly YesNoFact _hides = rulebook.Vocabulary.YesNo("advert.hides");
    private readonly YesNoFact _unlawful = rulebook.Vocabulary.YesNo("criteria.unlawful");

    public void Set(Answers answers, Situation situation)
    {
        var channels = answers.Texts(inputs.Channels);
        var thirdParty = answers.Text(inputs.ThirdParty);
        var direct = IsDirect(answers, thirdParty);
        var targeting = Targeting(answers);
        var adverts = Truth.Holds(channels, Adverts);
        var referral = Truth.Holds(answers.Texts(inputs.Incentives), Referral);
        situation.Tell(_thirdParty, Truth.Is(thirdParty, "beforeOffer"));
        situation.Tell(_agencyAfter, Truth.Is(thirdParty, "afterAppointment"));
        bool? active = direct == true ? false : Truth.Any(
            Truth.Is(thirdParty, "beforeOffer"), Truth.Holds(channels, Personal), referral, Advertised(adverts, targeting, answers));
        situation.Tell(_active, active);

        // Where people are gone out to, what is described is no application of one person.
        situation.Tell(_direct, direct ?? (active == true ? false : null));
        situation.Tell(_referral, Truth.Any(referral, Truth.Holds(channels, "staffShare")));
        // Of one person's application, without a word on adverts, there is none to judge.
        situation.Tell(_global, adverts == false || (direct == true && channels is null) ? false : targeting is { } aimed ? Truth.All(adverts, !aimed) : null);
        situation.Tell(_hides, adverts == false ? false : Hides(answers));
        situation.Tell(_unlawful, Truth.Holds(answers.Texts(inputs.Criteria), Unlawful));
        for (var state = 0; state < situation.States.Count; state++)
        {
            situation.Set(_targeted, adverts == false ? false : IsTargeted(answers, situation.States[state]), state);
        }
    }

    /// <summary>All four parts of the definition: own step, one vacancy, at the employer, nobody between before the offer.</summary>
    private bool? IsDirect(Answers answers, string? thirdParty) => Truth.All(
        Truth.Is(answers.Text(inputs.InitiatedBy), "candidate"),
        answers.Text(inputs.VacancyId) is { } vacancy ? vacancy != InputText.None : null,
        Truth.Is(answers.Text(inputs.ActorType), "employer", "localAuthority", "collaboration"),
        Truth.Is(thirdParty, "none", "afterAppointment"));

    /// <summary>Adverts without any targeting are open to the whole world; those for people in named states go out to them.</summary>
    private bool? Advertised(bool? adverts, bool? targeting, Answers answers) => adverts != true ? adverts
        : targeting ?? (answers.Texts(inputs.TargetStates) is { Count: > 0 } ? true : null);

    /// <summary>Whether anything narrows who sees the adverts.</summary>
    private bool? Targeting(Answers answers) => Truth.Any(
        answers.Texts(inputs.Geo) is { } places ? places.Count > 0 : null,
        answers.YesNo(inputs.Lookalike),
        IsNamed(answers.Text(inputs.Language)),
        IsNamed(answers.Text(inputs.Event)));

    private bool? IsTargeted(Answers answers, string state)
    {
        var geo = answers.Texts(inputs.Geo);
        var elsewhere = Truth.Any(answers.YesNo(inputs.Lookalike), IsNamed(answers.Text(inputs.Event)));
        return state == Situation.NoState ? Truth.All(Targeting(answers), null) : Truth.Any(Truth.Holds(geo, state), geo is { Count: > 0 } ? elsewhere ?? false : elsewhere);
    }

    private static bool? IsNamed(string? text) => text is null ? null : text != InputText.None;

    private bool? Hides(Answers answers) => !Truth.All(
        answers.YesNo(inputs.AdvertEmployer), answers.YesNo(inputs.AdvertPay), answers.YesNo(inputs.AdvertPlace), answers.YesNo(inputs.AdvertContractType));
}
