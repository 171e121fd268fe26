using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Post.Pages;

/// <summary>One letter: to whom, about what, and what became of it. What it says is not shown.</summary>
[Needs(Permission.ReadLetters)]
[NeverKeep]
internal sealed class LetterModel(LetterList letters, ReadHistory history) : PageModel
{
    public ListedLetter Letter { get; private set; } = null!;

    public History History { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await letters.FindAsync(id, cancellation) is not { } found)
        {
            return NotFound();
        }

        Letter = found;
        History = await history.OfAsync([PostProcesses.SubjectOf(id)], Request.Query["history"], $"/letters/{id}?history=", cancellation);
        return Page();
    }
}
