using Comity.App.Access;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Authorities.Pages;

/// <summary>The task list of a notice: what is said, what lacks.</summary>
[Needs(Permission.DraftDesignation)]
[NeverKeep]
internal sealed class DraftModel(DesignationDesk desk) : DesignationPage(desk)
{
    public Notice Notice => Designation.Notice!;

    public bool Complete => Fields.Lacking(Notice).Count == 0;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) =>
        !await FindAsync(id, cancellation) ? NotFound()
        : !MayDraft ? StatusCode(StatusCodes.Status403Forbidden)
        : Designation.Notice is { MayBeEdited: true } ? Page()
        : Redirect(Address());
}

/// <summary>One page of the notice.</summary>
[Needs(Permission.DraftDesignation)]
[NeverKeep]
[RequestSizeLimit(MandateDocuments.LargestFile + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = MandateDocuments.LargestFile + (1 << 20))]
internal sealed class DraftPartModel(DesignationDesk desk, MandateDocuments documents) : DesignationPage(desk)
{
    public NoticeForm Form { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, string part, CancellationToken cancellation)
    {
        if (await OpenAsync(id, part, cancellation) is { } closed)
        {
            return closed;
        }

        Form = new NoticeForm(Fields.Part(Designation.Notice!.Purpose, part)!, Designation.Notice.Particulars);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string part, CancellationToken cancellation)
    {
        if (await OpenAsync(id, part, cancellation) is { } closed)
        {
            return closed;
        }

        var notice = Designation.Notice!;
        Form = await NoticeForm.ReadAsync(Request.Form, Fields.Part(notice.Purpose, part)!, notice.Particulars, documents, Mistakes, Reader, cancellation);
        if (Mistakes.Any)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return Form.Particulars == notice.Particulars
            ? Redirect(Address("/draft"))
            : Then(await Desk.Acts.DraftAsync(Answered, notice.Purpose, Form.Particulars, cancellation), rest: "/draft");
    }

    private async Task<IActionResult?> OpenAsync(Guid id, string part, CancellationToken cancellation) =>
        !await FindAsync(id, cancellation) ? NotFound()
        : !MayDraft ? StatusCode(StatusCodes.Status403Forbidden)
        : Designation.Notice is not { MayBeEdited: true } notice ? Redirect(Address())
        : Fields.Part(notice.Purpose, part) is null ? NotFound()
        : null;
}

/// <summary>All answers once more, and the sending.</summary>
[Needs(Permission.DraftDesignation)]
[NeverKeep]
internal sealed class CheckModel(DesignationDesk desk) : DesignationPage(desk)
{
    public Notice Notice => Designation.Notice!;

    public IReadOnlyList<string> Lacking => Fields.Lacking(Notice);

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await OpenAsync(id, cancellation) ?? Page();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation) =>
        await OpenAsync(id, cancellation) is { } closed ? closed
        : !MayPropose ? StatusCode(StatusCodes.Status403Forbidden)
        : Then(await Desk.Acts.ProposeAsync(Answered, cancellation));

    private async Task<IActionResult?> OpenAsync(Guid id, CancellationToken cancellation) =>
        !await FindAsync(id, cancellation) ? NotFound()
        : !MayDraft ? StatusCode(StatusCodes.Status403Forbidden)
        : Designation.Notice is { MayBeEdited: true } ? null
        : Redirect(Address());
}
