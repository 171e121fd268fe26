using Comity.App.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Access.SignIn.Pages;

/// <summary>A page on which a way of signing in changes: it wants somebody who signed in a moment ago.</summary>
internal abstract class AccountPage(OwnAccounts accounts, WhoActs who, Reader reader) : AccessPage(reader)
{
    // By its name it would be taken for the answer to a method called PAGE.
    [NonHandler]
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (FreshSignIn.AddressFor(await accounts.FreshnessAsync(who.Now, HttpContext.RequestAborted), Request.Path) is { } again)
        {
            context.Result = GoTo(again);
        }
        else
        {
            await next();
        }
    }
}
