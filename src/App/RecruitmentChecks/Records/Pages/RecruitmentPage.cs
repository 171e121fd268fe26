using Comity.App.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.RecruitmentChecks.Records.Pages;

/// <summary>What pages of recruitments share.</summary>
internal abstract class RecruitmentPage(Reader reader) : PageModel
{
    public Mistakes Mistakes { get; } = new();

    protected Reader Reader { get; } = reader;

    /// <summary>An organisation without a name gives itself one first, and comes back.</summary>
    protected IActionResult NameFirst() => GoTo("/organization?to=" + Uri.EscapeDataString(Request.Path + Request.QueryString));

    protected IActionResult GoTo(string path) => Redirect(Reader.To(path));

    protected static string AddressOf(Guid recruitment) => "/recruitments/" + recruitment;
}
