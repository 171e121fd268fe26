using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Personnel.Counting;
using Comity.App.Personnel.Counting.Official;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Serving;
using Comity.App.Statistics.Published;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;
using Comity.Standards.OfficialTables;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Personnel.Releases.Pages;

/// <summary>Which table is to be let out: from an official one, or chosen freely.</summary>
[Needs(Permission.PrepareReleases)]
[NeverKeep]
internal sealed class NewModel(CountRegister count, OfficialTables tables, ReleaseWork work, WhoActs who, TimeProvider time, Reader reader) : PageModel
{
    public Mistakes Mistakes { get; } = new();

    public ReleaseQuestion Question { get; private set; } = null!;

    public Audience Audience { get; private set; }

    /// <summary>None where nobody is in the register.</summary>
    public RegisterEdition? Register { get; private set; }

    /// <summary>The official table that the choice began with.</summary>
    public OfficialTable? From { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? of, CancellationToken cancellation)
    {
        await ReadAsync(of, Request.Query, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? of, CancellationToken cancellation)
    {
        var form = new QueryCollection(Request.Form.ToDictionary(f => f.Key, f => f.Value));
        await ReadAsync(of, form, cancellation);
        Audience = form["audience"] == nameof(Audience.Secretariat) ? Audience.Secretariat : Audience.Public;
        foreach (var field in Question.Time.Wrong)
        {
            Mistakes.Add(field, reader.Say("counting.wrong." + field));
        }

        if (Question.Wrong is { } wrong)
        {
            Mistakes.Add("by", wrong, reader);
        }

        if (Register is null)
        {
            Mistakes.Add("by", CountingRefusals.RegisterEmpty(), reader);
        }

        return Mistakes.Any ? Page() : Redirect(reader.To($"/personnel/releases/work/{work.WorkOut(who.Now, Question, Audience).Id}"));
    }

    private async Task ReadAsync(string? of, IQueryCollection asked, CancellationToken cancellation)
    {
        Register = await count.EditionAsync(cancellation);
        From = tables.Find(of) is { Plan: not null } found ? found : null;
        var counts = CountedKinds.Find(asked["counts"]) ?? From?.Plan!.Counts ?? WindowKind.Stock;
        var on = Register?.RegisterOn ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var names = asked["by"].Count > 0 ? asked["by"] : From is { } table ? Names(table.Plan!) : asked.ContainsKey("counts") ? [] : new[] { ReleaseDimension.Cadre, SpellColumns.Training };
        Question = ReleaseQuestion.Of(AskedTime.Of(counts, asked, on, From?.Plan!.Years ?? (counts == WindowKind.Stock ? 1 : 5)), names);
    }

    /// <summary>A table with a level of activity of its own is told apart by level: figures of two levels differ by few people.</summary>
    private static IEnumerable<string> Names(TablePlan plan)
    {
        var columns = plan.Dimensions.Select(d => d.Column).ToHashSet(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            if (!(column == SpellColumns.Training && columns.Contains(SpellColumns.Qualified)))
            {
                yield return column == SpellColumns.Occupation ? ReleaseDimension.Cadre : column == SpellColumns.Birth ? ReleaseDimension.Age : column;
            }
        }

        if (plan.Activity != "LIC")
        {
            yield return ReleaseDimension.Activity.Name;
        }
    }
}
