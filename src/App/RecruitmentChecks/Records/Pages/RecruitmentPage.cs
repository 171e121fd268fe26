using Comity.App.Access;
using Comity.App.Access.Organizations;
using Comity.App.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.RecruitmentChecks.Records.Pages;

/// <summary>What pages of recruitments share. An organisation without a name gives itself one first.</summary>
internal abstract class RecruitmentPage(Reader reader) : PageModel
{
    public Mistakes Mistakes { get; } = new();

    protected Reader Reader { get; } = reader;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var services = HttpContext.RequestServices;
        if (services.GetRequiredService<WhoActs>().Now.Organization is null || await services.GetRequiredService<OwnOrganization>().FindAsync(HttpContext.RequestAborted) is null)
        {
            context.Result = GoTo("/organization?to=" + Uri.EscapeDataString(Request.Path + Request.QueryString));
            return;
        }

        await next();
    }

    protected IActionResult GoTo(string path) => Redirect(Reader.To(path));

    protected static string AddressOf(Guid recruitment) => "/recruitments/" + recruitment;
}
