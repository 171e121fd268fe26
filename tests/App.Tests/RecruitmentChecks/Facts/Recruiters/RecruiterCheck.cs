using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Comity.App.RecruitmentChecks.Facts;
using Comity.App.RecruitmentChecks.Facts.Recruiters;
using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Lists;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;
using Comity.Tests;

namespace Comity.App.Tests.RecruitmentChecks.Facts.Recruiters;

/// <summary>A request about a recruiter, judged by the policy of this repository: from the text of the request to facts and findings.</summary>
internal static class RecruiterCheck
{
    /// <summary>Base-R of the worked cases: everything known and in order, for nurses from Portugal in the United Kingdom.</summary>
    private const string InOrder = """
        {
          "country": "GBR", "type": "privateAgency", "destination": "GBR", "targetStates": ["PRT"], "occupations": ["2221"], "purpose": "employment",
          "licences": [{ "country": "GBR", "class": ["overseas", "health"], "targets": [], "from": "2024-01-01", "to": "2027-12-31", "status": "valid" }],
          "licenceRequired": true, "placementEnds": "2027-06-30", "campaignStart": "2025-05-01",
          "ethicalList": { "since": "2024-03-01", "listed": true, "removed": false, "checked": true, "checkedOn": "2025-05-01" },
          "test": "passed", "surveyReplies": [{ "due": "2025-03-31", "answered": true, "answeredOn": "2025-03-20" }],
          "principals": [], "subAgents": [], "approvals": [], "advertises": false, "bonds": [],
          "feePolicy": { "written": true, "coversSubAgents": true }, "certs": [], "complaints": [], "sanctions": [], "ownership": [],
          "dataPolicy": true, "remedyPolicy": true, "obligationsProcess": true,
          "statistics": [{ "year": 2024, "filedOn": "2025-02-01" }], "lastReview": "2025-03-01",
          "buyers": [{ "public": true }], "compliesWithCode": true
        }
        """;

    private static readonly KnownCodes Codes = new(code => code.Length == 3, code => code.All(char.IsAsciiDigit));
    private static readonly IReadOnlyList<DatedParameter> Parameters = DatedParameter.Read(File("parameters", "parameters.yaml"));
    private static readonly InputCatalogue Inputs = InputCatalogue.Read(Folder("inputs"));
    private static readonly RecruiterFacts Facts;

    static RecruiterCheck()
    {
        Rulebook = Rulebook.Read(new RulebookTexts(Folder("vocabulary"), Folder("packs"), Folder("rules", "recruiter"), File("rules", "sources.yaml")), Parameters);
        var lists = ListReader.Read(ListFile("editions.yaml"), ListFile("adoptions.yaml"), ListFile("overlays.yaml"), ListFile, Parameters);
        Facts = new RecruiterFacts(Rulebook, Inputs, new ListLookUps(lists));
        Judged = [.. Rulebook.Rules.SelectMany(rule => rule.Versions).SelectMany(version => version.Rows)
            .Concat(Rulebook.Packs.SelectMany(pack => pack.Versions).SelectMany(version => version.Applies.Rows))
            .SelectMany(row => row.When).Select(condition => condition.Fact).Distinct()];
    }

    public static Rulebook Rulebook { get; }

    /// <summary>The facts that the rules judge by, so all but those that are only told.</summary>
    public static IReadOnlyList<Fact> Judged { get; }

    public static JsonObject Base() => JsonNode.Parse(InOrder)!.AsObject();

    /// <summary>The base with other values; null takes an input away.</summary>
    public static JsonObject Base(string differences)
    {
        var request = Base();
        foreach (var (key, value) in JsonNode.Parse(differences)!.AsObject())
            request[key] = value?.DeepClone();
        return request;
    }

    public static Situation Situation(JsonObject request, string on)
    {
        var answers = Answers(request);
        var situation = Rulebook.Situation(CheckKind.Recruiter, Day(on), Facts.States(answers));
        Facts.Set(answers, situation);
        return situation;
    }

    /// <summary>The value of a fact as policy files write it, from a request that says nothing else; null: not known.</summary>
    public static string? Fact(string key, string request, string on = "2025-06-02")
    {
        var pack = Rulebook.Pack("DE")!.Index;
        return Situation(JsonNode.Parse(request)!.AsObject(), on).Written(Rulebook.Vocabulary.Find(key)!, 0, pack);
    }

    public static Judgement Judge(JsonObject request, string on, params string[] packs) =>
        Rulebook.Judge(Situation(request, on), packs.Length == 0 ? default : Rulebook.Select(packs));

    /// <summary>Outcome by rule, pack and state; rules that do not stand or packs that do not apply are left out.</summary>
    public static Dictionary<string, Outcome> Outcomes(Judgement judgement)
    {
        var outcomes = new Dictionary<string, Outcome>(StringComparer.Ordinal);
        foreach (ref readonly var finding in judgement.Findings)
        {
            var told = judgement.Explain(finding);
            outcomes[$"{told.Id} {told.Pack.Id} {finding.State}"] = finding.Outcome;
        }

        return outcomes;
    }

    public static Outcome Of(this Judgement judgement, string rule, string pack, int state = -1) => Outcomes(judgement)[$"{rule} {pack} {state}"];

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static Answers Answers(JsonObject request)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(request.ToJsonString()));
        reader.Read();
        var reading = new AnswersJson(Codes);
        var answers = reading.Read(ref reader, Inputs.Of(CheckKind.Recruiter), "");
        Assert.Empty(reading.Mistakes);
        return answers;
    }

    private static PolicyText File(params string[] parts)
    {
        var path = Places.InRepository(["policy", .. parts]);
        return new PolicyText(string.Join('/', parts), System.IO.File.ReadAllText(path));
    }

    private static PolicyText ListFile(string name) => File("lists", "safeguards-list", name);

    private static List<PolicyText> Folder(params string[] parts) =>
        [.. Directory.GetFiles(Places.InRepository(["policy", .. parts]), "*.yaml").Order(StringComparer.Ordinal).Select(path => File([.. parts, Path.GetFileName(path)]))];
}
