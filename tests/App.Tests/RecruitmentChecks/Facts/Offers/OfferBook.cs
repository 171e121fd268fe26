using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Comity.App.RecruitmentChecks.Facts.Offers;
using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;
using Comity.Tests;

namespace Comity.App.Tests.RecruitmentChecks.Facts.Offers;

/// <summary>
/// The offers of the worked cases: an offer in which everything is known and in order, and what a case states otherwise, judged by the
/// rulebook of this repository through the facts of the program.
/// </summary>
internal static class OfferBook
{
    public static readonly DateOnly Day = new(2025, 6, 2);

    /// <summary>A qualified nurse from Portugal in the United Kingdom, treated as domestic staff are.</summary>
    public const string InOrder = """
        {
          "employer": { "name": "Synthetic Hospital Trust" }, "destination": "GBR", "source": "PRT", "placedBy": [], "purpose": "employment",
          "job": { "title": "Nurse", "isco": ["2221"], "grade": "5", "site": "Synthetic Town", "stepsForYears": 5 },
          "worker": { "qualification": ["2221"], "years": 5, "languages": "pt, en", "birthDate": "1995-03-01" },
          "contract": { "currency": "GBP", "pay": 3000.00, "hours": 37.5, "leave": 27, "rest": 48, "overtimeRate": 1.5, "type": "permanent",
            "typeReason": false, "months": 0, "language": "en", "deductions": "none", "finalDeduction": 0, "deductionLawful": true,
            "benefits": ["socialSecurity", "sickness", "injury", "maternity", "pension"], "endTerms": true, "silentOn": [],
            "clauses": ["changeRuleTold", "jointLiability"], "interimPay": 2500, "given": true },
          "comparator": { "pay": 3000.00, "hours": 37.5, "leave": 27, "rest": 48, "overtimeRate": 1.5, "type": "permanent", "months": 0,
            "benefits": ["socialSecurity", "sickness", "injury", "maternity", "pension"], "stepsForYears": 5, "interimPay": 2500 },
          "legal": { "minimumPay": 2000.00, "maxHours": 48, "homeMinimumPay": 400 },
          "path": { "recognition": "notBelow" }, "travel": { "out": "employer", "home": "employer" }, "repatriation": "employer",
          "costs": [], "repayment": { "exists": false, "amount": 0, "realCost": 0, "priced": true, "items": [], "schedule": [], "waivers": [], "fairEstimate": true },
          "timeline": { "offered": "2025-05-01", "contractGiven": "2025-05-23", "signed": "2025-06-02", "departure": "2025-08-01" },
          "signed": { "changed": [] },
          "informationPack": ["risksAndBenefits", "costOfLiving", "housing", "licensing", "family", "tax"], "induction": "same", "cpd": true,
          "languageTraining": "notRequired", "registration": "held", "visa": { "type": "Skilled worker", "matchesJob": true, "matchesHours": true },
          "housing": "none", "complaintRoute": "outside", "consents": { "free": true, "data": true }, "obligations": { "outstanding": "none" }
        }
        """;

    private static readonly KnownCodes Codes = new(code => code.Length == 3, code => code.All(char.IsAsciiDigit));

    public static Rulebook Rulebook { get; } = Rulebook.Read(
        new RulebookTexts(Folder("vocabulary"), Folder("packs"), Folder("rules", "offer"), File("rules", "sources.yaml")),
        DatedParameter.Read(File("parameters", "parameters.yaml")));

    public static InputCatalogue Catalogue { get; } = InputCatalogue.Read(Folder("inputs"));

    public static InputList Inputs => Catalogue.Of(CheckKind.Offer);

    private static OfferFacts Facts { get; } = new(Rulebook, Catalogue);

    /// <summary>The offer in order, but for what is stated; null is not known.</summary>
    public static Answers Told(string differences = "{}") => Read(Merged(JsonNode.Parse(InOrder)!.AsObject(), JsonNode.Parse(differences)!.AsObject()));

    /// <summary>Nothing but what is stated.</summary>
    public static Answers Only(string json) => Read(JsonNode.Parse(json)!.AsObject());

    public static Situation Situation(Answers answers, DateOnly? on = null)
    {
        var situation = Rulebook.Situation(CheckKind.Offer, on ?? Day, Facts.States(answers));
        Facts.Set(answers, situation);
        return situation;
    }

    public static Situation Situation(string differences, DateOnly? on = null) => Situation(Told(differences), on);

    public static Judgement Judge(string differences = "{}", DateOnly? on = null) => Rulebook.Judge(Situation(differences, on));

    /// <summary>A fact as policy files write it; null: not known.</summary>
    public static string? Fact(string key, string differences, DateOnly? on = null) => Situation(differences, on).Written(Rulebook.Vocabulary.Find(key)!);

    /// <summary>As above, where nothing else is known.</summary>
    public static string? FactOf(string key, string json) => Situation(Only(json)).Written(Rulebook.Vocabulary.Find(key)!);

    /// <summary>The outcome of a rule in a pack; null where the pack does not judge.</summary>
    public static Outcome? Of(this Judgement judgement, string rule, string pack)
    {
        foreach (ref readonly var finding in judgement.Findings)
        {
            if (judgement.Explain(finding) is { } told && told.Id == rule && told.Pack.Id == pack)
            {
                return finding.Outcome;
            }
        }

        return null;
    }

    private static Answers Read(JsonObject request)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(request.ToJsonString()));
        reader.Read();
        var json = new AnswersJson(Codes);
        var answers = json.Read(ref reader, Inputs, "");
        Assert.Empty(json.Mistakes);
        return answers;
    }

    private static JsonObject Merged(JsonObject into, JsonObject differences)
    {
        foreach (var (name, value) in differences)
        {
            into[name] = value is JsonObject inner && into[name] is JsonObject old ? Merged((JsonObject)old.DeepClone(), inner) : value?.DeepClone();
        }

        return into;
    }

    private static List<PolicyText> Folder(params string[] parts) =>
        [.. Directory.GetFiles(Places.InRepository(["policy", .. parts]), "*.yaml").Order(StringComparer.Ordinal).Select(path => File([.. parts, Path.GetFileName(path)]))];

    private static PolicyText File(params string[] parts) => new(string.Join('/', parts), System.IO.File.ReadAllText(Places.InRepository(["policy", .. parts])));
}
