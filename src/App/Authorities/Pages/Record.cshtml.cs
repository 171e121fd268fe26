using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Database;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Authorities.Pages;

/// <summary>One designation: where it stands, what can be done, what was said and what became of it.</summary>
[Needs(Permission.ReadUnpublished)]
[NeverKeep]
internal sealed class RecordModel(DesignationDesk desk, ReadHistory history) : DesignationPage(desk)
{
    public bool MayChange => MayDraft && Designation.Notice is null && Designation.Latest?.ReachesTo(Today) == true;

    public History History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) ? Page() : NotFound();

    /// <summary>Begins a notice of another office-holder, or of a mistake.</summary>
    public async Task<IActionResult> OnPostChangeAsync(Guid id, Purpose purpose, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        if (!MayDraft || purpose is not (Purpose.Succession or Purpose.Correction))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var said = Designation.Latest?.Particulars ?? Particulars.Nothing;
        said = purpose == Purpose.Correction ? said : said with
        {
            HolderName = "",
            HolderSince = null,
            HolderMayBeNamed = false,
            PrivateEmail = "",
            PrivateTelephone = "",
            NotifiedOn = null,
            NotifiedBy = "",
            NotifiedEvidence = "",
        };
        return Then(await Desk.Acts.DraftAsync(Answered, purpose, said, cancellation), rest: "/draft");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(Guid id, CancellationToken cancellation) => !await FindAsync(id, cancellation)
        ? NotFound()
        : !MayDraft ? StatusCode(StatusCodes.Status403Forbidden)
        : Then(await Desk.Acts.TakeBackAsync(Answered, cancellation));

    public async Task<IActionResult> OnPostStillRightAsync(Guid id, CancellationToken cancellation) => !await FindAsync(id, cancellation)
        ? NotFound()
        : !MayPropose ? StatusCode(StatusCodes.Status403Forbidden)
        : Then(await Desk.Acts.StillRightAsync(Answered, cancellation));

    /// <summary>Also where a form is refused and the page shown again.</summary>
    protected override async Task FoundAsync(ExchangeDb db, CancellationToken cancellation) => History = await history.OfAsync(
        await DesignationHistory.SubjectsAsync(db, Designation, cancellation), DesignationHistory.Rows, Request.Query["history"],
        $"/authorities/designations/{Designation.Id}?history=", cancellation);
}
