using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Authorities.Pages;

/// <summary>What a page about one designation needs; one out of reach is not there.</summary>
internal sealed class DesignationDesk(Exchange exchange, WhoActs who, DesignationActs acts, Reader reader, TimeProvider time)
{
    public Acting Who => who.Now;

    public DesignationActs Acts => acts;

    public Reader Reader => reader;

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public Exchange Exchange => exchange;
}

/// <summary>A page about one designation, for those who reach it.</summary>
internal abstract class DesignationPage(DesignationDesk desk) : PageModel
{
    public Mistakes Mistakes { get; } = new();

    public Designation Designation { get; private set; } = null!;

    /// <summary>What the form that is answered had before its eyes.</summary>
    [BindProperty]
    public int? Seen { get; set; }

    public Acting Who => desk.Who;

    public DateOnly Today => desk.Today;

    public DesignationState State => Designation.StateOn(desk.Today);

    public bool MayDraft => Who.May(Permission.DraftDesignation) && Who.Country == Designation.Country;

    public bool MayPropose => Who.May(Permission.ProposeDesignation) && Who.Country == Designation.Country;

    public bool MayConfirm => Who.May(Permission.ConfirmDesignation);

    protected DesignationDesk Desk => desk;

    protected Reader Reader => desk.Reader;

    protected About Answered => new(Designation.Id, Designation.Country, Seen);

    public string Address(string rest = "") => Reader.To($"/authorities/designations/{Designation.Id}{rest}");

    public string Sentence(Refusal refusal) => Reader.Say(refusal.TextKey, [.. (refusal.Values ?? new Dictionary<string, object?>()).Select(v => (v.Key, v.Value))]);

    protected async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = desk.Exchange.Open();
        if (await DesignationRecord.FindAsync(db, id, cancellation) is not { } found)
        {
            return false;
        }

        Designation = found;
        await FoundAsync(db, cancellation);
        return true;
    }

    /// <summary>What a page wants besides.</summary>
    protected virtual Task FoundAsync(ExchangeDb db, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>To the record, or the page again with what was refused.</summary>
    protected IActionResult Then(Result<Designation> result, string field = "main", string rest = "")
    {
        if (result.Succeeded)
        {
            return Redirect(Address(rest));
        }

        Mistakes.Add(field, Sentence(result.Refusal!));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
