using Comity.App.Access.Organizations;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.People.Pages;

/// <summary>Who holds which role, and who is invited: an owner sees the own country's, an administrator all.</summary>
[Needs(Permission.ManagePeople)]
[NeverKeep]
internal sealed class PeopleModel(PeopleList people, OrganizationNames names, RoleChanges changes, WhoActs who, ReferenceData reference, TimeProvider time, Reader reader)
    : AccessPage(reader)
{
    private IReadOnlyDictionary<Guid, string> _names = new Dictionary<Guid, string>();

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    [FromQuery(Name = "page")]
    public int Number { get; set; } = 1;

    public Acting Who => who.Now;

    public ReferenceData Reference { get; } = reference;

    public DateTimeOffset Now { get; } = time.GetUtcNow();

    public int Count { get; private set; }

    public int Pages => Math.Max(1, (Count + PeopleList.PageSize - 1) / PeopleList.PageSize);

    public IReadOnlyList<HeldRole> Shown { get; private set; } = [];

    public IReadOnlyList<Invitation> Invitations { get; private set; } = [];

    public string? Said { get; private set; }

    /// <summary>None where the role is of none, or it has no name yet.</summary>
    public string? OrganizationOf(Guid? id) => id is { } key ? _names.GetValueOrDefault(key) : null;

    public Task OnGetAsync(string? said, CancellationToken cancellation)
    {
        Said = said is "revoked" or "ended" or "erased" ? Reader.Say("people.said." + said) : null;
        return LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid invitation, CancellationToken cancellation)
    {
        var revoked = await changes.RevokeAsync(invitation, cancellation);
        if (revoked.Succeeded)
        {
            return GoTo("/people?said=revoked");
        }

        Mistakes.Add("invitations", revoked.Refusal, Reader);
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var found = await people.FindAsync(Words, cancellation);
        Count = found.Count;
        Number = Math.Clamp(Number, 1, Pages);
        Shown = [.. found.Skip((Number - 1) * PeopleList.PageSize).Take(PeopleList.PageSize)];
        _names = await names.OfAsync(Shown.Select(held => held.Role.OrganizationId), cancellation);
        Invitations = await people.InvitationsAsync(Now, cancellation);
    }
}
