using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>What packs ask of every check: where the work is, where the worker lives, which occupation, and who stands between.</summary>
internal sealed class Setting(FactVocabulary facts, InputList inputs) : IOfferFacts
{
    private readonly (CountryFact Fact, Input Input)[] _countries =
        [(facts.Country("destination"), inputs["destination"]), (facts.Country("source"), inputs["source"])];

    private readonly (YesNoFact Fact, string Word)[] _chain =
        [(facts.YesNo("chain.iris"), "iris"), (facts.YesNo("chain.alliance"), "alliance"), (facts.YesNo("chain.seal"), "gapa")];

    private readonly CodeFact _care = facts.Code("occupation.care");
    private readonly YesNoFact _postgraduate = facts.YesNo("training.postgraduate");
    private readonly YesNoFact _agency = facts.YesNo("agency.involved");
    private readonly Input _isco = inputs["job.isco"];
    private readonly Input _purpose = inputs["purpose"];
    private readonly Input _placedBy = inputs["placedBy"];

    public void Set(Answers answers, Situation situation)
    {
        foreach (var (fact, input) in _countries)
        {
            situation.Tell(fact, answers.Text(input));
        }

        var placedBy = answers.Texts(_placedBy);
        foreach (var (fact, word) in _chain)
        {
            // A certificate binds whoever claims it: without a claim there is none.
            situation.Tell(fact, placedBy.Holds(word) == true);
        }

        situation.Tell(_agency, Agency(placedBy));
        situation.Set(_care, Occupations.Care(answers.Texts(_isco)));

        // An exemption counts where it is claimed: without a word on the purpose it is a job.
        situation.Tell(_postgraduate, answers.Text(_purpose) == "postgraduateTraining");
    }

    /// <summary>The seal and the code of the Alliance may be the employer's own: they say nothing about an agency.</summary>
    private static bool? Agency(IReadOnlyList<string>? placedBy) => Truth.Any(placedBy.Holds("agency"), placedBy.Holds("iris")) switch
    {
        false when placedBy!.Count > 0 => null,
        var known => known,
    };
}
