using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Audit.Reading;
using Comity.App.Layout;
using Comity.App.Personnel.Keeping;
using Comity.App.Personnel.Records.Pages;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Personnel.GoodStanding.Pages;

/// <summary>A certificate as it was issued: to print, and to take back.</summary>
[Needs(Permission.ReadPersonnel)]
[NeverKeep]
internal sealed class PaperModel(CertificateList certificates, Certifying certifying, Acts acts, ReadHistory history, PublicAddress site, WhoActs who, Reader reader, ReferenceData reference, TimeProvider time) : PersonPage(reader)
{
    public Certificate Certificate { get; private set; } = null!;

    public Statement Statement { get; private set; } = null!;

    public CertificateDetails Details { get; private set; } = null!;

    public History History { get; private set; } = null!;

    [BindProperty]
    public string? Why { get; set; }

    public CertificateState State => Certificate.StateOn(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    public bool MayWithdraw => State != CertificateState.Withdrawn && who.Now.May(Permission.KeepPersonnel);

    /// <summary>No authority stands in the record: the country is named once, in the reader's words.</summary>
    public bool IsOfCountry => Statement.Authority == reference.NameOf(Statement.Country, "en");

    public string CheckAt => site.Of(Request) + "/good-standing";

    public Task<IActionResult> OnGetAsync(Guid id, string? turn, CancellationToken cancellation) => ShowAsync(id, turn, cancellation);

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!who.Now.May(Permission.KeepPersonnel))
        {
            return Forbid();
        }

        var done = await certifying.WithdrawAsync(id, Why ?? "", cancellation);
        if (done.Succeeded)
        {
            return GoTo("/personnel/good-standing/" + id);
        }

        Mistakes.Add("Why", done.Refusal, Reader);
        return await ShowAsync(id, null, cancellation);
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? turn, CancellationToken cancellation)
    {
        if (await certificates.OneAsync(id, cancellation) is not { } one)
        {
            return NotFound();
        }

        (Certificate, Statement, Details) = (one, Statement.Read(one.Statement), CertificateDetails.Read(one.Details));
        var subject = PersonRow.SubjectOf(one.Country, one.PersonId);
        await acts.TellAsync(new Act(PersonnelProcesses.View, one.Country), [Happening.Of(PersonEvents.Viewed, subject, one.Country)], cancellation);
        History = await history.OfKeptAsync([one.Subject], GoodStandingProcesses.Kinds, turn, $"/personnel/good-standing/{id}?turn=", cancellation);
        return Page();
    }
}
