using Comity.App.Access.SignIn;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.People.Pages;

/// <summary>Somebody names who comes after them. Their own role ends when the successor's begins to count.</summary>
[Needs(Permission.ManagePeople)]
[NeverKeep]
internal sealed class HandOverModel(InvitePerson invite, OwnAccounts accounts, WhoActs who, ReferenceData reference, Reader reader)
    : AccessPage(reader)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public string Role => RoleWords.Of(Reader, reference, who.Now.Role!.Value, who.Now.Country);

    public bool WantsSecond => Permissions.WantsFourEyes(who.Now.Role!.Value);

    public string? Link { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        PersonFields.Check(Mistakes, Reader, Name, Email);
        var mine = await accounts.OfAsync(who.Now, cancellation);
        if (!Mistakes.Any && Accounts.Normalized(Email!) == mine.Person.NormalizedEmail)
        {
            Mistakes.Add("email", Reader.Say("refusals.successor-self"));
        }

        if (Mistakes.Any)
        {
            return Page();
        }

        var held = mine.Sessions.First(s => s.Id == who.Now.Session).MembershipId;
        var language = (Layout.Languages.Language.Find(Language) ?? Reader.Language).Code;
        var invited = await invite.RunAsync(
            new Invitee(Email!.Trim(), Name!.Trim(), language, who.Now.Role!.Value, who.Now.Country, Until: null, held), cancellation);
        if (invited.Succeeded)
        {
            Link = invited.Value;
        }
        else
        {
            Mistakes.Add("email", invited.Refusal, Reader);
        }

        return Page();
    }
}
