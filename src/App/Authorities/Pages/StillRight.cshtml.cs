using Comity.App.Access;
using Comity.App.Authorities.Published;
using Comity.App.Authorities.Renewals;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Authorities.Pages;

/// <summary>The page behind the link of the yearly letter: the public entry and one button.</summary>
[Open]
[NeverKeep]
internal sealed class StillRightModel(AnswerByLink link, TimeProvider time) : PageModel
{
    public PublishedAuthority? Entry { get; private set; }

    public bool Thanks { get; private set; }

    public string Token { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        // The address is a secret: it goes to no other site, and into no search.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex";
        Token = token;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (await link.LookAsync(token, cancellation) is { } asked && asked.On(today) is { } segment)
        {
            Entry = HeldAuthorities.Of(PublishedDesignation.Of(asked, segment, 1, StepKind.Asked, time.GetUtcNow()));
        }
        else
        {
            Response.StatusCode = StatusCodes.Status410Gone;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        Thanks = (await link.ConfirmAsync(token, cancellation)).Succeeded;
        Response.StatusCode = Thanks ? StatusCodes.Status200OK : StatusCodes.Status410Gone;
        return Page();
    }
}
