using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Recruiters;

/// <summary>Those for whom the recruiter acts, those who act for it, and who uses it. Nobody, known to be nobody, is in order.</summary>
internal sealed class Chain(FactVocabulary words, InputList inputs)
{
    private readonly Input _principals = inputs["principals"];
    private readonly Input _principal = inputs["principals"].Item!["id"];
    private readonly Input _isAccredited = inputs["principals"].Item!["accredited"];
    private readonly Input _isAgency = inputs["principals"].Item!["agency"];
    private readonly Input _isLicensed = inputs["principals"].Item!["licensed"];
    private readonly Input _subAgents = inputs["subAgents"];
    private readonly Input _subAgent = inputs["subAgents"].Item!["id"];
    private readonly Input _isKnown = inputs["subAgents"].Item!["known"];
    private readonly Input _isRegistered = inputs["subAgents"].Item!["registered"];
    private readonly Input _isBound = inputs["subAgents"].Item!["bound"];
    private readonly Input _buyers = inputs["buyers"];
    private readonly Input _isPublic = inputs["buyers"].Item!["public"];
    private readonly YesNoFact _accredited = words.YesNo("principals.accredited");
    private readonly YesNoFact _licensed = words.YesNo("principals.licensed");
    private readonly TextFact _principalsLacking = words.Text("principals.lacking");
    private readonly YesNoFact _inOrder = words.YesNo("subAgents.inOrder");
    private readonly TextFact _subAgentsLacking = words.Text("subAgents.lacking");
    private readonly YesNoFact _public = words.YesNo("buyers.public");

    public void Set(Answers answers, Situation situation)
    {
        var (principals, subAgents) = (answers.Items(_principals), answers.Items(_subAgents));
        situation.Tell(_accredited, principals.All(one => one.YesNo(_isAccredited)));
        situation.Tell(_licensed, principals.All(IsLicensed));
        situation.Tell(_principalsLacking, principals.Names(_principal, one => !(one.YesNo(_isAccredited) & IsLicensed(one))));
        situation.Tell(_inOrder, subAgents.All(IsInOrder));
        situation.Tell(_subAgentsLacking, subAgents.Names(_subAgent, one => !IsInOrder(one)));
        situation.Tell(_public, answers.Items(_buyers).Any(one => one.YesNo(_isPublic)));
    }

    /// <summary>An employer needs no licence of its own.</summary>
    private bool? IsLicensed(Answers principal) => principal.YesNo(_isAgency) == false ? true : principal.YesNo(_isLicensed);

    private bool? IsInOrder(Answers subAgent) => subAgent.YesNo(_isKnown) & subAgent.YesNo(_isRegistered) & subAgent.YesNo(_isBound);
}
