using Comity.App.Access.People;
using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn.Pages;

/// <summary>Comes in: by passkey, or by e-mail, password and code.</summary>
[Open]
[NeverKeep]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class SignInModel(
    SignInByPassword byPassword, SignInByPasskey byPasskey, Passkeys passkeys, IDbContextFactory<ExchangeDb> databases, FirstAdministrator first,
    Reader reader) : AccessPage(reader)
{
    /// <summary>Key of an invitation that is accepted by signing in.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Invitation { get; set; }

    public string? Email { get; private set; }

    public PasskeyQuestion? Question { get; private set; }

    /// <summary>Nobody can sign in yet, for nobody is there.</summary>
    public bool Unclaimed { get; private set; }

    public bool SignedOut { get; private set; }

    /// <summary>Signed in already, too long ago for what comes next.</summary>
    public bool Again { get; private set; }

    /// <summary>The account was closed a moment ago.</summary>
    public bool Closed { get; private set; }

    /// <summary>Signed in by a provider that does not speak for what comes next.</summary>
    public bool Other { get; private set; }

    public async Task<IActionResult> OnGetAsync(bool bye, bool again, bool other, bool closed, CancellationToken cancellation)
    {
        (SignedOut, Again, Other, Closed) = (bye, again, other, closed);
        return await ShowAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(string? email, string? password, string? code, CancellationToken cancellation)
    {
        Email = email;
        foreach (var (name, value) in new[] { ("email", email), ("password", password), ("code", code) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                Mistakes.Add(name, Reader.Say($"signIn.{name}.missing"));
            }
        }

        return Mistakes.Any
            ? await ShowAsync(cancellation)
            : await AnswerAsync(await byPassword.TryAsync(email!, password!, code!, Asked(Invitation), cancellation), "email", cancellation);
    }

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? state, CancellationToken cancellation) =>
        await AnswerAsync(
            await byPasskey.TryAsync(HttpContext, new PasskeyReply(credential, state), Asked(Invitation), cancellation), "passkey", cancellation);

    private async Task<IActionResult> AnswerAsync(SignInAnswer answer, string field, CancellationToken cancellation)
    {
        if (answer.Session is null)
        {
            Mistakes.Add(field, answer.Refusal!, Reader);
            return await ShowAsync(cancellation);
        }

        if (answer.CodesLeft is { } left)
        {
            TempData["codes-left"] = left;
        }

        return await EnterAsync(answer.Session, answer.Chooses);
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        Unclaimed = !await first.ExistsAsync(cancellation);
        if (Passkeys.ArePossible(HttpContext))
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            Question = await passkeys.AskWhoAsync(db, HttpContext);
        }

        return Page();
    }
}
