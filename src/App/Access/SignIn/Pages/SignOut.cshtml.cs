using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.SignIn.Pages;

/// <summary>Ends the session of this browser.</summary>
[Open]
[NeverKeep]
internal sealed class SignOutModel(OwnAccount own, WhoActs who, Reader reader) : AccessPage(reader)
{
    public IActionResult OnGet() => who.Now.IsSomebody ? Page() : GoTo("/sign-in");

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (who.Now.Session is not null)
        {
            await own.SignOutAsync(cancellation);
        }

        await HttpContext.SignOutAsync(Sessions.Scheme);
        return GoTo("/sign-in?bye=true");
    }
}
