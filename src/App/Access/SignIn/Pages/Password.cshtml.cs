using System.Security.Cryptography;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.SignIn.Pages;

/// <summary>A password with an app's codes: for the first time, or anew. The key waits in the form, protected, and for this person only.</summary>
[Needs(Permission.UseWorkspace)]
[NeverKeep]
internal sealed class PasswordModel(OwnAccounts accounts, OwnAccount own, WhoActs who, IDataProtectionProvider protection, Reader reader)
    : AccountPage(accounts, who, reader)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);
    private readonly OwnAccounts _accounts = accounts;
    private readonly WhoActs _who = who;

    public PasswordForm Form { get; private set; } = null!;

    public string State { get; private set; } = "";

    public CodesShown? Codes { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => ShowAsync(TimedCode.NewKey(), cancellation);

    public async Task<IActionResult> OnPostAsync(string? password, string? code, string? state, CancellationToken cancellation)
    {
        if (Open(state) is not { } key)
        {
            return GoTo("/account/password");
        }

        var set = await own.SetPasswordAsync(password, key, code, cancellation);
        if (!set.Succeeded)
        {
            Mistakes.Add(set.Refusal.Code == "code-wrong" ? "code" : "password", set.Refusal, Reader);
        }

        await ShowAsync(key, cancellation);
        Codes = set.Succeeded ? new CodesShown(set.Value, WithPassword: true, Form.Email) : null;
        return Page();
    }

    private async Task ShowAsync(string key, CancellationToken cancellation)
    {
        var me = (await _accounts.OfAsync(_who.Now, cancellation)).Person;
        (Form, State) = (new PasswordForm(key, me.Email!, Mistakes), Protector().Protect(key, Patience));
    }

    private string? Open(string? state)
    {
        try
        {
            return state is null ? null : Protector().Unprotect(state);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector Protector() =>
        protection.CreateProtector("Comity.NewAppKey", _who.Now.Person.ToString()!).ToTimeLimitedDataProtector();
}
