using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Personnel.Counting.Official;
using Comity.App.Personnel.Counting.Saved;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Serving;
using Comity.Standards.OfficialTables;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Personnel.Counting.Pages;

/// <summary>Tables that can be counted from the own register: official ones, and those that people of the country keep.</summary>
[Needs(Permission.CountPersonnel)]
[NeverKeep]
internal sealed class TablesModel(OfficialTables tables, SavedTables saved, CountRegister count, Reader reader) : PageModel
{
    public IEnumerable<IGrouping<TableFamily, OfficialTable>> Families => tables.All.GroupBy(t => t.Family);

    public IReadOnlyList<SavedTable> Saved { get; private set; } = [];

    /// <summary>None where nobody is in the register.</summary>
    public RegisterEdition? Register { get; private set; }

    public bool IsMine(SavedTable table) => saved.IsMine(table);

    /// <summary>What a table needs the register to say of each person.</summary>
    public static IEnumerable<string> Needs(TablePlan plan) => plan.Dimensions.Select(d => d.Column).Concat(plan.Filters.Select(f => f.Column))
        .Concat(plan.Figures.Select(f => f.Amount).OfType<string>()).Concat(TablePlan.Within(plan.Activity) is null ? [] : ["activity"]).Distinct(StringComparer.Ordinal);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Register = await count.EditionAsync(cancellation);
        Saved = await saved.AllAsync(reader, cancellation);
    }
}
