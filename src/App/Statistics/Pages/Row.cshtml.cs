using System.Globalization;
using Comity.App.Access;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Snapshots;
using Comity.Methods.Observations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Pages;

/// <summary>The row of the source file that figures came from: where every figure's way back ends.</summary>
[Open]
internal sealed class RowModel(HeldVersions versions, SourceRows rows, OpenDataBundle bundle) : PageModel
{
    public const int MostShown = 50;

    public HeldVersion Held { get; private set; } = null!;

    public int Number { get; private set; }

    public bool FileIsThere { get; private set; }

    public SourceRow? Source { get; private set; }

    public IReadOnlyList<Observation> Observations { get; private set; } = [];

    /// <summary>The file from which a tidy file of the bundle was made, where this row tells its row there.</summary>
    public BundledDataSet? Original { get; private set; }

    public string OriginalRow => Cell("sourceRow");

    public string OriginalColumn => Cell("sourceColumn");

    public async Task<IActionResult> OnGetAsync(string id, int number, int row, CancellationToken cancellation)
    {
        if (await versions.FindAsync(id, number, cancellation) is not { } held || row < 1)
        {
            return NotFound();
        }

        (Held, Number) = (held, row);
        FileIsThere = rows.Has(held.Version);
        Source = FileIsThere ? rows.Find(held.Version, row) : null;
        Observations = From(await versions.OpenAsync(held.Version, cancellation), row);
        if (Source is null && Observations.Count == 0)
        {
            return NotFound();
        }

        if (OriginalRow.Length > 0)
        {
            Original = await bundle.MadeFromAsync(held.DataSet.Id, held.Version.FileHash, cancellation);
        }

        return Page();
    }

    private static List<Observation> From(Snapshot snapshot, int row)
    {
        var found = new List<Observation>();
        foreach (ref readonly var record in snapshot.Records)
        {
            if (record.Row == row)
            {
                found.Add(snapshot.Unpack(record));
            }
        }

        return found;
    }

    private string Cell(string header)
    {
        var at = Source?.Header.ToList().IndexOf(header) ?? -1;
        return at >= 0 && Source!.Cells.ElementAtOrDefault(at) is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text : "";
    }
}
