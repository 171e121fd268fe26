using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.SignIn.Pages;

/// <summary>Somebody new says how they will sign in: the last step of the set-up and of an invitation.</summary>
[Open]
[NeverKeep]
[EnableRateLimiting(RateLimits.Forms)]
internal sealed class EnrolModel(
    Enrolments enrolments, Enrol enrol, Passkeys passkeys, OneTimeLink link, Sessions sessions, WhoActs who, IDbContextFactory<ExchangeDb> databases,
    Reader reader) : AccessPage(reader)
{
    public Enrolment Under { get; private set; } = null!;

    public PasskeyQuestion? Question { get; private set; }

    /// <summary>Shown this once.</summary>
    public CodesShown? Codes { get; private set; }

    public string? Waits { get; private set; }

    public bool IsDone { get; private set; }

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) => Find() ? ShowAsync(cancellation) : Task.FromResult(GoTo("/sign-in"));

    public async Task<IActionResult> OnPostPasskeyAsync(string? credential, string? state, CancellationToken cancellation) =>
        Find()
            ? await AnswerAsync(await enrol.ByPasskeyAsync(HttpContext, Under, new PasskeyReply(credential, state), Asked(), cancellation), "passkey", cancellation)
            : GoTo("/sign-in");

    public async Task<IActionResult> OnPostPasswordAsync(string? password, string? code, CancellationToken cancellation) =>
        Find()
            ? await AnswerAsync(await enrol.ByPasswordAsync(Under, password, code, Asked(), cancellation), "password", cancellation)
            : GoTo("/sign-in");

    private bool Find()
    {
        // Whoever sets Comity up needs the link's cookie up to the last step.
        Under = enrolments.Of(HttpContext)!;
        return Under is not null && (Under.Invitation is not null || link.Allows(HttpContext));
    }

    private async Task<IActionResult> AnswerAsync(Common.Result<Enrolled> result, string field, CancellationToken cancellation)
    {
        if (!result.Succeeded)
        {
            Mistakes.Add(result.Refusal.Code == "code-wrong" ? "code" : field, result.Refusal, Reader);
            return await ShowAsync(cancellation);
        }

        enrolments.Forget(HttpContext);
        if (result.Value.Session is { } session)
        {
            await HttpContext.SignInAsync(Sessions.Scheme, Sessions.Principal(session));

            // The page that follows knows them already.
            HttpContext.User = Sessions.Principal(session);
            who.Now = await sessions.WhoAsync(session.Id, cancellation);
        }

        Codes = new CodesShown(result.Value.Codes, WithPassword: field == "password", Under.Email);
        (Waits, IsDone) = (result.Value.Waits is { } waits ? Reader.Say(waits) : null, true);
        return Page();
    }

    private async Task<IActionResult> ShowAsync(CancellationToken cancellation)
    {
        if (Passkeys.ArePossible(HttpContext))
        {
            await using var db = await databases.CreateDbContextAsync(cancellation);
            Question = await passkeys.AskToMakeAsync(db, HttpContext, Under.Person, Under.Name, Under.Email);
        }

        return Page();
    }
}
