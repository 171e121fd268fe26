using System.Globalization;
using Comity.App.Access;
using Comity.App.Files;
using Comity.App.Layout;
using Comity.App.Personnel.Keeping;
using Comity.App.Serving;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.Personnel.Loading.Pages;

/// <summary>Where a register's file comes in: one to upload, drafts under way, what was taken in before.</summary>
[Needs(Permission.LoadPersonnel)]
[NeverKeep]
[UploadLimit("/personnel/loads")]
[RequestSizeLimit(UploadLimitAttribute.LargestFile + UploadLimitAttribute.Form)]
[RequestFormLimits(MultipartBodyLengthLimit = UploadLimitAttribute.LargestFile + UploadLimitAttribute.Form)]
internal sealed class LoadsModel(
    RegisterDrafts drafts, LoadWork work, LoadColumns columns, RegisterLoads loads, WhoActs who, Reader reader, TimeProvider time)
    : LoadPage(drafts, work, who, reader)
{
    public Register? Held { get; private set; }

    public IReadOnlyList<RegisterDraft> Under { get; private set; } = [];

    public IReadOnlyList<ListedLoad> Last { get; private set; } = [];

    public string Extent { get; private set; } = "";

    public string On { get; private set; } = "";

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public async Task OnGetAsync(string? problem, CancellationToken cancellation)
    {
        if (problem == "large")
        {
            Mistakes.Add("file", Reader.Say("import.upload.large", ("limit", Reader.Number(UploadLimitAttribute.LargestFile / (1 << 20)))));
        }

        await LoadAsync(cancellation);
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, string? extent, string? on, CancellationToken cancellation)
    {
        (Extent, On) = (extent ?? "", on ?? "");
        var day = DayOf(On);
        if (file is null || file.FileName.Length == 0)
        {
            Mistakes.Add("file", Reader.Say("import.upload.none"));
        }

        if (Extent is not ("whole" or "part"))
        {
            Mistakes.Add("extent", Reader.Say("personnel.loads.wanted.extent"));
        }

        if (day is null || day > Today)
        {
            Mistakes.Add("on", Reader.Say("personnel.loads.wanted.on"));
        }

        if (!Mistakes.Any && await AddAsync(file!, Extent == "whole", day!.Value, cancellation) is { } draft)
        {
            return To($"/personnel/loads/{draft.Id}" + (Drafts.Profile(Country, draft.Id) is null ? "/columns" : ""));
        }

        await LoadAsync(cancellation);
        return Page();
    }

    public IActionResult OnPostDelete(Guid id)
    {
        Drafts.Delete(Country, id);
        return To("/personnel/loads");
    }

    private async Task<RegisterDraft?> AddAsync(IFormFile file, bool whole, DateOnly on, CancellationToken cancellation)
    {
        await using var content = file.OpenReadStream();
        var draft = await Drafts.AddAsync(Country, content, file.FileName, whole, on, cancellation);
        if (UploadedTable.Problem(Drafts.FileOf(Country, draft.Id), draft.FileName) is { } problem)
        {
            Drafts.Delete(Country, draft.Id);
            Mistakes.Add("file", Reader.Say(problem, ("file", draft.FileName)));
            return null;
        }

        columns.Take(Country, draft, columns.Recognise(Country, draft));
        return draft;
    }

    private async Task LoadAsync(CancellationToken cancellation)
    {
        Held = await loads.RegisterAsync(cancellation);
        Under = Drafts.All(Country);
        Last = await loads.AllAsync(cancellation);
    }

    private static DateOnly? DayOf(string text) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and <= 2200 ? day : null;
}
