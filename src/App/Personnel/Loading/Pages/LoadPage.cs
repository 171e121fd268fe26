using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Jobs;
using Comity.App.Layout;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Personnel.Loading.Pages;

/// <summary>What the pages of a load share: the country of who acts, and the draft.</summary>
internal abstract class LoadPage(RegisterDrafts drafts, LoadWork work, WhoActs who, Reader reader) : PageModel
{
    public RegisterDraft Draft { get; private set; } = null!;

    /// <summary>The last work on the draft, if any.</summary>
    public Job? Job { get; private set; }

    /// <summary>Whether the work was under way when the draft was read; it may have ended since.</summary>
    public bool Running { get; private set; }

    public Mistakes Mistakes { get; } = new();

    protected RegisterDrafts Drafts => drafts;

    protected LoadWork Work => work;

    protected Reader Reader => reader;

    protected Acting Who => who.Now;

    /// <summary>Roles that load are of one country.</summary>
    protected CountryCode Country => who.Now.Country!.Value;

    /// <summary>False where the country has no such draft.</summary>
    protected bool Find(Guid id)
    {
        // The work before the draft: work that was seen to have ended has left behind all that is read after it.
        Job = work.Of(id);
        Running = Job?.State == JobState.Running;
        Draft = drafts.Find(Country, id)!;
        return Draft is not null;
    }

    protected RedirectResult To(string path) => Redirect(reader.To(path));
}
