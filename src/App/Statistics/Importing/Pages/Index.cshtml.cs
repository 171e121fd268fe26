using Comity.App.Access;
using Comity.App.Files;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.App.Statistics.Importing.Drafts;
using Comity.App.Statistics.Pages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Importing.Pages;

/// <summary>Where an import begins: a file to upload, drafts under way, the last imports.</summary>
[Needs(Permission.ImportStatistics)]
[NeverKeep]
[UploadLimit("/import")]
[RequestSizeLimit(UploadLimitAttribute.LargestFile + UploadLimitAttribute.Form)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimitAttribute.LargestFile + UploadLimitAttribute.Form)]
internal sealed class IndexModel(ImportDrafts drafts, HeldVersions versions, Reader reader) : PageModel
{
    private const int MostVersions = 10;

    public Mistakes Mistakes { get; } = new();

    public IReadOnlyList<ImportDraft> Under { get; private set; } = [];

    public IReadOnlyList<HeldVersion> Last { get; private set; } = [];

    public string StepOf(ImportDraft draft) =>
        drafts.Check(draft.Id) is { } check ? check.MayBePublished ? "confirm" : "check"
        : drafts.Profile(draft.Id) is not null ? "check" : "recognise";

    public async Task OnGetAsync(string? problem, CancellationToken cancellation)
    {
        if (problem == "large")
        {
            Mistakes.Add("file", reader.Say("import.upload.large", ("limit", reader.Number(UploadLimitAttribute.LargestFile / (1 << 20)))));
        }

        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null || file.FileName.Length == 0)
        {
            Mistakes.Add("file", reader.Say("import.upload.none"));
        }
        else
        {
            await using var content = file.OpenReadStream();
            var draft = await drafts.AddAsync(content, file.FileName, cancellation);
            if (UploadedTable.Problem(drafts.FileOf(draft.Id), draft.FileName) is not { } problem)
            {
                return Redirect(reader.To($"/import/{draft.Id}/recognise"));
            }

            drafts.Delete(draft.Id);
            Mistakes.Add("file", reader.Say(problem, ("file", draft.FileName)));
        }

        await LoadAsync(cancellation);
        return Page();
    }

    public IActionResult OnPostDelete(Guid id)
    {
        drafts.Delete(id);
        return Redirect(reader.To("/import"));
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Under = drafts.All();
        Last = await versions.LatestAsync(MostVersions, cancellation);
    }
}
