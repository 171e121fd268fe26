using System.Text.RegularExpressions;
using Comity.App.Access;
using Comity.App.Common;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Layout.Pages;

/// <summary>The API at a glance: the addresses that this program really answers, with commands to try.</summary>
[Open]
[Cites("code-2010:7.1", "code.serves.programs", Page = "/for-programs")]
internal sealed partial class ForProgramsModel(EndpointDataSource endpoints) : PageModel
{
    /// <summary>Every public address of the API with its summary, in order.</summary>
    public IReadOnlyList<(string Address, string Summary)> Addresses { get; } =
    [
        .. endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<IExcludeFromDescriptionMetadata>() is null)
            .Select(e => (Address: "/" + Constraint().Replace(e.RoutePattern.RawText!.Trim('/'), ""), Summary: e.Metadata.GetMetadata<IEndpointSummaryMetadata>()?.Summary ?? ""))
            .Where(e => e.Address.StartsWith("/api/v1", StringComparison.Ordinal))
            .DistinctBy(e => e.Address)
            .OrderBy(e => e.Address, StringComparer.Ordinal),
    ];

    [GeneratedRegex(@":\w+(?=\})", RegexOptions.None, 1000)]
    private static partial Regex Constraint();
}
