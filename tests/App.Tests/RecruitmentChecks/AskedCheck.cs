using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.RecruitmentChecks;

/// <summary>A check as a program asks it: the baseline of a kind, and what differs.</summary>
internal static class AskedCheck
{
    public const string Address = "/api/v1/recruitment-checks";

    /// <summary>Everything known and in order: a trust recruits nurses in Portugal by a job board.</summary>
    private const string BaseCampaign = """
        {"initiatedBy":"employer","thirdParty":"none","actor":{"type":"employer","country":"GBR","id":"Synthetic trust"},"destination":"GBR",
         "targetStates":["PRT"],"occupations":["2221"],"purpose":"employment","channels":["jobBoard"],"incentives":[],"targeting":false,
         "chain":[],"volume":10,"feeModel":"employerPays","obligations":{"asked":true,"declared":false,"known":false},
         "planId":"Synthetic plan","planDate":"2024-01-15","approvals":[],
         "advert":{"employer":true,"pay":true,"place":true,"contractType":true,"guaranteeClaim":false,"falseStatement":false,"asksMoney":false,"asksPassport":false},
         "docsGiven":[{"doc":"officialGuide","date":"2025-01-01"}],"emergencyOnDate":[],"criteria":["qualification"],
         "registered":true,"monitoring":true,"benefitPlan":true}
        """;

    public static JsonObject Campaign(string on, string? differs = null) => Of("campaign", on, BaseCampaign, differs);

    public static JsonObject Of(string kind, string on, string facts, string? differs = null)
    {
        var all = JsonNode.Parse(facts)!.AsObject();
        foreach (var (name, value) in differs is null ? [] : JsonNode.Parse(differs)!.AsObject())
        {
            all[name] = value?.DeepClone();
        }

        return new JsonObject { ["kind"] = kind, ["on"] = on, ["facts"] = all };
    }

    public static async Task<JsonElement> AskAsync(this TestHost host, JsonObject check, int status = 200)
    {
        using var client = host.NewClient();
        using var answer = await client.PostAsJsonAsync(Address, check, TestContext.Current.CancellationToken);
        var said = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode == status, $"{(int)answer.StatusCode}: {said}");
        return said;
    }

    public static string Outcome(this JsonElement answer) => answer.GetProperty("outcome").GetString()!;

    /// <summary>The outcome of a rule for a pack; null where it has no finding.</summary>
    public static string? Of(this JsonElement answer, string rule, string pack) => answer.GetProperty("findings").EnumerateArray()
        .Where(finding => finding.GetProperty("rule").GetString() == rule && finding.GetProperty("pack").GetString() == pack)
        .Select(finding => finding.GetProperty("outcome").GetString()).FirstOrDefault();

    /// <summary>Everything that is not pass or not applicable, for a failure's message.</summary>
    public static string Worse(this JsonElement answer) => string.Join('\n', answer.GetProperty("findings").EnumerateArray()
        .Where(finding => finding.GetProperty("outcome").GetString() is not ("pass" or "notApplicable"))
        .Select(finding => $"{finding.GetProperty("rule")} {finding.GetProperty("pack")} {finding.GetProperty("outcome")} {finding.GetProperty("because")} {finding.GetProperty("missing")}"));
}
