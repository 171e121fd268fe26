using Comity.App.Access.SignIn;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.People.Pages;

[Needs(Permission.ManagePeople)]
[NeverKeep]
internal sealed class InviteModel(InvitePerson invite, PeopleList people, WhoActs who, ReferenceData reference, TimeProvider time, Reader reader)
    : AccessPage(reader)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Country { get; set; }

    [BindProperty]
    public string? Until { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public Acting Who => who.Now;

    public IReadOnlyList<Role> Roles => Grants.Of(who.Now);

    public IReadOnlyList<(string Code, string Name)> Countries =>
        [.. reference.Countries.All.Select(c => (c.Iso3, RoleWords.Country(Reader, reference, CountryCode.Parse(c.Iso3)))).OrderBy(c => c.Item2, Reader.Language.ByName)];

    public string OwnCountry => RoleWords.Country(Reader, reference, who.Now.Country!.Value);

    /// <summary>There is nobody yet who could agree to a second administrator.</summary>
    public bool IsAlone { get; private set; }

    /// <summary>Shown this once.</summary>
    public string? Link { get; private set; }

    public bool WantsSecond { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation)
    {
        Language = Reader.Language.Code;
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await LoadAsync(cancellation);
        if (Read() is { } invitee)
        {
            var invited = await invite.RunAsync(invitee, cancellation);
            if (invited.Succeeded)
            {
                Link = invited.Value;
                WantsSecond = Permissions.WantsFourEyes(invitee.Role) && !(IsAlone && invitee.Role == Access.Role.Administrator);
            }
            else
            {
                Mistakes.Add(invited.Refusal.Code.Contains("country", StringComparison.Ordinal) ? "country" : "role", invited.Refusal, Reader);
            }
        }

        return Page();
    }

    private Invitee? Read()
    {
        PersonFields.Check(Mistakes, Reader, Name, Email);
        if (!Enum.TryParse<Role>(Role, out var role) || !Roles.Contains(role))
        {
            Mistakes.Add("role", Reader.Say("people.invite.roleMissing"));
        }

        CountryCode? country = !Permissions.OfOneCountry(role) ? null
            : who.Now.Country ?? (CountryCode.TryParse(Country, null, out var chosen) && reference.Countries.Names(chosen.Value) is not null ? chosen : null);
        if (Permissions.OfOneCountry(role) && country is null)
        {
            Mistakes.Add("country", Reader.Say("refusals.role-wants-country"));
        }

        if (!EndDay.TryRead(Until, out var until) || until <= time.GetUtcNow())
        {
            Mistakes.Add("until", Reader.Say("refusals.until-past"));
        }

        return Mistakes.Any ? null
            : new Invitee(Email!.Trim(), Name!.Trim(), (Layout.Languages.Language.Find(Language) ?? Reader.Language).Code, role, country, until);
    }

    private async Task LoadAsync(CancellationToken cancellation) =>
        IsAlone = who.Now.Role == Access.Role.Administrator && await people.AdministratorsAsync(time.GetUtcNow(), cancellation) == 1;
}
