using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn.Pages;

[Needs(Permission.UseWorkspace)]
[NeverKeep]
internal sealed class AddPasskeyModel(
    OwnAccounts accounts, OwnAccount own, Passkeys passkeys, WhoActs who, IDbContextFactory<ExchangeDb> databases, Reader reader)
    : AccountPage(accounts, who, reader)
{
    private readonly OwnAccounts _accounts = accounts;
    private readonly WhoActs _who = who;

    public string Name { get; private set; } = "";

    public PasskeyQuestion? Question { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation)
    {
        Name = BrowserWords.Of(Request.Headers.UserAgent);
        return AskAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string? name, string? credential, string? state, CancellationToken cancellation)
    {
        Name = string.IsNullOrWhiteSpace(name) ? BrowserWords.Of(Request.Headers.UserAgent) : name.Trim();
        var added = await own.AddPasskeyAsync(HttpContext, new PasskeyReply(credential, state), Name, cancellation);
        if (added.Succeeded)
        {
            return GoTo("/account?said=passkey");
        }

        Mistakes.Add("passkey", added.Refusal, Reader);
        await AskAsync(cancellation);
        return Page();
    }

    private async Task AskAsync(CancellationToken cancellation)
    {
        if (Passkeys.ArePossible(HttpContext))
        {
            var me = (await _accounts.OfAsync(_who.Now, cancellation)).Person;
            await using var db = await databases.CreateDbContextAsync(cancellation);
            Question = await passkeys.AskToMakeAsync(db, HttpContext, me.Id, me.Name, me.Email!);
        }
    }
}
