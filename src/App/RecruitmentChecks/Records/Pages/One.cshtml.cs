using Comity.App.Access;
using Comity.App.Audit.Reading;
using Comity.App.Common;
using Comity.App.Files;
using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Pages;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.RecruitmentChecks.Records.Pages;

/// <summary>A recruitment: how it stands, what to do, its documents, checks and decisions.</summary>
[Needs(Permission.KeepRecruitments)]
[NeverKeep]
[RequestFormLimits(MultipartBodyLengthLimit = ReceivedFile.Largest + (1 << 20))]
[RequestSizeLimit(ReceivedFile.Largest + (1 << 20))]
internal sealed class OneModel(
    KeptJudging judging, Verdicts verdicts, RecruitmentActs acts, RecruitmentList list, ReadHistory read, WhoActs who, Reader reader) : RecruitmentPage(reader)
{
    public WholeRecruitment Whole { get; private set; } = null!;

    public Verdict? Verdict { get; private set; }

    public History History { get; private set; } = null!;

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? About { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    public bool MayDecide => who.Now.May(Permission.DecideRecruitments);

    /// <summary>Where what is known is said further, and then kept here.</summary>
    public string Ask => Said.Rest(again: false);

    public string Change => Said.Result;

    public Task<IActionResult> OnGetAsync(Guid id, string? history, CancellationToken cancellation) => ShowAsync(id, history, cancellation);

    public Task<IActionResult> OnPostDecideAsync(Guid id, int check, string? verdict, CancellationToken cancellation) => DoAsync(
        id, "reason", () => verdict is "go" or "stop" ? acts.DecideAsync(new Aim(id), check, verdict == "go", Reason ?? "", cancellation)
            : Refused("decision-wanted"), cancellation);

    public async Task<IActionResult> OnPostAttachAsync(Guid id, IFormFile? file, CancellationToken cancellation)
    {
        if (file is null || file.Length == 0)
        {
            return await DoAsync(id, "file", () => Refused("document-wanted"), cancellation);
        }

        var received = await ReceivedFile.ReadAsync(file, cancellation);
        return await DoAsync(
            id, "file", () => received.Succeeded ? acts.AttachAsync(new Aim(id), received.Value, About ?? "", cancellation) : Task.FromResult<Result<Guid>>(received.Refusal), cancellation);
    }

    public Task<IActionResult> OnPostDetachAsync(Guid id, Guid file, CancellationToken cancellation) =>
        DoAsync(id, "file", () => acts.DetachAsync(new Aim(id), file, cancellation), cancellation);

    public Task<IActionResult> OnPostRenameAsync(Guid id, int? seen, CancellationToken cancellation) =>
        DoAsync(id, "title", () => acts.RenameAsync(new Aim(id, seen), Title ?? "", cancellation), cancellation);

    public Task<IActionResult> OnPostBeginAsync(Guid id, CancellationToken cancellation) => DoAsync(id, "begin", () => acts.BeginAsync(new Aim(id), cancellation), cancellation);

    public Task<IActionResult> OnPostCloseAsync(Guid id, CancellationToken cancellation) => DoAsync(id, "close", () => acts.CloseAsync(new Aim(id), cancellation), cancellation);

    public Task<IActionResult> OnPostReopenAsync(Guid id, CancellationToken cancellation) => DoAsync(id, "close", () => acts.ReopenAsync(new Aim(id), cancellation), cancellation);

    private static Task<Result<Guid>> Refused(string code) => Task.FromResult<Result<Guid>>(Refusal.Of(code));

    private async Task<IActionResult> DoAsync(Guid id, string field, Func<Task<Result<Guid>>> act, CancellationToken cancellation)
    {
        var done = await act();
        if (done.Succeeded)
        {
            return GoTo(AddressOf(id));
        }

        if (done.Refusal.Code == "no-such-recruitment")
        {
            return NotFound();
        }

        Mistakes.Add(field, done.Refusal, Reader);
        return await ShowAsync(id, null, cancellation);
    }

    private async Task<IActionResult> ShowAsync(Guid id, string? history, CancellationToken cancellation)
    {
        if (await list.OneAsync(id, cancellation) is not { } whole)
        {
            return NotFound();
        }

        Whole = whole;
        Title ??= whole.Recruitment.Title;
        Verdict = Judged();
        History = await read.OfOrganizationAsync(whole.Subjects, history, AddressOf(id) + "?history=", cancellation);
        return Page();
    }

    /// <summary>None where the rulebook cannot judge any more what was kept; the findings still stand with the check.</summary>
    private Verdict? Judged()
    {
        try
        {
            return verdicts.Of(Said, Whole.Last.Kept);
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private Told Said => judging.ToldOf(Whole.Recruitment, Whole.Recruitment.Facts, contract: false);
}
