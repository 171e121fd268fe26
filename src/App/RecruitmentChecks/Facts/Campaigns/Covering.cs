using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;
using Comity.Standards.CodeLists;

namespace Comity.App.RecruitmentChecks.Facts.Campaigns;

/// <summary>
/// The agreement between source and destination: that of the request, or the best of those held in <c>reference/agreements</c>.
/// </summary>
// Code 2010, 5.2: bilateral arrangements, with benefits for both sides.
internal sealed class Covering(Rulebook rulebook, CampaignInputs inputs, KnownAgreements known)
{
    private static readonly DateOnly RoundClosed = new(2024, 8, 31);
    private static readonly DateOnly Amended = new(2026, 5, 29);
    private static readonly string[] Gates = ["A08", "B01", "C01", "C02", "D01", "E05", "F01", "F02"];
    private readonly YesNoFact _exists = rulebook.Vocabulary.YesNo("agreement.exists");
    private readonly YesNoFact _covers = rulebook.Vocabulary.YesNo("agreement.covers");
    private readonly TextFact _name = rulebook.Vocabulary.Text("agreement.name");
    private readonly YesNoFact _gateFailed = rulebook.Vocabulary.YesNo("agreement.gateFailed");
    private readonly YesNoFact _termsKept = rulebook.Vocabulary.YesNo("agreement.termsKept");
    private readonly YesNoFact _namesActors = rulebook.Vocabulary.YesNo("agreement.namesActors");
    private readonly YesNoFact _actorNamed = rulebook.Vocabulary.YesNo("agreement.actorNamed");
    private readonly YesNoFact _capSet = rulebook.Vocabulary.YesNo("agreement.capSet");
    private readonly YesNoFact _withinCap = rulebook.Vocabulary.YesNo("agreement.withinCap");
    private readonly YesNoFact _emergency = rulebook.Vocabulary.YesNo("agreement.emergencyClause");
    private readonly YesNoFact _namesScarce = rulebook.Vocabulary.YesNo("agreement.namesScarce");
    private readonly YesNoFact _party = rulebook.Vocabulary.YesNo("pack.party");
    private readonly YesNoFact _benefit = rulebook.Vocabulary.YesNo("benefit.planned");

    public void Set(Answers answers, Situation situation)
    {
        for (var at = 0; at < situation.States.Count; at++)
        {
            var state = situation.States[at];
            var found = Find(answers, state, situation.Date);
            Agreement(answers, situation, at, found);
            Volumes(answers, situation, at, found);
            Parties(answers, situation, at, state, found);
        }
    }

    private void Agreement(Answers answers, Situation situation, int at, FoundAgreement found)
    {
        var covers = Truth.All(found.Exists, found.ActorMay);
        situation.Set(_exists, found.Exists, at);
        situation.Set(_covers, covers, at);
        situation.Set(_name, found.Name, at);
        situation.Set(_namesActors, found.NamesActors, at);
        situation.Set(_actorNamed, found.ActorNamed, at);
        situation.Set(_gateFailed, found.Exists == false ? null : GateFailed(answers, found.From), at);
        situation.Set(_emergency, answers.YesNo(inputs.AgreementEmergency), at);
        situation.Set(_namesScarce, covers == false ? false : NamesScarce(answers), at);
        situation.Set(_benefit, Truth.Any(answers.YesNo(inputs.BenefitPlan), covers == true ? found.Benefit : covers is null ? null : false), at);
        situation.SetOrigin(_exists.Fact, found.Origin, at);
        situation.SetOrigin(_covers.Fact, found.Origin, at);
        situation.SetOrigin(_name.Fact, found.Origin, at);
    }

    /// <summary>Equal to the cap is allowed.</summary>
    private void Volumes(Answers answers, Situation situation, int at, FoundAgreement found)
    {
        var cap = answers.Number(inputs.AgreementCap);
        var (volume, used) = (answers.Number(inputs.Volume), answers.Number(inputs.UsedVolume));
        bool? within = cap is null ? null
            : volume + used is { } all ? all <= cap
            : volume > cap || used > cap ? false : null;
        var covers = Truth.All(found.Exists, found.ActorMay);
        situation.Set(_capSet, found.Exists == false ? false : cap is not null ? true : found.Exists is null ? null : false, at);
        situation.Set(_withinCap, within, at);
        situation.Set(_termsKept, answers.YesNo(inputs.AgreementTermsKept)
            ?? (covers == false || within == false ? false : covers == true && (cap is null || within == true) ? true : null), at);
    }

    private void Parties(Answers answers, Situation situation, int at, string state, FoundAgreement found)
    {
        var destination = answers.Text(inputs.Destination);
        foreach (var pack in rulebook.Packs)
        {
            bool? party = pack.Country is not { } country || found.Exists == false ? false
                : country == destination || country == state || found.Parties.Contains(country) ? true
                : destination is null || state == Situation.NoState ? null : false;
            situation.Set(_party, party, at, pack.Index);
        }
    }

    private FoundAgreement Find(Answers answers, string state, DateOnly day)
    {
        var (id, destination) = (answers.Text(inputs.AgreementId), answers.Text(inputs.Destination));
        if (id == InputText.None)
        {
            return FoundAgreement.NoneGiven;
        }

        if (IsDescribed(answers))
        {
            return Described(answers, id, state, destination, day);
        }

        if (id is not null)
        {
            return known.Find(id) is { } one ? Held(answers, one, state, destination, day, named: true) : FoundAgreement.NotHeld(id);
        }

        if (destination is null || state == Situation.NoState)
        {
            return FoundAgreement.Unknown;
        }

        return known.Between(state, destination).Select(one => Held(answers, one, state, destination, day, named: false))
            .OrderByDescending(found => Rank(Truth.All(found.Exists, found.ActorMay))).FirstOrDefault() ?? FoundAgreement.NoneHeld;
    }

    private static int Rank(bool? covers) => covers switch { true => 2, null => 1, false => 0 };

    private bool IsDescribed(Answers answers) =>
        answers.Knows(inputs.AgreementParties) || answers.Knows(inputs.AgreementFrom) || answers.Knows(inputs.AgreementOccupations);

    private FoundAgreement Described(Answers answers, string? id, string state, string? destination, DateOnly day)
    {
        var parties = answers.Texts(inputs.AgreementParties);
        var covered = answers.Texts(inputs.AgreementOccupations);
        var inForce = Truth.All(
            answers.Date(inputs.AgreementFrom) is { } from ? from <= day : null, answers.Date(inputs.AgreementTo) is { } to ? day <= to : true);
        var between = parties is null ? null : Truth.All(state == Situation.NoState ? null : parties.Contains(state), destination is null ? null : parties.Contains(destination));
        var occupations = answers.Texts(inputs.Occupations) is { Count: > 0 } wanted && covered is not null
            ? wanted.All(code => covered.Any(prefix => code.StartsWith(prefix, StringComparison.Ordinal)))
            : (bool?)null;
        return WithActors(answers, new FoundAgreement(
            Truth.All(inForce, between, occupations), answers.Text(inputs.AgreementName) ?? id, Origins.Given, answers.Date(inputs.AgreementFrom), parties ?? [], null, null, null), null);
    }

    private FoundAgreement Held(Answers answers, KnownAgreement one, string state, string? destination, DateOnly day, bool named)
    {
        var occupations = answers.Texts(inputs.Occupations) is { Count: > 0 } wanted ? wanted.All(one.Covers) : (bool?)null;
        var pair = state == Situation.NoState || destination is null ? (bool?)null : one.Source == state && one.Destination == destination;
        var organises = one.Kind != "mutualRecognition";
        var exists = Truth.All(organises, pair, one.IsInForce(day), occupations, one.IsOfRegion && !named ? null : true);
        return WithActors(answers, new FoundAgreement(
            exists, one.Id, $"agreement {one.Id} ({one.Confidence})", one.FromEarliest, [one.Source, one.Destination], one.Benefit, null, null), one.Actors);
    }

    /// <summary>Who may recruit under it: the request's own list first, then what is held.</summary>
    private FoundAgreement WithActors(Answers answers, FoundAgreement found, IReadOnlyList<string>? held)
    {
        var item = inputs.AgreementActors.Item!.All[0];
        var actors = answers.Items(inputs.AgreementActors)?.Select(one => one.Text(item) ?? "").ToList() ?? held;
        return actors is null ? found
            : found with { NamesActors = actors.Count > 0, ActorNamed = actors.Count == 0 ? false : IsAmong(answers, actors) };
    }

    private bool? IsAmong(Answers answers, IReadOnlyList<string> actors)
    {
        if (answers.Text(inputs.ActorId) is { } id)
        {
            return actors.Contains(id.Trim(), StringComparer.OrdinalIgnoreCase) || ByWhom.IsFederalAgency(answers, inputs) == true;
        }

        return ByWhom.IsFederalAgency(answers, inputs) == true && actors.Contains(ByWhom.FederalAgency) ? true : null;
    }

    private bool? GateFailed(Answers answers, DateOnly? from)
    {
        var gates = answers.Items(inputs.AgreementGates);
        var (element, score, none) = (inputs.AgreementGates.Item!["element"], inputs.AgreementGates.Item["score"], inputs.AgreementGates.Item["notApplicable"]);
        var wanted = Gates.Concat(from <= RoundClosed || from is null ? ["H05"] : []).Concat(from >= Amended ? ["D02"] : []);
        bool? failed = false;
        foreach (var gate in wanted)
        {
            var one = gates?.FirstOrDefault(g => g.Text(element) == gate);
            var met = one is null ? null : one.YesNo(none) == true ? true : one.Number(score) is { } points ? points >= 2 : (bool?)null;
            failed = Truth.Any(failed, !met);
        }

        return failed;
    }

    private bool? NamesScarce(Answers answers) => (answers.Texts(inputs.AgreementScarce), answers.Texts(inputs.ScarceOccupations)) switch
    {
        ({ } named, { } scarce) => scarce.All(named.Contains),
        _ => null,
    };
}
