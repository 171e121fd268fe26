using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>The facts that every kind of check knows, for a recruiter: where, for whom, which occupations.</summary>
internal sealed class Shared(FactVocabulary words, InputList inputs)
{
    private readonly Input _destination = inputs["destination"];
    private readonly Input _occupations = inputs["occupations"];
    private readonly Input _purpose = inputs["purpose"];
    private readonly CountryFact _isDestination = words.Country("destination");
    private readonly CountryFact _source = words.Country("source");
    private readonly CodeFact _care = words.Code("occupation.care");
    private readonly YesNoFact _postgraduate = words.YesNo("training.postgraduate");

    public void Set(Answers answers, Situation situation)
    {
        situation.Tell(_isDestination, answers.Text(_destination));
        situation.Tell(_care, Occupations.Care(answers.Texts(_occupations)));
        // An exemption counts where it is claimed: without a word on the purpose it is for jobs.
        situation.Tell(_postgraduate, answers.Text(_purpose) == "postgraduateTraining");
        for (var state = 0; state < situation.States.Count; state++)
            situation.Tell(_source, situation.States[state] is Situation.NoState ? null : situation.States[state], state);
    }
}
