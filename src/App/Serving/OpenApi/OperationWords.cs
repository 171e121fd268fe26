using System.Globalization;
using System.Text.Json.Nodes;
using Comity.App.Reference;
using Comity.App.Serving.Answers;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Comity.App.Serving.OpenApi;

/// <summary>Parameters with their allowed values, CSV beside JSON, examples, 304 and problems: from the marks on the addresses.</summary>
internal sealed class OperationWords(ReferenceData reference) : IOpenApiOperationTransformer
{
    private static readonly Dictionary<string, (string Description, string Example)> Places = new(StringComparer.Ordinal)
    {
        ["id"] = ("Id, as the list gives it.", "oecd-foreign-trained-doctors"),
        ["version"] = ("1, 2, 3 … or `latest`.", "latest"),
        ["iso3"] = ("ISO 3166-1 alpha-3, in any case.", "NGA"),
        ["code"] = ("Code of a certificate as it stands on the paper, hyphens or not, in any case.", "ACDE-FHJK-LMPR-TUWX"),
        ["sequence"] = ("Place of the entry in the log, from 0.", "0"),
        ["edition"] = ("Edition, as the list gives it.", "2023"),
    };

    public Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.Security = [];
        DescribePlaces(operation);
        foreach (var parameter in metadata.OfType<TakenParameters>().SelectMany(t => t.All))
        {
            operation.Parameters = [.. (operation.Parameters ?? []).Where(p => p.Name != parameter.Name), Describe(parameter)];
        }

        DescribeAnswers(operation, metadata.OfType<CsvToo>().LastOrDefault(), metadata.OfType<AnswerExample>().LastOrDefault());
        return Task.CompletedTask;
    }

    private static void DescribePlaces(OpenApiOperation operation)
    {
        foreach (var place in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Path))
        {
            if (!Places.TryGetValue(place.Name!, out var words))
            {
                continue;
            }

            place.Description ??= words.Description;
            place.Example ??= operation.OperationId is "ReadIndicator" && place.Name == "id" ? "density-doctors" : operation.OperationId is "ReadRule" ? "CMP-03" : ExampleOf(operation, place.Name!, words.Example);
        }
    }

    private static string ExampleOf(OpenApiOperation operation, string name, string example) =>
        name == "edition" && operation.Tags?.Any(t => t.Name == "The Code") == true ? "code-2010" : example;

    private OpenApiParameter Describe(Parameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Description = Words(parameter),
        Required = parameter.Required,
        Schema = parameter.Many
            ? new OpenApiSchema { Type = JsonSchemaType.Array, Items = SchemaOf(parameter) }
            : SchemaOf(parameter),
        Style = parameter.Many ? ParameterStyle.Form : null,
        Explode = false,
        Example = Example(parameter),
    };

    private static JsonNode? Example(Parameter parameter) => parameter switch
    {
        { Example: null } => null,
        { Many: true } => new JsonArray([.. parameter.Example.Split(',').Select(e => (JsonNode)e)]),
        { Kind: ParameterKind.Number or ParameterKind.Year } => int.Parse(parameter.Example, CultureInfo.InvariantCulture),
        _ => parameter.Example,
    };

    private string Words(Parameter parameter)
    {
        var words = parameter.Description;
        if (parameter.Kind == ParameterKind.Occupation)
        {
            words += $" Words: {string.Join(", ", reference.Occupations.All.Where(o => o.Alias.Length > 0).Select(o => $"{o.Alias} ({o.Code})"))}.";
        }

        if (parameter.Many)
        {
            words += " Several, parted by commas: any of them.";
        }

        return parameter.Otherwise is null ? words : $"{words} Left out: {parameter.Otherwise}.";
    }

    private static OpenApiSchema SchemaOf(Parameter parameter) => parameter.Kind switch
    {
        ParameterKind.Number when parameter.Name == Parameter.Limit => new OpenApiSchema
        {
            OneOf = [Whole(parameter), new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["all"] }],
        },
        ParameterKind.Number or ParameterKind.Year => Whole(parameter),
        ParameterKind.Day => new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
        ParameterKind.Country => new OpenApiSchema { Type = JsonSchemaType.String, Pattern = "^[A-Za-z]{3}$" },
        _ => new OpenApiSchema { Type = JsonSchemaType.String, Enum = parameter.Allowed?.Select(a => (JsonNode)a).ToList() },
    };

    private static OpenApiSchema Whole(Parameter parameter) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = parameter.Least.ToString(CultureInfo.InvariantCulture),
        Maximum = parameter.Most == int.MaxValue ? null : parameter.Most.ToString(CultureInfo.InvariantCulture),
    };

    private static void DescribeAnswers(OpenApiOperation operation, CsvToo? csv, AnswerExample? example)
    {
        operation.Responses ??= [];
        if (operation.Responses.TryGetValue("200", out var response) && response is OpenApiResponse ok)
        {
            ok.Description = "The answer, with an entity tag.";
            ok.Content ??= new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal);
            if (example is not null && ok.Content.TryGetValue("application/json", out var json))
            {
                json.Example = JsonNode.Parse(example.Json);
            }

            if (csv is not null)
            {
                ok.Content["text/csv"] = new OpenApiMediaType { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = csv.Example };
            }
        }

        operation.Responses["304"] = new OpenApiResponse { Description = "What the asker holds (If-None-Match) is still right." };
        if (operation.Responses.TryGetValue("400", out var wrong))
        {
            wrong.Description = "The query is wrong: the problem says which parameter, and what is allowed.";
        }

        if (operation.Responses.TryGetValue("404", out var none))
        {
            none.Description = "There is no such thing.";
        }
    }
}
