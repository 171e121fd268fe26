using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Comity.App.RecruitmentChecks.Api;
using Comity.Rules.Inputs;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>What was told, as the request that a program would send.</summary>
internal static class RequestJson
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(Told told)
    {
        var request = new JsonObject
        {
            ["kind"] = CheckAnswers.Word(told.Kind),
            ["on"] = told.On!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
        if (told.Packs.Count > 0)
        {
            request["packs"] = new JsonArray([.. told.Packs.Select(pack => (JsonNode)pack)]);
        }

        request["facts"] = Facts(told.Answers);
        return request.ToJsonString(Indented);
    }

    /// <summary>The facts alone, in one line.</summary>
    public static string FactsOf(Answers answers) => Facts(answers).ToJsonString();

    /// <summary>Whether both say the same of something that both know; the order of a list makes no difference.</summary>
    public static bool IsSame(Answers one, Answers other, Input input) => input.Kind switch
    {
        InputKind.Number => one.Number(input) == other.Number(input),
        InputKind.Words or InputKind.Countries or InputKind.Occupations => one.Texts(input)!.Order(StringComparer.Ordinal).SequenceEqual(other.Texts(input)!.Order(StringComparer.Ordinal), StringComparer.Ordinal),
        InputKind.Items => Lines(one, input).SequenceEqual(Lines(other, input), StringComparer.Ordinal),
        _ => one.Written(input) == other.Written(input),
    };

    private static IEnumerable<string> Lines(Answers answers, Input input) => answers.Items(input)!.Select(item => Facts(item).ToJsonString()).Order(StringComparer.Ordinal);

    private static JsonObject Facts(Answers answers)
    {
        var root = new JsonObject();
        foreach (var input in answers.Inputs.All.Where(answers.Knows))
        {
            var steps = input.Key.Split('.');
            var place = steps[..^1].Aggregate(root, (at, step) => (JsonObject)(at[step] ??= new JsonObject()));
            place[steps[^1]] = Value(answers, input);
        }

        return root;
    }

    private static JsonNode Value(Answers answers, Input input) => input.Kind switch
    {
        InputKind.YesNo => answers.YesNo(input)!.Value,
        InputKind.Number => answers.Number(input)!.Value,
        InputKind.Items => new JsonArray([.. answers.Items(input)!.Select(item => (JsonNode)Facts(item))]),
        InputKind.Words or InputKind.Countries or InputKind.Occupations => new JsonArray([.. answers.Texts(input)!.Select(text => (JsonNode)text)]),
        _ => answers.Written(input)!,
    };
}
