using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;
using CountryList = Comity.Standards.CodeLists.Countries;

namespace Comity.App.RecruitmentChecks.Facts.Campaigns;

/// <summary>The states where people live, and what lists, incomes and densities say of them on the date of the act.</summary>
internal sealed class SourceCountries(Rulebook rulebook, CampaignInputs inputs, ListLookUps lists, CountryList countries)
{
    private readonly CountryFact _destination = rulebook.Vocabulary.Country("destination");
    private readonly CountryFact _source = rulebook.Vocabulary.Country("source");
    private readonly YesNoFact _abroad = rulebook.Vocabulary.YesNo("source.abroad");
    private readonly YesNoFact _listed = rulebook.Vocabulary.YesNo("source.listed");
    private readonly YesNoFact _answers = rulebook.Vocabulary.YesNo("list.answers");
    private readonly YesNoFact _stale = rulebook.Vocabulary.YesNo("list.stale");
    private readonly TextFact _edition = rulebook.Vocabulary.Text("list.edition");
    private readonly YesNoFact _lowIncome = rulebook.Vocabulary.YesNo("source.lowIncome");
    private readonly YesNoFact _belowMedian = rulebook.Vocabulary.YesNo("source.belowMedian");
    private readonly YesNoFact _scarce = rulebook.Vocabulary.YesNo("occupation.scarce");
    private readonly YesNoFact _emergency = rulebook.Vocabulary.YesNo("emergency.declared");
    private readonly YesNoFact _fromListed = rulebook.Vocabulary.YesNo("candidate.fromListed");
    private readonly NumberFact _states = rulebook.Vocabulary.Number("states.count");
    private readonly NumberFact _listedShare = rulebook.Vocabulary.Number("hires.listedShare");

    public void Set(Answers answers, Situation situation, LookUps lookUps)
    {
        var destination = answers.Text(inputs.Destination);
        situation.Set(_destination, destination);
        situation.Set(_states, answers.Texts(inputs.TargetStates)?.Count);
        situation.Set(_listedShare, answers.Number(inputs.HiresTotal) is > 0 and var total ? 100 * answers.Number(inputs.HiresListed) / total : null);
        var edition = lists.EditionOfWho(situation.Date);
        for (var at = 0; at < situation.States.Count; at++)
        {
            var state = situation.States[at];
            OnLists(answers, situation, at, state == Situation.NoState ? null : state);
            situation.Set(_emergency, IsEmergency(answers, state, destination), at);
            Scarcity(answers, situation, at);
            if (state == Situation.NoState)
            {
                continue;
            }

            situation.Set(_source, state, at);
            situation.Set(_abroad, destination is null ? null : destination != state, at);
            Income(situation, at, state);
            if (edition is { DensityBelow.Value: { } median })
            {
                situation.Set(_belowMedian, lookUps.Density(edition.Id, state) is { } density ? density < median : null, at);
                situation.SetOrigin(_belowMedian.Fact, "who-health-workforce", at);
            }
        }
    }

    private void OnLists(Answers answers, Situation situation, int at, string? state)
    {
        foreach (var pack in rulebook.Packs)
        {
            situation.Set(_stale, lists.IsStale(pack, situation.Date), at, pack.Index);
            situation.Set(_fromListed, IsFromListed(answers, pack, situation.Date), at, pack.Index);
            if (state is null)
            {
                continue;
            }

            var standing = lists.Of(pack, state, situation.Date);
            situation.Set(_listed, standing.Listed, at, pack.Index);
            situation.Set(_answers, standing.Listed is not null, at, pack.Index);
            situation.Set(_edition, standing.Edition, at, pack.Index);
            situation.SetOrigin(_listed.Fact, standing.Origin, at, pack.Index);
        }
    }

    private void Income(Situation situation, int at, string state)
    {
        if (countries.IncomeGroupOn(state, situation.Date) is { } income)
        {
            situation.Set(_lowIncome, income.Group is "L" or "LM", at);
            situation.SetOrigin(_lowIncome.Fact, "World Bank income groups", at);
        }
    }

    /// <summary>A register of what states have flagged: what nobody flagged is not scarce.</summary>
    private void Scarcity(Answers answers, Situation situation, int at)
    {
        var occupations = answers.Texts(inputs.Occupations);
        var scarce = answers.Texts(inputs.ScarceOccupations);
        var given = scarce is null ? (bool?)null : scarce.Count == 0 ? false
            : occupations?.Any(code => scarce.Any(flagged => code.StartsWith(flagged, StringComparison.Ordinal)));
        situation.Set(_scarce, scarce is null ? false : given, at);
        situation.SetOrigin(_scarce.Fact, scarce is null ? Origins.Scarcity : Origins.Given, at);
    }

    private bool? IsEmergency(Answers answers, string state, string? destination) => answers.Texts(inputs.EmergencyOnDate) is not { } declared ? null
        : declared.Count == 0 ? false
        : Truth.Any(state == Situation.NoState ? null : declared.Contains(state), destination is null ? null : declared.Contains(destination));

    /// <summary>Trained in, or a national of, a listed state other than that of residence. What is not told counts for nothing: residence decides.</summary>
    private bool? IsFromListed(Answers answers, Pack pack, DateOnly day)
    {
        var residence = answers.Text(inputs.ResidenceIso3);
        return Truth.Any(Elsewhere(answers.Text(inputs.TrainingCountry)), Elsewhere(answers.Text(inputs.Nationality)));

        bool? Elsewhere(string? country) => country is null || country == residence ? false : lists.Of(pack, country, day).Listed;
    }
}
