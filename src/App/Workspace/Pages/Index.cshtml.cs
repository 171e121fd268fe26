using Comity.App.Access;
using Comity.App.Access.People;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Workspace.Pages;

/// <summary>Where everybody lands who signs in: what waits for them.</summary>
[Needs(Permission.UseWorkspace)]
[NeverKeep]
internal sealed class IndexModel(IEnumerable<IWaiting> waiting, WhoActs who, ReferenceData reference, Reader reader) : PageModel
{
    public string Role => RoleWords.Of(reader, reference, who.Now.Role!.Value, who.Now.Country);

    public IReadOnlyList<WaitingTask> Tasks { get; private set; } = [];

    /// <summary>Recovery codes that are left, where the way in was one.</summary>
    public int? CodesLeft { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        CodesLeft = TempData["codes-left"] as int?;
        var tasks = new List<WaitingTask>();
        foreach (var part in waiting)
        {
            tasks.AddRange(await part.ForAsync(who.Now, cancellation));
        }

        Tasks = [.. tasks.OrderBy(t => t.Due ?? DateOnly.MaxValue).ThenBy(t => t.Since)];
    }
}
