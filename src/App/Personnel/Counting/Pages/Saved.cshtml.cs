using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Personnel.Counting.Saved;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Personnel.Counting.Pages;

/// <summary>A kept table: its name, who sees it, and its end.</summary>
[Needs(Permission.CountPersonnel)]
[NeverKeep]
internal sealed class SavedModel(SavedTables saved, Reader reader) : PageModel
{
    public Mistakes Mistakes { get; } = new();

    public SavedTable Kept { get; private set; } = null!;

    public bool IsMine => saved.IsMine(Kept);

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool Shared { get; set; }

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostChangeAsync(Guid id, CancellationToken cancellation) =>
        DoAsync(id, () => saved.ChangeAsync(id, Name ?? "", Shared, cancellation), cancellation);

    public Task<IActionResult> OnPostRemoveAsync(Guid id, CancellationToken cancellation) => DoAsync(id, () => saved.RemoveAsync(id, cancellation), cancellation);

    private async Task<IActionResult> DoAsync(Guid id, Func<Task<Result<Guid>>> act, CancellationToken cancellation)
    {
        var (name, shared) = (Name, Shared);
        var done = await act();
        if (done.Succeeded)
        {
            return Redirect(reader.To("/personnel/tables#kept"));
        }

        Mistakes.Add("name", done.Refusal, reader);
        var page = await ShowAsync(id, cancellation);
        (Name, Shared) = (name, shared);
        return page;
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellation)
    {
        if (await saved.FindAsync(id, cancellation) is not { } kept)
        {
            return NotFound();
        }

        (Kept, Name, Shared) = (kept, kept.Name, kept.Shared);
        return Page();
    }
}
