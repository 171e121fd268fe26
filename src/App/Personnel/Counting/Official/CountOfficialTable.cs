using System.Globalization;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;
using Comity.Methods.Tabulation;
using Comity.Standards.OfficialTables;

namespace Comity.App.Personnel.Counting.Official;

/// <summary>Counts an official table from the own country's register, and works out its shares and rates.</summary>
[Cites("code-2010:7.2(b)", "counting.serves.official", Page = "/data")]
internal sealed class CountOfficialTable(
    CountRegister count, ReferenceData reference, ContentFiles files, IPublishedStatistics statistics, WhoActs who, TimeProvider time)
{
    /// <summary>How many years older than the count a population may be; it is shown with its year.</summary>
    private const int OldestPopulation = 2;

    public DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    public async Task<Result<OfficialResult>> RunAsync(OfficialQuestion question, CancellationToken cancellation)
    {
        var (plan, window) = (question.Table.Plan!, question.Time.Window);
        var retirement = new PolicyNumbers(files, question.Time.Last)["personnel.retirement-age"];
        var counted = await count.CountAsync(plan.Definition(question.Table.Id, question.Activity, retirement), window, cancellation);
        if (!counted.Succeeded)
        {
            return counted.Refusal;
        }

        var stock = plan.NeedsStockAtStart
            ? await count.CountAsync(plan.StockDefinition(question.Table.Id, question.Activity, retirement), AtStart(window), cancellation) : default;
        if (stock.Refusal is { } refusal)
        {
            return refusal;
        }

        var population = new Dictionary<int, long>();
        var graduates = plan.Figures.Any(f => f.Below == Denominators.Graduates) ? await GraduatesAsync(cancellation) : [];
        var figures = new FigureCounting(plan, window.Codes, retirement, (what, row) => Elsewhere(what, row, population, graduates)).Run(counted.Value.Table, stock.Value?.Table);
        return new OfficialResult(
            question, figures, counted.Value, population, plan.Dimensions.Any(d => d.Bands.Any(b => b.Text.StartsWith("retirement", StringComparison.Ordinal))) ? retirement : null);
    }

    private static TableWindow AtStart(TableWindow window) => TableWindow.AsOf([.. window.Periods.Select(p => p.First.AddDays(-1))]);

    /// <summary>Of the whole country only: no figures by area are held.</summary>
    private double? Elsewhere(string what, IReadOnlyDictionary<string, string> row, Dictionary<int, long> population, Dictionary<(string, int), double> graduates)
    {
        if (row.GetValueOrDefault("territory", TablePlan.Total) != TablePlan.Total)
        {
            return null;
        }

        var year = int.Parse(row[TableDefinition.Time].AsSpan(0, 4), CultureInfo.InvariantCulture);
        return what == Denominators.Population ? Population(year, population)
            : graduates.TryGetValue((row.GetValueOrDefault("occupation", ""), year), out var known) ? known : null;
    }

    private double? Population(int year, Dictionary<int, long> taken)
    {
        for (var back = 0; back <= OldestPopulation; back++)
        {
            if (reference.Countries.Population(who.Now.Country!.Value.Value, year - back) is { } people)
            {
                taken[year - back] = people;
                return people;
            }
        }

        return null;
    }

    /// <summary>Graduates of the country as somebody published them, by occupation and year: of several data sets, the first.</summary>
    private async Task<Dictionary<(string Occupation, int Year), double>> GraduatesAsync(CancellationToken cancellation)
    {
        var figures = await statistics.CurrentAsync(cancellation);
        var filter = new SnapshotFilter
        {
            Codes = new Dictionary<Dimension, IReadOnlyCollection<string>>
            {
                [Dimension.Measure] = [Measures.Graduates], [Dimension.RefArea] = [who.Now.Country!.Value.Value], [Dimension.Territory] = [Codes.Total],
            },
        };
        return figures.Select(filter).Where(o => o.Value is not null && o.Unit == Units.Headcount && o.IsNational())
            .GroupBy(o => (o.Occupation, o.Year())).ToDictionary(g => g.Key, g => g.First().Value!.Value);
    }
}
