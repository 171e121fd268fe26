using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.App.Statistics.Importing.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Statistics.Importing.Pages;

/// <summary>Who lets the figures in, and what they say to the warnings; then the publication itself and its result.</summary>
[Needs(Permission.ImportStatistics)]
[NeverKeep]
internal sealed class ConfirmModel(ImportDrafts drafts, DraftJobs jobs, PublishDraft publish, WhoActs who, Reader reader) : DraftPage(drafts, jobs, reader)
{
    private const int LongestName = 200;
    private const int LongestComment = 10_000;

    public DraftCheck Outcome { get; private set; } = null!;

    public StoredReport? Report { get; private set; }

    public string By { get; private set; } = "";

    public string Comment { get; private set; } = "";

    /// <summary>Why the last attempt was refused, in words.</summary>
    public string? Refused { get; private set; }

    public IActionResult OnGet(Guid id)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        if (Draft.Published is not null)
        {
            return Page();
        }

        return Load(id) ? Page() : To("check");
    }

    public IActionResult OnPost(Guid id, string? by, string? comment)
    {
        if (!Find(id) || Draft.Published is not null)
        {
            return NotFound();
        }

        if (!Load(id) || Running)
        {
            return To("check");
        }

        (By, Comment) = (by?.Trim() ?? "", comment?.Trim() ?? "");
        Ask();
        if (Mistakes.Any || !Outcome.MayBePublished)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        Drafts.SaveCheck(id, Outcome with { PublishRefusalCode = null }, report: null);
        publish.Start(Draft, Outcome, new Confirmation(By, Comment) { Who = who.Now });
        return To("confirm");
    }

    private bool Load(Guid id)
    {
        if (Drafts.Check(id) is not { RefusalCode: null } outcome)
        {
            return false;
        }

        Outcome = outcome;
        Report = Drafts.Report(id);
        Refused = !Running && outcome.PublishRefusalCode is { } code ? Sentence(code, outcome.PublishRefusalValues) : null;
        return true;
    }

    private void Ask()
    {
        if (By.Length is 0 or > LongestName)
        {
            Mistakes.Add("by", Reader.Say("import.confirm.byWanted"));
        }

        if (Outcome.NeedsComment && Comment.Length == 0)
        {
            Mistakes.Add("comment", Reader.Say("import.confirm.commentWanted", ("count", Report?.Comments ?? 0)));
        }

        if (Comment.Length > LongestComment)
        {
            Mistakes.Add("comment", Reader.Say("import.confirm.commentLong", ("most", LongestComment)));
        }
    }
}
