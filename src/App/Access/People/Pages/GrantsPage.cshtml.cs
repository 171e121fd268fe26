using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.People.Pages;

/// <summary>The second pair of eyes: grants of the strongest roles that somebody else made.</summary>
[Needs(Permission.ApproveGrants)]
[NeverKeep]
internal sealed class GrantsPageModel(GrantsWaiting waiting, RoleChanges changes, WhoActs who, ReferenceData reference, Reader reader)
    : AccessPage(reader)
{
    public IReadOnlyList<(Membership Grant, string Name, string Email)> Waiting { get; private set; } = [];

    public ReferenceData Reference { get; } = reference;

    public string? Said { get; private set; }

    public Task OnGetAsync(string? said, CancellationToken cancellation)
    {
        Said = said is "agreed" or "refused" ? Reader.Say("people.grants." + said) : null;
        return LoadAsync(cancellation);
    }

    public Task<IActionResult> OnPostAgreeAsync(Guid grant, CancellationToken cancellation) =>
        AnswerAsync(changes.ApproveAsync(grant, cancellation), "agreed", cancellation);

    public Task<IActionResult> OnPostRefuseAsync(Guid grant, string? why, CancellationToken cancellation) =>
        AnswerAsync(changes.RefuseAsync(grant, why, cancellation), "refused", cancellation);

    private async Task<IActionResult> AnswerAsync(Task<Common.Result<Membership>> change, string said, CancellationToken cancellation)
    {
        var changed = await change;
        if (changed.Succeeded)
        {
            return GoTo("/people/grants?said=" + said);
        }

        Mistakes.Add("grants", changed.Refusal, Reader);
        await LoadAsync(cancellation);
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellation) => Waiting = await waiting.FindAsync(who.Now, cancellation);
}
