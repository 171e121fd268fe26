using System.Buffers.Text;
using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.SignIn.Pages;

/// <summary>One's own account: ways of signing in, sessions, roles.</summary>
[Needs(Permission.UseWorkspace)]
[NeverKeep]
internal sealed class AccountModel(OwnAccounts accounts, OwnAccount own, ReadHistory history, WhoActs who, ReferenceData reference, Reader reader) : AccessPage(reader)
{
    public OwnAccountView View { get; private set; } = null!;

    public History History { get; private set; } = null!;

    public ReferenceData Reference { get; } = reference;

    public Acting Who => who.Now;

    public string? Said { get; private set; }

    /// <summary>Recovery codes that are left, where the way in was one.</summary>
    public int? CodesLeft { get; private set; }

    public async Task OnGetAsync(string? said, CancellationToken cancellation)
    {
        Said = said is "passkey" or "removed" or "sessions" ? Reader.Say("account.said." + said) : null;
        CodesLeft = TempData["codes-left"] as int?;
        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostEndAsync(Guid session, CancellationToken cancellation)
    {
        await own.EndSessionAsync(session, cancellation);
        return session == who.Now.Session ? GoTo("/sign-in?bye=true") : GoTo("/account?said=sessions#sessions");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellation)
    {
        await own.EndOtherSessionsAsync(cancellation);
        return GoTo("/account?said=sessions#sessions");
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? credential, CancellationToken cancellation)
    {
        if (FreshSignIn.AddressFor(await accounts.FreshnessAsync(who.Now, cancellation), "/account") is { } again)
        {
            return GoTo(again);
        }

        var removed = await own.RemovePasskeyAsync(Base64Url.IsValid(credential) ? Base64Url.DecodeFromChars(credential) : [], cancellation);
        if (removed.Succeeded)
        {
            return GoTo("/account?said=removed");
        }

        Mistakes.Add("passkeys", removed.Refusal, Reader);
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        View = await accounts.OfAsync(who.Now, cancellation);
        History = await history.OfOwnAsync(
            [Subjects.Of(View.Person), .. View.EveryRole.Select(r => r.Subject)], Request.Query["history"], "/account?history=", cancellation);
    }
}
