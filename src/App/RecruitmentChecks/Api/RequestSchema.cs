using System.Text.Json.Nodes;
using Comity.Rules.Inputs;
using Comity.Rules.Vocabulary;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Comity.App.RecruitmentChecks.Api;

/// <summary>Describes what a check may be told, from the same list by which it is read: a form for each kind.</summary>
internal static class RequestSchema
{
    private const string Example = """
        {"kind":"campaign","on":"2026-09-15","facts":{"actor":{"type":"agency","country":"GBR"},"destination":"GBR","targetStates":["NGA"],
         "occupations":["2221"],"channels":["advert"],"targeting":{"geo":["NGA"]}}}
        """;

    public static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation) =>
        Describe(operation, context, "application/json", "One check. What is left out is not known; null says so too; [] and false say that there is none.");

    public static Task DescribeLines(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        operation.Parameters = [new OpenApiParameter
        {
            Name = "detail",
            In = ParameterLocation.Query,
            Description = "`full`: answers as those of a single check; otherwise only findings that are noData or worse, without facts.",
            Example = "full",
            Schema = new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["short", "full"] },
        }];
        return Describe(operation, context, "application/x-ndjson", "One check a line, of at most 256 KB.");
    }

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, string type, string words)
    {
        var book = context.ApplicationServices.GetRequiredService<CheckBook>();
        operation.RequestBody = new OpenApiRequestBody
        {
            Description = words,
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
            {
                [type] = new() { Schema = new OpenApiSchema { OneOf = [.. Enum.GetValues<CheckKind>().Select(kind => OfKind(kind, book))] }, Example = JsonNode.Parse(Example) },
            },
        };
        return Task.CompletedTask;
    }

    private static OpenApiSchema OfKind(CheckKind kind, CheckBook book) => Closed(new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
    {
        ["kind"] = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [CheckAnswers.Word(kind)] },
        ["on"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date", Description = "Date of the act: of the advert, the message, the offer, the signature." },
        ["packs"] = new OpenApiSchema
        {
            Type = JsonSchemaType.Array,
            Description = "Left out: all that apply.",
            Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. book.Rules.Packs.Select(pack => (JsonNode)pack.Id)] },
        },
        ["id"] = new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200, Description = "Your own mark, sent back." },
        ["facts"] = Of(book.Inputs.Of(kind).All, 0),
    }, ["kind", "on"]);

    /// <summary>Inputs with a dot in their key stand in an object of their own.</summary>
    /// <param name="start">Where the names of this object begin in the keys.</param>
    private static OpenApiSchema Of(IEnumerable<Input> inputs, int start) => Closed(inputs
        .GroupBy(input => input.Key[start..].Split('.')[0], StringComparer.Ordinal)
        .ToDictionary(
            group => group.Key,
            IOpenApiSchema (group) => group.First().Key.Length == start + group.Key.Length ? Of(group.First()) : Of(group, start + group.Key.Length + 1),
            StringComparer.Ordinal));

    private static OpenApiSchema Of(Input input)
    {
        var schema = input.Kind switch
        {
            InputKind.YesNo => new OpenApiSchema { Type = JsonSchemaType.Boolean },
            InputKind.Date => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
            InputKind.Number => new OpenApiSchema { Type = JsonSchemaType.Number },
            InputKind.Word => WordOf(input),
            InputKind.Words => List(WordOf(input)),
            InputKind.Country => CountryOf(),
            InputKind.Countries => List(CountryOf()),
            InputKind.Occupations => List(new OpenApiSchema { Type = JsonSchemaType.String, Description = "ISCO-08, or a national code such as soc:6135." }),
            InputKind.Items => List(Of(input.Item!.All, 0)),
            _ => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = InputText.LongestText },
        };
        schema.Description = input.Question.In("en") + (input.Unit.Length > 0 ? $" ({input.Unit})" : "");
        return schema;
    }

    private static OpenApiSchema WordOf(Input input) => new() { Type = JsonSchemaType.String, Enum = [.. input.Words.Select(word => (JsonNode)word.Id)] };

    private static OpenApiSchema CountryOf() => new() { Type = JsonSchemaType.String, Pattern = "^[A-Z]{3}$" };

    private static OpenApiSchema List(OpenApiSchema items) => new() { Type = JsonSchemaType.Array, Items = items };

    private static OpenApiSchema Closed(Dictionary<string, IOpenApiSchema> properties, IEnumerable<string>? required = null) => new()
    {
        Type = JsonSchemaType.Object,
        Properties = properties,
        AdditionalPropertiesAllowed = false,
        Required = required is null ? null : new HashSet<string>(required, StringComparer.Ordinal),
    };
}
