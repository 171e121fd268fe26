using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Comity.App.Access;
using Comity.App.Serving.Answers;
using Comity.App.Serving.OpenApi;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.OpenApi;

namespace Comity.App.Serving;

internal static class ServingModule
{
    private static readonly string[] CompressedTypes = ["text/html", "text/css", "text/csv", "text/javascript", "application/json", "application/problem+json", "image/svg+xml"];

    public static IServiceCollection AddServing(this IServiceCollection services)
    {
        services.AddSingleton<PublicAnswers>();
        services.AddOutputCache(options => { options.MaximumBodySize = 1 << 20; options.SizeLimit = 128 << 20; options.UseCaseSensitivePaths = true; });
        services.ConfigureOptions<KeepPublicAnswers>();
        services.AddResponseCompression(options =>
        {
            // Public answers carry no secret beside text of the asker, so compression gives nothing away.
            options.EnableForHttps = true;
            options.MimeTypes = CompressedTypes;
        });
        services.Configure<BrotliCompressionProviderOptions>(options => options.Level = CompressionLevel.Optimal);
        services.ConfigureHttpJsonOptions(options => options.SerializerOptions.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All));
        services.AddProblemDetails();
        services.AddScoped<Asked>();
        services.ConfigureHttpJsonOptions(options =>
        {
            options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
            options.SerializerOptions.NumberHandling = JsonNumberHandling.Strict;
        });
        services.AddOpenApi("v1", options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            options.ShouldInclude = description => description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddDocumentTransformer<DocumentFrame>();
            options.AddOperationTransformer<OperationWords>();
            options.AddSchemaTransformer<SchemaWords>();
        });
        services.AddAntiforgery();
        services.AddHealthChecks().AddCheck<Health>("database", tags: ["ready"]);
        return services;
    }

    public static void MapServing(this IEndpointRouteBuilder routes)
    {
        routes.MapOpenApi("/openapi/{documentName}.json").ExcludeFromDescription().Open();
        routes.MapHealthChecks("/health/live", new HealthCheckOptions { Predicate = _ => false }).Open().WithMetadata(new NeverKeep());
        routes.MapHealthChecks("/health/ready", new HealthCheckOptions { Predicate = check => check.Tags.Contains("ready") }).Open().WithMetadata(new NeverKeep());
    }

    private sealed class KeepPublicAnswers(PublicAnswers policy) : Microsoft.Extensions.Options.IConfigureOptions<Microsoft.AspNetCore.OutputCaching.OutputCacheOptions>
    {
        public void Configure(Microsoft.AspNetCore.OutputCaching.OutputCacheOptions options) => options.AddBasePolicy(policy);
    }
}
