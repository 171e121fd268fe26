using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Campaigns;

/// <summary>Who recruits, with whom between, with which papers.</summary>
internal sealed class ByWhom
{
    /// <summary>The Federal Employment Agency of Germany, as agreements name it.</summary>
    public const string FederalAgency = "Bundesagentur für Arbeit";

    private readonly Rulebook _rulebook;
    private readonly CampaignInputs _inputs;
    private readonly YesNoFact _federal;
    private readonly YesNoFact _recruiter;
    private readonly YesNoFact _authorised;
    private readonly YesNoFact _demanded;
    private readonly YesNoFact _given;
    private readonly YesNoFact _guide;
    private readonly (YesNoFact Fact, string Scheme)[] _schemes;
    private readonly (Input Id, Input Type, Input Country, Input Registered, Input OnList, Input Schemes) _link;
    private readonly (Input Of, Input Country, Input Date) _approval;
    private readonly (Input Doc, Input Date) _doc;

    public ByWhom(Rulebook rulebook, CampaignInputs inputs)
    {
        (_rulebook, _inputs) = (rulebook, inputs);
        var words = rulebook.Vocabulary;
        (_federal, _recruiter, _authorised) = (words.YesNo("actor.federalAgency"), words.YesNo("chain.recruiter"), words.YesNo("chain.authorised"));
        (_demanded, _given, _guide) = (words.YesNo("approval.demanded"), words.YesNo("approval.given"), words.YesNo("guide.given"));
        _schemes = [(words.YesNo("chain.iris"), "iris"), (words.YesNo("chain.alliance"), "alliance"), (words.YesNo("chain.seal"), "gapa")];
        var link = inputs.Chain.Item!;
        _link = (link["id"], link["type"], link["country"], link["registered"], link["onEthicalList"], link["schemes"]);
        _approval = (inputs.Approvals.Item!["of"], inputs.Approvals.Item["country"], inputs.Approvals.Item["date"]);
        _doc = (inputs.DocsGiven.Item!["doc"], inputs.DocsGiven.Item["date"]);
    }

    public static bool? IsFederalAgency(Answers answers, CampaignInputs inputs) => answers.Text(inputs.ActorType) switch
    {
        null => null,
        "publicAgency" => (answers.Text(inputs.ActorCountry) ?? answers.Text(inputs.Destination)) is { } country ? country == "DEU" : null,
        _ => false,
    };

    public void Set(Answers answers, Situation situation)
    {
        var recruiters = Recruiters(answers);
        situation.Set(_federal, IsFederalAgency(answers, _inputs));
        situation.Set(_recruiter, recruiters is null ? null : recruiters.Count > 0);
        foreach (var (fact, scheme) in _schemes)
        {
            situation.Set(fact, HasScheme(answers, scheme));
        }

        for (var at = 0; at < situation.States.Count; at++)
        {
            var state = situation.States[at];
            situation.Set(_given, IsApproved(answers, state, situation.Date), at);
            foreach (var pack in _rulebook.Packs)
            {
                situation.Set(_authorised, IsAuthorised(recruiters, pack), at, pack.Index);
                situation.Set(_demanded, IsDemanded(answers, pack, state), at, pack.Index);
                situation.Set(_guide, IsGuided(answers, pack.Id, situation.Date), at, pack.Index);
            }
        }
    }

    /// <summary>A certificate or code binds whoever claims it: without a claim there is none.</summary>
    private bool HasScheme(Answers answers, string scheme) =>
        answers.Texts(_inputs.ActorSchemes)?.Contains(scheme) == true
        || answers.Items(_inputs.Chain)?.Any(one => one.Texts(_link.Schemes)?.Contains(scheme) == true) == true;

    /// <summary>Everybody between employer and candidate who recruits; null where that is not known.</summary>
    private List<Recruiter>? Recruiters(Answers answers)
    {
        var found = new List<Recruiter>();
        if (answers.Text(_inputs.ActorType) is "agency" or "contractor")
        {
            found.Add(new Recruiter(answers.Text(_inputs.ActorCountry), answers.YesNo(_inputs.ActorRegistered), answers.YesNo(_inputs.ActorOnEthicalList)));
        }

        var chain = answers.Items(_inputs.Chain);
        if (chain is null && (found.Count == 0 || answers.Text(_inputs.ActorType) is null))
        {
            return null;
        }

        found.AddRange((chain ?? []).Where(one => one.Text(_link.Type) is not "publicBody")
            .Select(one => new Recruiter(one.Text(_link.Country), one.YesNo(_link.Registered), one.YesNo(_link.OnList))));
        return found;
    }

    private static bool? IsAuthorised(List<Recruiter>? recruiters, Pack pack) => recruiters is null ? null : pack.Id switch
    {
        "UK" => All(recruiters, one => one.OnEthicalList),
        "PH" or "LK" => Truth.All(
            recruiters.Count == 0 || recruiters.Any(one => one.Country is null || one.Country == pack.Country),
            All(recruiters, one => one.Country is null ? null : one.Country != pack.Country || one.Registered == true ? true : one.Registered)),
        _ => All(recruiters, one => one.Registered),
    };

    private static bool? All(List<Recruiter> recruiters, Func<Recruiter, bool?> test)
    {
        bool? all = true;
        foreach (var one in recruiters)
        {
            all = Truth.All(all, test(one));
        }

        return all;
    }

    /// <summary>Sri Lanka: of every recruitment (sections 37, 37A). The Philippines: of fairs and recruitment on the spot.</summary>
    private bool? IsDemanded(Answers answers, Pack pack, string state) => pack.Country is null ? false
        : state == Situation.NoState ? null
        : pack.Country != state ? false
        : pack.Id switch
        {
            "LK" => true,
            "PH" => Truth.Holds(answers.Texts(_inputs.Channels), "fair"),
            _ => false,
        };

    private bool? IsApproved(Answers answers, string state, DateOnly day)
    {
        var approvals = answers.Items(_inputs.Approvals);
        var advert = Truth.Holds(answers.Texts(_inputs.Channels), "advert", "jobBoard");
        return Has("recruitment") & (advert == false ? true : Has("advert") | (advert is null ? null : false));

        bool? Has(string what) => approvals.Any(one => one.Text(_approval.Of).Is(what)
            & (one.Text(_approval.Country) is { } country && state != Situation.NoState ? country == state : null)
            & (one.Date(_approval.Date) is { } since ? since <= day : null));
    }

    /// <summary>Any guide for the Code; the official one for the United Kingdom; the issuer's brochure for the seal.</summary>
    private bool? IsGuided(Answers answers, string pack, DateOnly day)
    {
        var wanted = pack switch { "UK" => "officialGuide", "GAPA" => "issuerBrochure", _ => null };
        var last = wanted is null ? answers.Date(_inputs.FirstContact) ?? day : day;
        return answers.Items(_inputs.DocsGiven).Any(one =>
            (wanted is null ? true : one.Text(_doc.Doc).Is(wanted)) & (one.Date(_doc.Date) is { } date ? date <= last : null));
    }

    /// <summary>Somebody who recruits, with what is known of the authorization.</summary>
    private sealed record Recruiter(string? Country, bool? Registered, bool? OnEthicalList);
}
