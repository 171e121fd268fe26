using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.SignIn.Pages;

/// <summary>In which of several roles somebody acts from here on.</summary>
[Needs(Permission.UseWorkspace)]
[NeverKeep]
internal sealed class ChooseRoleModel(OwnAccounts accounts, OwnAccount own, WhoActs who, ReferenceData reference, TimeProvider time, Reader reader)
    : AccessPage(reader)
{
    public IReadOnlyList<(Guid Id, string Name)> Roles { get; private set; } = [];

    /// <summary>Held too, but not to be used in this session.</summary>
    public IReadOnlyList<string> Elsewhere { get; private set; } = [];

    public string? Provider { get; private set; }

    public Guid? Present { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LoadAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(Guid role, CancellationToken cancellation)
    {
        var chosen = await own.ChooseRoleAsync(role, cancellation);
        if (chosen.Succeeded)
        {
            return GoTo(WantedPath());
        }

        Mistakes.Add("role", chosen.Refusal, Reader);
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        var view = await accounts.OfAsync(who.Now, cancellation);
        var counting = view.Roles.Where(r => r.CountsAt(time.GetUtcNow())).ToLookup(r => view.Elsewhere.Contains(r.Id));
        Roles = [.. counting[false].Select(r => (r.Id, Words(r)))];
        (Elsewhere, Provider) = ([.. counting[true].Select(Words)], view.Provider);
        Present = view.Sessions.FirstOrDefault(s => s.Id == who.Now.Session)?.MembershipId;
    }

    private string Words(Membership role) => People.RoleWords.Of(Reader, reference, role.Role, role.Country);
}
