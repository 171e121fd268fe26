using Comity.App.Access;
using Comity.App.Access.Organizations;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Pages;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.RecruitmentChecks.Records.Pages;

/// <summary>What was said in a check becomes a recruitment, another state of one, or the terms of its contract.</summary>
[Needs(Permission.KeepRecruitments)]
[NeverKeep]
internal sealed class KeepModel(CheckBook book, RecruitmentActs acts, RecruitmentList list, OwnOrganization own, Reader reader) : RecruitmentPage(reader)
{
    public Told Told { get; private set; } = null!;

    [BindProperty]
    public string? Title { get; set; }

    /// <summary>The recruitment that is said anew; none for a new one.</summary>
    public Recruitment? Known { get; private set; }

    public string Query => Request.QueryString.Value ?? "";

    public async Task<IActionResult> OnGetAsync(string? kind, CancellationToken cancellation) =>
        await LoadAsync(kind, cancellation) is { } elsewhere ? elsewhere : Page();

    public async Task<IActionResult> OnPostAsync(string? kind, int? seen, CancellationToken cancellation)
    {
        if (await LoadAsync(kind, cancellation) is { } elsewhere)
        {
            return elsewhere;
        }

        var request = new KeptRequest(Told.Kind, Told.On!.Value, Told.Packs, RequestJson.FactsOf(Told.Answers));
        var kept = await KeepAsync(request, seen, cancellation);
        if (kept.Succeeded)
        {
            return GoTo(AddressOf(kept.Value) + (Told.Record?.Contract == true ? "/contract" : ""));
        }

        Mistakes.Add(kept.Refusal.Code == "recruitment-title-wanted" ? "title" : "keep", kept.Refusal, Reader);
        return Page();
    }

    private Task<Result<Guid>> KeepAsync(KeptRequest request, int? seen, CancellationToken cancellation) => (Told.Record, Known) switch
    {
        ({ Contract: true }, { } known) => acts.SayContractAsync(new Aim(known.Id, seen), request.Facts, cancellation),
        (_, { } known) => acts.ChangeAsync(new Aim(known.Id, seen), request, cancellation),
        _ => acts.KeepAsync(request, Title ?? "", cancellation),
    };

    /// <returns>Where to go instead; nothing where this is the place.</returns>
    private async Task<IActionResult?> LoadAsync(string? kind, CancellationToken cancellation)
    {
        if (CheckKinds.Find(kind) is not { } found)
        {
            return NotFound();
        }

        Told = Told.Read(book, found, Request.Query);
        if (await own.FindAsync(cancellation) is null)
        {
            return NameFirst();
        }

        if (Told.On is null || Told.Wrong.Count > 0)
        {
            return GoTo(Told.Kind.Address() + Request.QueryString);
        }

        Known = Told.Record is { } record ? (await list.OneAsync(record.Recruitment, cancellation))?.Recruitment : null;
        return Told.Record is not null && Known?.Kind != Told.Kind ? NotFound() : null;
    }
}
