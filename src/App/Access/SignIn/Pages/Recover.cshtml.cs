using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Comity.App.Access.SignIn.Pages;

/// <summary>Comes in by a recovery code, where the passkey is lost.</summary>
[Open]
[NeverKeep]
[EnableRateLimiting(RateLimits.SignIn)]
internal sealed class RecoverModel(SignInByRecoveryCode byCode, Reader reader) : AccessPage(reader)
{
    public string? Email { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(string? email, string? code, CancellationToken cancellation)
    {
        Email = email;
        foreach (var (name, value) in new[] { ("email", email), ("code", code) })
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                Mistakes.Add(name, Reader.Say($"recover.{name}.missing"));
            }
        }

        return Mistakes.Any ? Page() : await AnswerAsync(await byCode.TryAsync(email!, code!, Asked(), cancellation));
    }

    /// <summary>On to the account, where a new passkey is made.</summary>
    private async Task<IActionResult> AnswerAsync(SignInAnswer answer)
    {
        if (answer.Session is null)
        {
            Mistakes.Add("email", answer.Refusal!, Reader);
            return Page();
        }

        TempData["codes-left"] = answer.CodesLeft;
        To = "/account";
        return await EnterAsync(answer.Session, answer.Chooses);
    }
}
