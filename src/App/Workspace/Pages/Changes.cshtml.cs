using Comity.App.Access;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Workspace.Pages;

/// <summary>What changed of late in one's reach, page by page.</summary>
[Needs(Permission.UseWorkspace)]
[NeverKeep]
internal sealed class ChangesModel(LatestChanges latest) : PageModel
{
    public ChangeList List { get; private set; } = null!;

    public long? Before { get; private set; }

    public async Task OnGetAsync(long? before, CancellationToken cancellation)
    {
        Before = before is >= 0 ? before : null;
        List = await latest.OfMonthAsync(Before, cancellation);
    }
}
