using Comity.App.Access.People;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.SignIn.Pages;

/// <summary>One's own account is closed, and one's data erased.</summary>
[Needs(Permission.UseWorkspace)]
[NeverKeep]
internal sealed class CloseModel(OwnAccounts accounts, ErasePerson erase, WhoActs who, Reader reader) : AccountPage(accounts, who, reader)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(bool understood, CancellationToken cancellation)
    {
        if (!understood)
        {
            Mistakes.Add("understood", Reader.Say("people.erase.missing"));
            return Page();
        }

        var closed = await erase.OwnAsync(cancellation);
        if (!closed.Succeeded)
        {
            Mistakes.Add("understood", closed.Refusal, Reader);
            return Page();
        }

        await HttpContext.SignOutAsync(Sessions.Scheme);
        return GoTo("/sign-in?closed=true");
    }
}
