using Comity.App.Access;
using Comity.App.Personnel.Keeping;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Personnel.Loading.Pages;

/// <summary>A file that was taken in: what it changed, and what was found wrong with it.</summary>
[Needs(Permission.LoadPersonnel)]
[NeverKeep]
internal sealed class DoneModel(RegisterLoads loads) : PageModel
{
    public RegisterLoad Load { get; private set; } = null!;

    public LoadReport Report { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancellation)
    {
        if (await loads.FindAsync(number, cancellation) is not { } load)
        {
            return NotFound();
        }

        (Load, Report) = (load, LoadReport.Parse(load.Report));
        return Page();
    }
}
