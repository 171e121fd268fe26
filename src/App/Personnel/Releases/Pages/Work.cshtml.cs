using Comity.App.Access;
using Comity.App.Jobs;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Personnel.Releases.Pages;

/// <summary>Waits for a table that is being worked out or let out.</summary>
[Needs(Permission.CountPersonnel)]
[NeverKeep]
internal sealed class WorkModel(ReleaseWork work, WhoActs who, Reader reader) : PageModel
{
    public ReleaseWork.Begun Begun { get; private set; } = null!;

    public Job Job => Begun.Job;

    /// <summary>When it was looked at: it may have ended since.</summary>
    public bool Running { get; private set; }

    public IActionResult OnGet(Guid job)
    {
        if (work.Of(job, who.Now) is not { } begun)
        {
            return NotFound();
        }

        (Begun, Running) = (begun, begun.Job.State == JobState.Running);
        return !Running && Job is { State: JobState.Done, Result: { Length: > 0 } address } ? Redirect(reader.To(address)) : Page();
    }

    public IActionResult OnPostCancel(Guid job)
    {
        if (work.Of(job, who.Now) is not { } begun)
        {
            return NotFound();
        }

        begun.Job.Cancel();
        return Redirect(reader.To($"/personnel/releases/work/{job}"));
    }
}
