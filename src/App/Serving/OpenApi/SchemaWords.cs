using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Comity.App.Serving.OpenApi;

/// <summary>What a problem carries beside what RFC 9457 says.</summary>
internal sealed class SchemaWords : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(ProblemDetails))
        {
            schema.Properties ??= new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal);
            schema.Properties["code"] = new OpenApiSchema
            {
                Type = JsonSchemaType.String,
                Description = "What is wrong, as a word that does not change.",
                Examples = ["bad-value"],
            };
            schema.Properties["allowed"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema { Type = JsonSchemaType.String },
                Description = "What would be right: values of the parameter, or names of parameters.",
            };
        }

        return Task.CompletedTask;
    }
}
