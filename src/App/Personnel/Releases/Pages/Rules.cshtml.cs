using System.Globalization;
using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.Methods.Disclosure;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Personnel.Releases.Pages;

/// <summary>What the country withholds from what it lets out, and since when.</summary>
[Needs(Permission.CountPersonnel)]
[NeverKeep]
internal sealed class RulesModel(DisclosureSettings settings, WhoActs who, Reader reader) : PageModel
{
    public Mistakes Mistakes { get; } = new();

    public IReadOnlyList<DisclosureSetting> All { get; private set; } = [];

    public DisclosureParameters Now { get; private set; } = new();

    public string Threshold { get; private set; } = "";

    public bool ZerosAreShown { get; private set; }

    public int? RoundingTo { get; private set; }

    public string Why { get; private set; } = "";

    public bool MaySet => who.Now.May(Permission.ApproveReleases);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        await ReadAsync(cancellation);
        (Threshold, ZerosAreShown, RoundingTo) = (Now.Threshold.ToString(CultureInfo.InvariantCulture), Now.ZerosAreShown, Now.RoundingTo);
    }

    public async Task<IActionResult> OnPostAsync(string? threshold, string? zeros, string? rounding, string? why, CancellationToken cancellation)
    {
        if (!MaySet)
        {
            return NotFound();
        }

        (Threshold, ZerosAreShown, Why) = ((threshold ?? "").Trim(), zeros == "yes", why ?? "");
        RoundingTo = int.TryParse(rounding, NumberStyles.None, CultureInfo.InvariantCulture, out var multiple) ? multiple : null;
        var below = int.TryParse(Threshold, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
        var done = await settings.SetAsync(new DisclosureChoice(below, ZerosAreShown, RoundingTo), Why, cancellation);
        if (done.Succeeded)
        {
            return Redirect(reader.To("/personnel/releases/rules"));
        }

        Mistakes.Add(done.Refusal.Code == ReleaseRefusals.ReasonWanted().Code ? "why" : "threshold", done.Refusal, reader);
        await ReadAsync(cancellation);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancellation)
    {
        All = await settings.AllAsync(cancellation);
        (Now, _) = DisclosureSettings.Now(All, settings.Today);
    }
}
