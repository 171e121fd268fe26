using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Authorities.Pages;

/// <summary>Designations that who acts may see: the own country's, or everybody's.</summary>
[Needs(Permission.ReadUnpublished)]
[NeverKeep]
internal sealed class DesignationsModel(DesignationDesk desk) : PageModel
{
    public IReadOnlyList<Designation> All { get; private set; } = [];

    public Acting Who => desk.Who;

    public DateOnly Today => desk.Today;

    public bool MayDraft => Who.May(Permission.DraftDesignation) && Who.Country is not null;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await using var db = desk.Exchange.Open();
        All = [.. (await DesignationRecord.AllAsync(db, null, cancellation))
            .OrderBy(d => d.Notice is null).ThenByDescending(d => d.Entries[^1].RecordedAt)];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (!MayDraft)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var id = Guid.CreateVersion7();
        await desk.Acts.DraftAsync(new About(id, Who.Country!.Value), Purpose.Designation, Particulars.Nothing, cancellation);
        return Redirect(desk.Reader.To($"/authorities/designations/{id}/draft"));
    }
}
