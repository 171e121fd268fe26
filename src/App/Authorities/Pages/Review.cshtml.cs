using Comity.App.Access;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Authorities.Pages;

/// <summary>The Secretariat looks at what a state proposed: confirms, or returns it with a reason.</summary>
[Needs(Permission.ConfirmDesignation)]
[NeverKeep]
internal sealed class ReviewModel(DesignationDesk desk) : DesignationPage(desk)
{
    public Notice Notice => Designation.Notice!;

    /// <summary>Whom the designation ends on the day before it begins.</summary>
    public IReadOnlyList<Designation> Ended { get; private set; } = [];

    public string Why { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => await OpenAsync(id, cancellation) ?? Page();

    public async Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken cancellation) =>
        await OpenAsync(id, cancellation) ?? Then(await Desk.Acts.ConfirmAsync(Answered, cancellation), "confirm");

    public async Task<IActionResult> OnPostReturnAsync(Guid id, string? why, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is { } closed)
        {
            return closed;
        }

        Why = (why ?? "").Trim() is var text && text.Length > 2000 ? text[..2000] : text;
        return Then(await Desk.Acts.ReturnAsync(Answered, Why, cancellation), "why");
    }

    private async Task<IActionResult?> OpenAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        if (Designation.Notice is not { Kind: StepKind.Proposed } notice)
        {
            return Redirect(Address());
        }

        await using var db = Desk.Exchange.Open();
        var others = (await DesignationRecord.AllAsync(db, Designation.Country, cancellation)).Where(d => d.Id != id).ToList();
        var decided = DesignationDecisions.Confirm(Designation, others, Today);
        Ended = decided.Succeeded ? [.. others.Where(o => decided.Value.Others.Any(d => d.Designation == o.Id))] : [];
        if (!decided.Succeeded && HttpMethods.IsGet(Request.Method))
        {
            Mistakes.Add("confirm", Sentence(decided.Refusal!));
        }

        return null;
    }
}
