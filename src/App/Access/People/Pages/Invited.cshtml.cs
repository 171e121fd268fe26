using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Access.People.Pages;

/// <summary>An invitation as those see it who manage people: what became of it. Its link stands nowhere.</summary>
[Needs(Permission.ManagePeople)]
[NeverKeep]
internal sealed class InvitedModel(PeopleList people, ReadHistory history, ReferenceData reference, TimeProvider time, Reader reader) : AccessPage(reader)
{
    public Invitation Invitation { get; private set; } = null!;

    public History History { get; private set; } = null!;

    public string RoleText => RoleWords.Of(Reader, reference, Invitation.Role, Invitation.Country);

    public string State => Invitation switch
    {
        { AcceptedAt: not null } => "accepted",
        { RevokedAt: not null } => "revoked",
        _ => Invitation.IsGoodAt(time.GetUtcNow()) ? "open" : "expired",
    };

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await people.InvitationAsync(id, cancellation) is not { } found)
        {
            return NotFound();
        }

        Invitation = found;
        History = await history.OfAsync([found.Subject], Request.Query["history"], $"/people/invitations/{id}?history=", cancellation);
        return Page();
    }
}
