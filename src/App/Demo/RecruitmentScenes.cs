using Comity.App.Access.Organizations;
using Comity.App.Common;
using Comity.App.RecruitmentChecks.Records;
using Comity.Rules.Vocabulary;

namespace Comity.App.Demo;

/// <summary>What an invented group of hospitals keeps: a campaign that goes ahead, one that cannot, and an offer whose contract says less.</summary>
internal static class RecruitmentScenes
{
    private const string Orderly = """
        {"initiatedBy":"employer","thirdParty":"none","actor":{"type":"employer","country":"GBR","id":"Example Hospitals"},"destination":"GBR",
         "targetStates":["PRT"],"occupations":["2221"],"purpose":"employment","channels":["jobBoard"],"incentives":[],"targeting":false,
         "chain":[],"volume":10,"feeModel":"employerPays","obligations":{"asked":true,"declared":false,"known":false},
         "planId":"Demonstration plan","planDate":"2026-01-15","approvals":[],
         "advert":{"employer":true,"pay":true,"place":true,"contractType":true,"guaranteeClaim":false,"falseStatement":false,"asksMoney":false,"asksPassport":false},
         "docsGiven":[{"doc":"officialGuide","date":"2026-01-20"}],"emergencyOnDate":[],"criteria":["qualification"],
         "registered":true,"monitoring":true,"benefitPlan":true}
        """;

    private const string Targeted = """
        {"initiatedBy":"thirdParty","actor":{"type":"agency","country":"GBR","onEthicalList":true},"destination":"GBR","targetStates":["NGA"],
         "occupations":["2221"],"channels":["advert"],"targeting":{"geo":["NGA"]},"agreementId":"none"}
        """;

    private const string Offered = """
        {"destination":"GBR","source":"IND","job":{"isco":["2221"]},"contract":{"hours":37.5,"leave":27,"months":24},
         "comparator":{"hours":37.5,"leave":27}}
        """;

    public static void Tell(Story story, Stage stage)
    {
        story.On(story.Today.AddMonths(-4), cancellation => NameAsync(stage, cancellation));
        story.On(story.Today.AddMonths(-4), cancellation => stage.JoinAsync(Cast.RecruiterOwner, Cast.Recruiter, cancellation));
        GoAhead(story, stage);
        story.On(story.Today.AddDays(-6), cancellation => KeepAsync(stage, Cast.Recruiter, story.Today.AddDays(20), CheckKind.Campaign, "Demonstration: adverts in Nigeria", Targeted, cancellation));
        Offer(story, stage);
    }

    private static Task<Organization> NameAsync(Stage stage, CancellationToken cancellation) => stage.DoAsync<OwnOrganization, Organization>(
        Cast.RecruiterOwner, own => own.SayAsync(new OrganizationSaid("Example Hospitals (demonstration)", OrganizationKind.Employer, Cast.Exampleland, "DEMO-1"), cancellation));

    private static void GoAhead(Story story, Stage stage)
    {
        var kept = Guid.Empty;
        story.On(story.Today.AddDays(-40), async cancellation => kept = await KeepAsync(
            stage, Cast.Recruiter, story.Today.AddDays(-30), CheckKind.Campaign, "Demonstration: nurses from Portugal", Orderly, cancellation));
        story.On(story.Today.AddDays(-38), cancellation => stage.DoAsync<RecruitmentActs, Guid>(Cast.RecruiterOwner, acts => acts.DecideAsync(
            new Aim(kept), 1, goesAhead: false, "The ward that wanted them is closed. This is a demonstration.", cancellation)));
    }

    private static void Offer(Story story, Stage stage)
    {
        var kept = Guid.Empty;
        story.On(story.Today.AddDays(-5), async cancellation => kept = await KeepAsync(
            stage, Cast.Recruiter, story.Today.AddDays(-5), CheckKind.Offer, "Demonstration: offer to a ward nurse", Offered, cancellation));
        story.On(story.Today.AddDays(-2), cancellation => stage.DoAsync<RecruitmentActs, Guid>(Cast.Recruiter, acts => acts.SayContractAsync(
            new Aim(kept), Offered.Replace("\"leave\":27,\"months\":24", "\"leave\":20", StringComparison.Ordinal), cancellation)));
    }

    private static Task<Guid> KeepAsync(Stage stage, Player by, DateOnly on, CheckKind kind, string title, string facts, CancellationToken cancellation) =>
        stage.DoAsync<RecruitmentActs, Guid>(by, acts => acts.KeepAsync(new KeptRequest(kind, on, [], facts), title, cancellation));
}
