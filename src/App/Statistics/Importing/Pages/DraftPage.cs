using Comity.App.Common;
using Comity.App.Jobs;
using Comity.App.Layout;
using Comity.App.Statistics.Importing.Drafts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Importing.Pages;

/// <summary>What the pages of an import share: the draft, and what is wrong with what was sent.</summary>
internal abstract class DraftPage(ImportDrafts drafts, DraftJobs jobs, Reader reader) : PageModel
{
    public ImportDraft Draft { get; private set; } = null!;

    /// <summary>The last work on the draft, if any.</summary>
    public Job? Job { get; private set; }

    /// <summary>Whether the work was under way when the draft was read; it may have ended since.</summary>
    public bool Running { get; private set; }

    public Mistakes Mistakes { get; } = new();

    protected ImportDrafts Drafts => drafts;

    protected Reader Reader => reader;

    /// <summary>False where there is no such draft, or it was published already.</summary>
    protected bool Find(Guid id)
    {
        // The work before the draft: work that was seen to have ended has left behind all that is read after it.
        Job = jobs.Of(id);
        Running = Job?.State == JobState.Running;
        Draft = drafts.Find(id)!;
        return Draft is not null;
    }

    protected RedirectResult To(string step) => Redirect(reader.To($"/import/{Draft.Id}/{step}"));

    protected string Sentence(string code, IReadOnlyDictionary<string, string> values) =>
        reader.Say("refusals." + code, [.. values.Select(v => (v.Key, (object?)v.Value))]);
}
