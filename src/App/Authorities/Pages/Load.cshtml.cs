using Comity.App.Access;
using Comity.App.Authorities.Loading;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.Standards.Tables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Authorities.Pages;

/// <summary>Where a load begins: a table, and the day as of which it tells.</summary>
[Needs(Permission.LoadDesignations)]
[NeverKeep]
[RequestSizeLimit(RegisterTable.LargestFile + (1 << 20))]
[RequestFormLimits(MultipartBodyLengthLimit = RegisterTable.LargestFile + (1 << 20))]
internal sealed class LoadModel(LoadDrafts drafts, HeadingNames headings, WhoActs who, Reader reader, TimeProvider time) : PageModel
{
    public Mistakes Mistakes { get; } = new();

    public string Day { get; private set; } = "";

    public void OnGet() => Day = Field.Write(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    public async Task<IActionResult> OnPostAsync(IFormFile? file, string? on, CancellationToken cancellation)
    {
        Day = on?.Trim() ?? "";
        var day = Field.ReadDay(Day);
        if (day is null)
        {
            Mistakes.Add("on", reader.Say("refusals.field-not-day", ("field", reader.Say("authorities.load.on"))));
        }

        if (file is null or { Length: 0 } or { Length: > RegisterTable.LargestFile })
        {
            Mistakes.Add("file", reader.Say(file is { Length: > 0 } ? "authorities.load.tooLarge" : "authorities.load.noFile"));
        }

        if (!Mistakes.Any && await KeepAsync(file!, day!.Value, cancellation) is { } draft)
        {
            return Redirect(reader.To($"/authorities/load/{draft.Id}/columns"));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<LoadDraft?> KeepAsync(IFormFile file, DateOnly on, CancellationToken cancellation)
    {
        var draft = new LoadDraft(Guid.CreateVersion7(), Path.GetFileName(file.FileName), on, [], who.Now.Person);
        await using (var content = file.OpenReadStream())
        {
            await drafts.AddAsync(draft, content, cancellation);
        }

        try
        {
            draft = draft with { Targets = headings.Recognise(drafts.Read(draft).Headings) };
        }
        catch (TableException)
        {
            drafts.Drop(draft.Id);
            Mistakes.Add("file", reader.Say("authorities.load.unreadable", ("file", draft.FileName)));
            return null;
        }

        await drafts.KeepAsync(draft, cancellation);
        return draft;
    }
}

/// <summary>What a page about an uploaded table needs.</summary>
internal abstract class LoadPage(LoadDrafts drafts, WhoActs who) : PageModel
{
    public LoadDraft Draft { get; private set; } = null!;

    public RegisterTable Table { get; private set; } = null!;

    protected async Task<bool> FindAsync(Guid id, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, who.Now.Person, cancellation) is not { } found)
        {
            return false;
        }

        (Draft, Table) = (found, drafts.Read(found));
        return true;
    }
}

/// <summary>What each column holds.</summary>
[Needs(Permission.LoadDesignations)]
[NeverKeep]
internal sealed class LoadColumnsModel(LoadDrafts drafts, WhoActs who, LoadWords words, Reader reader) : LoadPage(drafts, who)
{
    private readonly LoadDrafts _drafts = drafts;

    public Mistakes Mistakes { get; } = new();

    public IReadOnlyList<string> Chosen { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        Chosen = Draft.Targets;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        Chosen = [.. Table.Headings.Select((_, at) => Request.Form[$"column-{at}"].ToString()).Select(t => HeadingNames.Targets.Contains(t) ? t : "")];
        foreach (var twice in Chosen.Index().Where(t => t.Item.Length > 0 && Chosen.Take(t.Index).Contains(t.Item)))
        {
            Mistakes.Add($"column-{twice.Index}", reader.Say("authorities.load.twice", ("target", words.Target(twice.Item))));
        }

        if (Mistakes.Any)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        await _drafts.KeepAsync(Draft with { Targets = Chosen }, cancellation);
        return Redirect(reader.To($"/authorities/load/{id}/check"));
    }

    public IEnumerable<string> Samples(int column) => Table.Rows.Select(r => r[column]).Where(t => t.Length > 0).Distinct().Take(3);
}

/// <summary>What would become of the table, and the taking in.</summary>
[Needs(Permission.LoadDesignations)]
[NeverKeep]
internal sealed class LoadCheckModel(LoadDrafts drafts, WhoActs who, LoadRegister load) : LoadPage(drafts, who)
{
    private readonly LoadDrafts _drafts = drafts;

    public LoadOutcome Outcome { get; private set; } = null!;

    public bool Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        Outcome = await load.CheckAsync(Table, Draft.Targets, Draft.On, Draft.FileName, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        Result<LoadOutcome> result = await load.StoreAsync(Table, Draft.Targets, Draft.On, Draft.FileName, cancellation);
        Done = result.Succeeded;
        Outcome = result.Value ?? await load.CheckAsync(Table, Draft.Targets, Draft.On, Draft.FileName, cancellation);
        if (Done)
        {
            _drafts.Drop(id);
        }
        else
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }

        return Page();
    }
}
