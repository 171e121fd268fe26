using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.SignIn.Pages;

/// <summary>New recovery codes in place of those of before.</summary>
[Needs(Permission.UseWorkspace)]
[NeverKeep]
internal sealed class CodesModel(OwnAccounts accounts, OwnAccount own, WhoActs who, Reader reader) : AccountPage(accounts, who, reader)
{
    private readonly OwnAccounts _accounts = accounts;
    private readonly WhoActs _who = who;

    public CodesShown? Codes { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var made = await own.NewCodesAsync(cancellation);
        if (made.Succeeded)
        {
            var me = (await _accounts.OfAsync(_who.Now, cancellation)).Person;
            Codes = new CodesShown(made.Value, me.PasswordHash is not null, me.Email!);
        }
        else
        {
            Mistakes.Add("make", made.Refusal, Reader);
        }

        return Page();
    }
}
