using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.App.Statistics.Importing;
using Comity.Methods.Observations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Pages;

/// <summary>A version that is for a country and the Secretariat alone: its figures, its file, what was said of it.</summary>
[Needs(Permission.ReadUnpublished)]
[NeverKeep]
internal sealed class ClosedVersionModel(ClosedVersions closed, StoredFiles files, CodeNames names, Reader reader) : PageModel
{
    private const int PerPage = 100;

    public HeldVersion Held { get; private set; } = null!;

    /// <summary>Dimensions in which figures differ.</summary>
    public IReadOnlyList<Dimension> Columns { get; private set; } = [];

    public IReadOnlyList<(Dimension Dimension, string Code)> Same { get; private set; } = [];

    public new IReadOnlyList<Observation> Page { get; private set; } = [];

    public PageTurn Turn { get; private set; } = null!;

    public CodeNames Names => names;

    public async Task<IActionResult> OnGetAsync(string id, int number, CancellationToken cancellation)
    {
        if (await closed.FindAsync(id, number, cancellation) is not { } held)
        {
            return NotFound();
        }

        Held = held;
        var snapshot = await closed.OpenAsync(held.Version, cancellation);
        var byDimension = Enum.GetValues<Dimension>().ToLookup(d => snapshot.Book[d].Codes.Count > 1);
        Columns = [.. byDimension[true]];
        Same = [.. byDimension[false].Select(d => (d, snapshot[0][d])).Where(s => s.Item2 is not (Codes.Total or Codes.NotApplicable))];
        Turn = new PageTurn(reader.To($"/closed-figures/{id}/{number}?page="), PageTurn.Parse(Request.Query["page"]), PerPage, snapshot.Count, reader.Say("data.closed.title")).Within;
        Page = [.. Turn.Of(Enumerable.Range(0, snapshot.Count)).Select(i => snapshot[i])];
        return base.Page();
    }

    /// <summary>The file as it was let out.</summary>
    public async Task<IActionResult> OnGetFileAsync(string id, int number, CancellationToken cancellation) =>
        await closed.FindAsync(id, number, cancellation) is { } held && files.Has(held.Version.FileHash)
            ? PhysicalFile(files.PathOf(held.Version.FileHash), "text/csv; charset=utf-8", held.Version.FileName)
            : NotFound();
}
