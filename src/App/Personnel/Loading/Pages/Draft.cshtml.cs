using System.Text;
using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Personnel.Records;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Personnel.Loading.Pages;

/// <summary>Checks a register's file, shows what it would change and what is wrong with it, and takes it in when that is confirmed.</summary>
[Needs(Permission.LoadPersonnel)]
[NeverKeep]
internal sealed class DraftModel(
    RegisterDrafts drafts, LoadWork work, RegisterProfiles profiles, PersonWords words, WhoActs who, Reader reader) : LoadPage(drafts, work, who, reader)
{
    private const int LongestComment = 1000;

    public LoadCheck? Outcome { get; private set; }

    public string? Refused { get; private set; }

    public LoadReport? Report { get; private set; }

    public string ProfileTitle { get; private set; } = "";

    public string Comment { get; private set; } = "";

    public PersonWords Words => words;

    /// <summary>Nothing stands in the way but a yes.</summary>
    public bool MayBeTakenIn => Report is { Broken: false } && Outcome is { } && (Refused is null || Outcome.FileHash.Length > 0) && !Outcome.Counts.Nothing;

    public IActionResult OnGet(Guid id)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        return Draft.Loaded is { } number && !Running ? To($"/personnel/loads/done/{number}")
            : Drafts.Profile(Country, id) is null ? To($"/personnel/loads/{id}/columns")
            : Show();
    }

    public IActionResult OnPostStart(Guid id)
    {
        if (!Find(id) || Drafts.Profile(Country, id) is null || Draft.Loaded is not null)
        {
            return NotFound();
        }

        Work.Check(Country, Draft);
        return To($"/personnel/loads/{id}");
    }

    public IActionResult OnPostCancel(Guid id)
    {
        if (!Find(id))
        {
            return NotFound();
        }

        Job?.Cancel();
        return To($"/personnel/loads/{id}");
    }

    public IActionResult OnPostTakeIn(Guid id, string? comment, string? leaveOut)
    {
        if (!Find(id) || Draft.Loaded is not null || Drafts.Check(Country, id) is null)
        {
            return NotFound();
        }

        Comment = (comment ?? "").Trim();
        Show();
        if (!MayBeTakenIn)
        {
            return To($"/personnel/loads/{id}");
        }

        if (Report!.SetAside > 0 && leaveOut != "yes")
        {
            Mistakes.Add("leaveOut", Reader.Say("personnel.loads.wanted.leaveOut"));
        }

        if (Comment.Length > LongestComment)
        {
            Mistakes.Add("comment", Reader.Say("personnel.loads.wanted.comment", ("most", LongestComment)));
        }

        if (Mistakes.Any)
        {
            return Page();
        }

        Work.TakeIn(Who, Draft, Comment);
        return To($"/personnel/loads/{id}");
    }

    /// <summary>All problems that are listed, row by row.</summary>
    public IActionResult OnGetProblems(Guid id) => Find(id) && Drafts.Report(Country, id) is { } report
        ? File(Encoding.UTF8.GetBytes(LoadProblemsCsv.Of(Draft.FileName, report, Reader)), "text/csv; charset=utf-8", Path.GetFileNameWithoutExtension(Draft.FileName) + "-problems.csv")
        : NotFound();

    private Microsoft.AspNetCore.Mvc.RazorPages.PageResult Show()
    {
        var profile = profiles.Read(Drafts.Profile(Country, Draft.Id)!).Known;
        ProfileTitle = profile?.Profile.Title ?? "";
        Outcome = Running ? null : Drafts.Check(Country, Draft.Id);
        Report = Outcome is null ? null : Drafts.Report(Country, Draft.Id);
        Refused = Outcome?.RefusalCode is { } code ? Reader.Say("refusals." + code, [.. Outcome.RefusalValues.Select(v => (v.Key, (object?)v.Value))]) : null;
        return Page();
    }
}
