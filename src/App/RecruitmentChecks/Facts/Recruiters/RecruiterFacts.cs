using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>
/// Works out every fact of a recruiter's record from what was told and from the lists. Exact definitions stand in
/// <c>policy/vocabulary/recruiter.yaml</c>. Pure: the date of the act is the situation's, and nothing is kept between two checks.
/// </summary>
// Code 2010, 8.5: a record of the recruiters that competent authorities have authorized.
internal sealed class RecruiterFacts
{
    private readonly Input _targetStates;
    private readonly Shared _shared;
    private readonly Licences _licences;
    private readonly EthicalList _ethicalList;
    private readonly Surveys _surveys;
    private readonly Chain _chain;
    private readonly Approvals _approvals;
    private readonly TargetStates _targets;
    private readonly Complaints _complaints;
    private readonly Certificates _certificates;
    private readonly Statistics _statistics;
    private readonly Practice _practice;

    public RecruiterFacts(Rulebook rulebook, InputCatalogue inputs, ListLookUps lists)
    {
        var (words, list) = (rulebook.Vocabulary, inputs.Of(CheckKind.Recruiter));
        _targetStates = list["targetStates"];
        _shared = new Shared(words, list);
        _licences = new Licences(words, list);
        _ethicalList = new EthicalList(words, list);
        _surveys = new Surveys(rulebook, list);
        _chain = new Chain(words, list);
        _approvals = new Approvals(words, list);
        _targets = new TargetStates(rulebook, lists);
        _complaints = new Complaints(rulebook, list);
        _certificates = new Certificates(words, list);
        _statistics = new Statistics(rulebook, list);
        _practice = new Practice(words, list);
    }

    /// <summary>The states in which it recruits: those of the situation that is to be set. None where they are not said.</summary>
    public IReadOnlyList<string> States(Answers answers) => answers.Texts(_targetStates) ?? [];

    /// <param name="situation">Of a check of a recruiter, with the states that <see cref="States"/> gives.</param>
    public void Set(Answers answers, Situation situation)
    {
        _shared.Set(answers, situation);
        _licences.Set(answers, situation);
        _ethicalList.Set(answers, situation);
        _surveys.Set(answers, situation);
        _chain.Set(answers, situation);
        _approvals.Set(answers, situation);
        _targets.Set(situation);
        _complaints.Set(answers, situation);
        _certificates.Set(answers, situation, _ethicalList.IsOnIt(answers, situation.Date));
        _statistics.Set(answers, situation);
        _practice.Set(answers, situation);
    }
}
