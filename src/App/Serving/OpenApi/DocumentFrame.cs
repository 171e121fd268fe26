using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Comity.App.Serving.OpenApi;

/// <summary>What stands above the addresses in the description for programs.</summary>
internal sealed class DocumentFrame : IOpenApiDocumentTransformer
{
    private const string About =
        "Read-only and open to everybody. Each address answers JSON, or CSV where it ends in `.csv` or the request accepts `text/csv`. "
        + "Lists are `{items, count, next}`, where count is the complete count. Countries are ISO 3166-1 alpha-3 codes, occupations ISCO-08 codes or words "
        + "such as `doctors`. Each figure carries the way back: data set, version and row of the source file. Answers carry an entity tag; "
        + "whoever sends it back in If-None-Match is answered 304 until something new is published. What is wrong is a problem (RFC 9457) with a "
        + "code, and for a bad value the values that are allowed.";

    private static readonly Dictionary<string, string> Tags = new(StringComparer.Ordinal)
    {
        ["The Code"] = "The Code of Practice, paragraph by paragraph, in Comity's own words.",
        ["Safeguards list"] = "Editions of the health workforce support and safeguards list, and how they follow from figures.",
        ["Authorities"] = "Designated national authorities: who speaks for a Member State on the Code, on any day.",
        ["Countries"] = "Countries and territories with names, membership, income group and population.",
        ["Data sets"] = "Data sets, their versions, and their figures as reported.",
        ["Indicators"] = "What is worked out from the figures.",
        ["Recruitment checks"] = "A campaign, an offer or a recruiter against the rules of the date of the act, and the rules themselves.",
        ["Corridors"] = "From one country to another.",
    };

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Comity",
            Version = "1",
            Summary = "The open information exchange of the WHO Global Code of Practice on the International Recruitment of Health Personnel.",
            Description = About,
            License = new OpenApiLicense { Name = "Apache-2.0 (the program; figures carry the licence of their source)", Url = new Uri("https://www.apache.org/licenses/LICENSE-2.0") },
        };

        // Relative: a copy of the description is true wherever Comity runs.
        document.Servers = [new OpenApiServer { Url = "/", Description = "This Comity." }];
        document.Security = [];
        document.Tags = document.Tags?.Where(t => t.Name is not null)
            .Select(t => new OpenApiTag { Name = t.Name, Description = Tags.GetValueOrDefault(t.Name!, t.Name!) })
            .OrderBy(t => t.Name, StringComparer.Ordinal).ToHashSet();
        return Task.CompletedTask;
    }
}
