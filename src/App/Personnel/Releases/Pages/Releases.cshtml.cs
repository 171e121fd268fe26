using Comity.App.Access;
using Comity.App.Serving;
using Comity.Methods.Disclosure;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Personnel.Releases.Pages;

/// <summary>Tables of the register on their way out, and those that are out.</summary>
[Needs(Permission.CountPersonnel)]
[NeverKeep]
internal sealed class ReleasesModel(ReleaseShelf shelf, DisclosureSettings settings, WhoActs who) : PageModel
{
    public IReadOnlyList<Release> Waiting { get; private set; } = [];

    public IReadOnlyList<Release> Mine { get; private set; } = [];

    public IReadOnlyList<Release> Out { get; private set; } = [];

    public DisclosureParameters Rules { get; private set; } = new();

    public bool MayPrepare => who.Now.May(Permission.PrepareReleases);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var all = await shelf.AllAsync(cancellation);
        Waiting = [.. all.Where(r => r.State == ReleaseState.Waiting)];
        Mine = [.. all.Where(r => r.State is ReleaseState.Draft or ReleaseState.SentBack && r.PreparedBy == who.Now.Person)];
        Out = [.. all.Where(r => r.State == ReleaseState.LetOut)];
        (Rules, _) = await settings.NowAsync(cancellation);
    }
}
