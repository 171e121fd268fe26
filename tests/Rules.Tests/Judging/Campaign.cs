using Comity.Rules.Book;
using Comity.Rules.Judging;
using Comity.Rules.Lists;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Tests.Judging;

/// <summary>
/// The base case of the campaign rules: an NHS trust recruits ten nurses in Portugal on 2 June 2025, everything known and in order. A
/// test states only what differs. Lists are looked up as they are held.
/// </summary>
internal sealed class Campaign
{
    private readonly Situation situation;
    private readonly string[] states;

    private Campaign(DateOnly on, string destination, string[] states)
    {
        this.states = states;
        situation = Rulebook.Situation(CheckKind.Campaign, on, states);
        All("destination", destination);
        foreach (var (key, value) in Baseline)
            All(key, value);
        for (var state = 0; state < Math.Max(1, states.Length); state++)
            Source(state);
    }

    private static Rulebook Rulebook => PolicyFolder.Rulebook;

    private static readonly (string Key, string Value)[] Baseline =
    [
        ("campaign.active", "yes"), ("application.direct", "no"), ("application.thirdParty", "no"), ("application.agencyAfter", "no"),
        ("source.lowIncome", "no"), ("source.belowMedian", "no"), ("occupation.scarce", "no"), ("occupation.care", "none"),
        ("occupation.healthOrCare", "yes"), ("occupation.ukCareRole", "no"), ("training.postgraduate", "no"), ("source.abroad", "yes"),
        ("agreement.exists", "no"), ("agreement.covers", "no"), ("pack.party", "no"), ("actor.federalAgency", "no"), ("approval.demanded", "no"),
        ("chain.recruiter", "no"), ("chain.iris", "no"), ("chain.alliance", "no"), ("chain.seal", "no"), ("incentive.referral", "no"),
        ("advert.targeted", "no"), ("advert.global", "no"), ("states.count", "1"), ("candidate.fromListed", "no"), ("candidate.asked", "yes"),
        ("candidate.knownBound", "no"), ("plan.held", "yes"), ("plan.date", "2024-01-15"), ("benefit.planned", "no"), ("campaign.registered", "yes"),
        ("campaign.monitored", "yes"), ("criteria.unlawful", "no"), ("advert.guarantees", "no"), ("advert.hides", "no"), ("advert.false", "no"),
        ("advert.asksMoney", "no"), ("advert.asksPassport", "no"), ("guide.given", "yes"), ("emergency.declared", "no"),
    ];

    public static Campaign To(string destination, string on = "2025-06-02", params string[] from) => new(DateOnly.Parse(on), destination, from);

    /// <summary>For every state and pack; null: not known.</summary>
    public Campaign With(string key, string? value)
    {
        All(key, value);
        return this;
    }

    public Campaign WithAgreement(string name)
    {
        foreach (var key in new[] { "agreement.exists", "agreement.covers", "agreement.termsKept", "pack.party" })
            All(key, "yes");
        All("agreement.namesActors", "no");
        All("agreement.capSet", "no");
        All("agreement.gateFailed", "no");
        All("agreement.name", name);
        return this;
    }

    public Judgement Judge(params string[] packs) => packs.Length == 0 ? Rulebook.Judge(situation) : Rulebook.Judge(situation, Rulebook.Select(packs));

    private void Source(int state)
    {
        var iso3 = states.Length == 0 ? null : states[state];
        Set("source", iso3, state, 0);
        foreach (var pack in Rulebook.Packs)
        {
            var finding = iso3 is null ? null : PolicyFolder.Lists.Lookup(pack.List, iso3, situation.Date);
            var colour = iso3 is null || pack.List == SafeguardsLists.International ? ListColour.Unknown : PolicyFolder.Lists.ColourOn(pack.List, iso3, situation.Date);
            Set("source.listed", Listed(finding?.Answer, colour), state, pack.Index);
            Set("list.answers", finding is null ? null : finding.Answer == ListAnswer.Unknown ? "no" : "yes", state, pack.Index);
            Set("list.stale", finding is null ? null : finding.Stale ? "yes" : "no", state, pack.Index);
            Set("list.edition", finding?.Edition, state, pack.Index);
        }
    }

    private static string? Listed(ListAnswer? answer, ListColour colour) => (answer, colour) switch
    {
        (_, ListColour.Red or ListColour.Amber) or (ListAnswer.Listed, ListColour.Unknown) => "yes",
        (_, ListColour.Green) or (ListAnswer.NotListed, ListColour.Unknown) => "no",
        _ => null,
    };

    private void All(string key, string? value)
    {
        for (var state = 0; state < Math.Max(1, states.Length); state++)
        {
            foreach (var pack in Rulebook.Packs)
                Set(key, value, state, pack.Index);
        }
    }

    private void Set(string key, string? value, int state, int pack) => situation.SetWritten(Rulebook.Vocabulary.Find(key)!, value, state, pack);
}

internal static class Told
{
    /// <summary>The outcome of a rule in a pack, for the first state; null where it was not judged.</summary>
    public static Outcome? Of(this Judgement judgement, string rule, string pack, int state = 0)
    {
        foreach (ref readonly var finding in judgement.Findings)
        {
            if (judgement.Packs[finding.Pack].Id == pack && finding.State <= state && (finding.State < 0 || finding.State == state) && judgement.Explain(finding).Id == rule)
                return finding.Outcome;
        }

        return null;
    }

    public static Explanation Explanation(this Judgement judgement, string rule, string pack)
    {
        foreach (ref readonly var finding in judgement.Findings)
        {
            if (judgement.Packs[finding.Pack].Id == pack && judgement.Explain(finding) is var explanation && explanation.Id == rule)
                return explanation;
        }

        throw new ArgumentException($"{rule} was not judged by {pack}", nameof(rule));
    }

    public static Outcome? OfPack(this Judgement judgement, string pack) => judgement.OfPack(judgement.Packs.First(one => one.Id == pack).Index);
}
