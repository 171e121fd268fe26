using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Access.Pages;

/// <summary>Where whoever may not write is led: why, and how to get the link.</summary>
[NeverKeep]
internal sealed class ClosedModel : PageModel
{
    public void OnGet() => Response.StatusCode = StatusCodes.Status403Forbidden;
}
