using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Personnel.Counting;
using Comity.App.Personnel.Counting.Snapshots;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Comity.Methods.Disclosure;
using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Releases;

/// <summary>
/// Counts a table for letting out, decides what of it is shown, and attacks the result together with all that is out already.
/// </summary>
// Code 2010, 6.2 and 6.4: data that can be compared are to be given to others, and persons are not to be found in them.
[Cites("code-2010:6.2", "releases.serves.protected", Page = "/data")]
internal sealed class WorkOutRelease(CountRegister count, ReferenceData reference, Exchange exchange, DisclosureSettings settings, WhoActs who)
{
    /// <summary>Most cells of a table, sums among them.</summary>
    public const int MostCells = 300_000;

    /// <param name="step">Is told what is under way.</param>
    public async Task<Result<WorkedOut>> RunAsync(ReleaseQuestion question, Audience audience, Action<string> step, CancellationToken cancellation)
    {
        if (question.Wrong is { } wrong)
        {
            return wrong;
        }

        step("jobs.countingTable");
        var (own, occupations) = (who.Now.Country!.Value, reference.Occupations);
        var counted = await count.CountAsync(question.Definition(own.Value, occupations), question.Time.Window, cancellation);
        return !counted.Succeeded ? counted.Refusal
            : question.Time.Last > (counted.Value.From.RegisterOn ?? question.Time.Last) ? ReleaseRefusals.AfterRegister(counted.Value.From.RegisterOn!.Value)
            : CellsOf(counted.Value.Table) is > MostCells and var cells ? ReleaseRefusals.TooManyCells(cells, MostCells)
            : await ProtectAsync(question, audience, counted.Value.From, ToCountTable(counted.Value.Table, question, own.Value), step, cancellation);
    }

    private async Task<Result<WorkedOut>> ProtectAsync(
        ReleaseQuestion question, Audience audience, RegisterEdition edition, CountTable table, Action<string> step, CancellationToken cancellation)
    {
        var (rules, seed) = await settings.NowAsync(cancellation);
        EarlierReleases earlier;
        await using (var db = exchange.Open())
        {
            earlier = await EarlierReleases.ReadAsync(db, edition.Country, question, cancellation);
        }

        if (earlier.AreOtherWay(rules.RoundingTo is not null))
        {
            return ReleaseRefusals.OtherWayBefore();
        }

        step("jobs.protecting");
        var (made, loss, exposures) = rules.RoundingTo is { } multiple ? Rounded(table, multiple, seed, earlier, rules) : Withheld(table, earlier, rules);
        return new WorkedOut(question, audience, edition.Edition, edition.RegisterOn, rules, made, loss, exposures, ReleaseBytes.Of(made));
    }

    private static (ReleasedTable, Loss, IReadOnlyList<Exposure>) Withheld(CountTable table, EarlierReleases earlier, DisclosureParameters rules)
    {
        var result = DisclosureControl.Protect([table], earlier.Withheld, rules);
        return (new ReleasedTable(result.Tables[0], null), result.Loss, result.Exposures);
    }

    private static (ReleasedTable, Loss, IReadOnlyList<Exposure>) Rounded(CountTable table, int multiple, string seed, EarlierReleases earlier, DisclosureParameters rules)
    {
        var statuses = Enumerable.Range(0, table.Counts.Length)
            .Select(cell => table.IsNeverShown(cell) ? CellStatus.NeverShown : table.Counts[cell] == 0 ? CellStatus.Zero : CellStatus.Published).ToList();
        var made = new ReleasedTable(new ProtectedTable(table, statuses), new RandomRounding(multiple, seed).Round(table));
        return (made, new Loss(statuses.Count(s => s == CellStatus.Published), 0, 0, 0, 0, 0), earlier.Attack(made, rules));
    }

    /// <summary>With a total for each dimension; other sums are few.</summary>
    private static long CellsOf(Table table) =>
        table.Dimensions.Aggregate(1L, (product, d) => product * (d.Name == TableDefinition.Time ? d.Codes.Count : Occurring(table, d.Name).Count + 1));

    private CountTable ToCountTable(Table table, ReleaseQuestion question, string own) => new TableForRelease
    {
        Name = question.CountsWord,
        Sums = question.Dimensions.ToDictionary(d => d.Axis, d => ReleaseCodes.Sums(d, own, reference.Occupations, Occurring(table, d.Axis)), StringComparer.Ordinal),
        NeverShown = ReleaseCodes.NeverShown,
        Fixed = [("counts", question.CountsWord)],
    }.ToCountTable(table);

    private static HashSet<string> Occurring(Table table, string axis)
    {
        var at = table.Dimensions.Index().First(d => d.Item.Name == axis).Index;
        return table.Cells.Select(cell => cell[at]).ToHashSet(StringComparer.Ordinal);
    }
}
