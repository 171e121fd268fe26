using Comity.App.Access.SignIn;
using Comity.App.Database;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Access.People.Pages;

/// <summary>What the link of an invitation opens: what is offered, and the first step of an account.</summary>
[Open]
[NeverKeep]
[EnableRateLimiting(RateLimits.Forms)]
internal sealed class InvitationPageModel(
    DbContextOptions<ExchangeDb> options, Enrolments enrolments, ReferenceData reference, TimeProvider time, Reader reader) : AccessPage(reader)
{
    public Invitation? Invitation { get; private set; }

    public string Role => RoleWords.Of(Reader, reference, Invitation!.Role, Invitation.Country);

    public string InvitedBy { get; private set; } = "";

    /// <summary>Has an account already, and accepts by signing in.</summary>
    public bool IsKnown { get; private set; }

    public string? Name { get; private set; }

    public string Key { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(string key, CancellationToken cancellation)
    {
        await LoadAsync(key, cancellation);
        return Show();
    }

    public async Task<IActionResult> OnPostAsync(string key, string? name, CancellationToken cancellation)
    {
        await LoadAsync(key, cancellation);
        if (Invitation is null || IsKnown)
        {
            return Show();
        }

        Name = name;
        PersonFields.CheckName(Mistakes, Reader, name);
        if (Mistakes.Any)
        {
            return Page();
        }

        enrolments.Keep(HttpContext, new Enrolment(Guid.CreateVersion7(), name!.Trim(), Invitation.Email, Reader.Language.Code, TimedCode.NewKey(), key));
        return GoTo("/enrol");
    }

    private async Task LoadAsync(string key, CancellationToken cancellation)
    {
        Key = key;

        // Whoever holds the link is nobody yet; the key alone says which row they see.
        await using var db = new ExchangeDb(options) { Reach = Reach.Everything };
        Invitation = await Acceptance.FindAsync(db, key, time.GetUtcNow(), cancellation);
        if (Invitation is not null)
        {
            var email = Accounts.Normalized(Invitation.Email);
            Name = Invitation.Name;
            InvitedBy = await db.Set<Person>().Where(p => p.Id == Invitation.InvitedBy).Select(p => p.Name).SingleAsync(cancellation);
            IsKnown = await db.Set<Person>().AnyAsync(p => p.NormalizedEmail == email, cancellation);
        }
    }

    private PageResult Show()
    {
        var page = Page();
        page.StatusCode = Invitation is null ? StatusCodes.Status404NotFound : null;
        return page;
    }
}
