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
        situation.Tell(_care, Care(answers.Texts(_occupations)));
        situation.Tell(_postgraduate, answers.Text(_purpose).Is("postgraduateTraining"));
        for (var state = 0; state < situation.States.Count; state++)
            situation.Tell(_source, situation.States[state] is Situation.NoState ? null : situation.States[state], state);
    }

    private static string? Care(IReadOnlyList<string>? occupations)
    {
        if (occupations is not { Count: > 0 })
            return null;
        var care = occupations.Count(IsCare);
        return care == 0 ? "none" : care == occupations.Count ? "all" : "some";
    }

    /// <summary>Personal care workers in health services: ISCO-08 group 532, and the care roles of the United Kingdom.</summary>
    private static bool IsCare(string code) => code.StartsWith("532", StringComparison.Ordinal) || code is "soc:6135" or "soc:6136";
}
