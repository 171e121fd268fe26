using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Personnel.Counting;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.Standards.Tidy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Personnel.Releases.Pages;

/// <summary>One release: the figures as readers will see them, what is withheld and what it costs, and the yes or no of a second person.</summary>
[Needs(Permission.CountPersonnel)]
[NeverKeep]
internal sealed class ReleaseModel(ReleaseShelf shelf, KeepRelease keep, ReleaseWork work, CountingWords words, WhoActs who, Reader reader) : PageModel
{
    private const int PerPage = 100;

    public Mistakes Mistakes { get; } = new();

    public Release Release { get; private set; } = null!;

    public ReleaseView Table { get; private set; } = null!;

    public IReadOnlyList<int> Shown { get; private set; } = [];

    public bool WithheldOnly { get; private set; }

    public PageTurn Turn { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public string Words { get; private set; } = "";

    public string Decision { get; private set; } = "";

    public string Name => ReleaseWords.Name(Release, reader);

    public bool IsMine => Release.PreparedBy == who.Now.Person && who.Now.May(Permission.PrepareReleases);

    /// <summary>Who only counts sees the figures here, and not where the Secretariat reads them.</summary>
    public bool MayReadClosed => who.Now.May(Permission.ReadUnpublished);

    public bool MayDecide => Release.State == ReleaseState.Waiting && who.Now.May(Permission.ApproveReleases) && Release.PreparedBy != who.Now.Person;

    public string Here => reader.To("/personnel/releases/" + Release.Id);

    public Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation) => ShowAsync(id, cancellation);

    public Task<IActionResult> OnPostSendAsync(Guid id, string? words, CancellationToken cancellation) =>
        DoAsync(id, Permission.PrepareReleases, "words", () => keep.SendAsync(id, Words = (words ?? "").Trim(), cancellation), cancellation);

    public Task<IActionResult> OnPostGiveUpAsync(Guid id, CancellationToken cancellation) =>
        DoAsync(id, Permission.PrepareReleases, "words", () => keep.GiveUpAsync(id, cancellation), cancellation);

    public Task<IActionResult> OnPostSendBackAsync(Guid id, string? decision, CancellationToken cancellation) =>
        DoAsync(id, Permission.ApproveReleases, "decision", () => keep.SendBackAsync(id, Decision = (decision ?? "").Trim(), cancellation), cancellation);

    public async Task<IActionResult> OnPostLetOutAsync(Guid id, string? decision, CancellationToken cancellation)
    {
        if (!who.Now.May(Permission.ApproveReleases) || await shelf.FindAsync(id, cancellation) is not { } release)
        {
            return NotFound();
        }

        if (KeepRelease.Decidable(release, who.Now) is not { } refusal)
        {
            return Redirect(reader.To($"/personnel/releases/work/{work.LetOut(who.Now, id, (decision ?? "").Trim()).Id}"));
        }

        Mistakes.Add("decision", refusal, reader);
        return await ShowAsync(id, cancellation);
    }

    /// <summary>All figures as they go out.</summary>
    public async Task<IActionResult> OnGetFiguresAsync(Guid id, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(id, cancellation) is not { } release)
        {
            return NotFound();
        }

        var table = await shelf.TableAsync(release, cancellation);
        using var csv = new MemoryStream();
        TidyCsvWriter.WriteAll(csv, ReleaseFigures.Of(table, release.Asked, release.Country.Value), TidyColumns.WithoutSource);
        return File(csv.ToArray(), "text/csv; charset=utf-8", release.FileName);
    }

    private async Task<IActionResult> DoAsync(Guid id, Permission wanted, string field, Func<Task<Result<Guid>>> act, CancellationToken cancellation)
    {
        if (!who.Now.May(wanted))
        {
            return NotFound();
        }

        var done = await act();
        if (done.Succeeded)
        {
            return Redirect(reader.To("/personnel/releases/" + id));
        }

        Mistakes.Add(field, done.Refusal, reader);
        return await ShowAsync(id, cancellation);
    }

    private async Task<IActionResult> ShowAsync(Guid id, CancellationToken cancellation)
    {
        if (await shelf.FindAsync(id, cancellation) is not { } release)
        {
            return NotFound();
        }

        Release = release;
        Words = Words.Length > 0 ? Words : release.Words;
        Table = new ReleaseView(await shelf.TableAsync(release, cancellation), release.Asked, words, reader);
        WithheldOnly = Request.Query["show"] == "withheld";
        var rows = Table.Rows(WithheldOnly);
        Turn = new PageTurn(
            $"{Here}?{(WithheldOnly ? "show=withheld&" : "")}page=", PageTurn.Parse(Request.Query["page"]), PerPage, rows.Count, reader.Say("releases.figures"), "#figures").Within;
        Shown = [.. Turn.Of(rows)];
        Names = await shelf.NamesAsync(new[] { release.PreparedBy, release.DecidedBy ?? release.PreparedBy }, cancellation);
        return Page();
    }
}
