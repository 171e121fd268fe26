using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>What the recruiter is, how it works, and when its entry was reviewed: mostly as told.</summary>
internal sealed class Practice(FactVocabulary words, InputList inputs)
{
    private readonly (YesNoFact Fact, Input Input)[] _told =
    [
        (words.YesNo("feePolicy.written"), inputs["feePolicy.written"]),
        (words.YesNo("feePolicy.coversSubAgents"), inputs["feePolicy.coversSubAgents"]),
        (words.YesNo("recruiter.compliesWithCode"), inputs["compliesWithCode"]),
        (words.YesNo("obligations.process"), inputs["obligationsProcess"]),
        (words.YesNo("policies.data"), inputs["dataPolicy"]),
        (words.YesNo("policies.remedy"), inputs["remedyPolicy"]),
    ];

    private readonly Input _type = inputs["type"];
    private readonly Input _ownership = inputs["ownership"];
    private readonly Input _reviewed = inputs["lastReview"];
    private readonly YesNoFact _private = words.YesNo("recruiter.privateAgency");
    private readonly CodeFact _shares = words.Code("ownership.shares");
    private readonly DateFact _lastReview = words.Date("register.lastReview");

    public void Set(Answers answers, Situation situation)
    {
        foreach (var (fact, input) in _told)
            situation.Tell(fact, answers.YesNo(input));
        situation.Tell(_private, answers.Text(_type).Is("privateAgency"));
        situation.Tell(_shares, Shares(answers.Texts(_ownership)));
        situation.Tell(_lastReview, answers.Date(_reviewed) is { } day && day <= situation.Date ? day : null);
    }

    private static string? Shares(IReadOnlyList<string>? with) => with is null ? null : (with.Contains("bannedAddress"), with.Contains("bannedDirector")) switch
    {
        (true, true) => "both",
        (true, false) => "address",
        (false, true) => "director",
        _ => "none",
    };
}
