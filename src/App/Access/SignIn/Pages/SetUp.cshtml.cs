using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Comity.App.Access.SignIn.Pages;

/// <summary>The first administrator, by the link that the terminal shows.</summary>
[Open]
[NeverKeep]
[EnableRateLimiting(RateLimits.Forms)]
internal sealed class SetUpModel(OneTimeLink link, FirstAdministrator first, Enrolments enrolments, Reader reader) : AccessPage(reader)
{
    public string? Name { get; private set; }

    public string? Email { get; private set; }

    /// <summary>Whether the form is shown; else why it is not.</summary>
    public bool Admitted { get; private set; }

    public bool Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? key, CancellationToken cancellation)
    {
        Done = await first.ExistsAsync(cancellation);
        if (!Done && key is not null && !link.Allows(HttpContext) && link.Redeem(HttpContext, key))
        {
            return GoTo("/set-up");
        }

        Admitted = !Done && link.Allows(HttpContext);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? name, string? email, CancellationToken cancellation)
    {
        Done = await first.ExistsAsync(cancellation);
        Admitted = !Done && link.Allows(HttpContext);
        if (!Admitted)
        {
            return Page();
        }

        (Name, Email) = (name, email);
        PersonFields.Check(Mistakes, Reader, name, email);
        if (Mistakes.Any)
        {
            return Page();
        }

        enrolments.Keep(HttpContext, new Enrolment(Guid.CreateVersion7(), name!.Trim(), email!.Trim(), Reader.Language.Code, TimedCode.NewKey(), Invitation: null));
        return GoTo("/enrol");
    }
}
