using Comity.Methods.Disclosure;
using Comity.Methods.Tabulation;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Standards.OfficialTables;

/// <summary>Works out the figures of an official table from counted cells. Pure: what comes from elsewhere is handed in.</summary>
public sealed class FigureCounting
{
    private static readonly long Few = new DisclosureParameters().LeastDenominator;
    private readonly TablePlan _plan;
    private readonly int _retirement;
    private readonly Func<string, IReadOnlyDictionary<string, string>, double?> _elsewhere;
    private readonly IReadOnlyList<string> _rows;
    private readonly IReadOnlyList<string> _times;

    /// <param name="plan">Of the table.</param>
    /// <param name="times">Codes of the dates or periods.</param>
    /// <param name="retirement">Age of retirement in years.</param>
    /// <param name="elsewhere">A denominator of <see cref="Denominators.FromElsewhere"/> for a row, by the codes of its dimensions and <c>time</c>; none
    /// where it is not held.</param>
    public FigureCounting(TablePlan plan, IReadOnlyList<string> times, int retirement, Func<string, IReadOnlyDictionary<string, string>, double?> elsewhere)
    {
        (_plan, _times, _retirement, _elsewhere) = (plan, times, retirement, elsewhere);
        _rows = plan.Columns == TableDefinition.Time || plan.Rows.Contains(TableDefinition.Time) || times.Count == 1 ? plan.Rows : [.. plan.Rows, TableDefinition.Time];
    }

    /// <param name="counted">By <see cref="TablePlan.Definition"/>.</param>
    /// <param name="stock">By <see cref="TablePlan.StockDefinition"/>, on the day before each period and in their order; none where it is not needed.</param>
    public FigureTable Run(Table counted, Table? stock = null)
    {
        var columns = Columns(counted);
        var sums = Sums(counted, [.. _plan.Figures.Where(f => !f.IsRate)]);
        var stocks = stock is null ? [] : Stocks(stock);
        var rows = Rows(counted).Select(codes => new FigureRow(codes, [.. columns.Select(c => Value(codes, c, sums, stocks))]));
        return new FigureTable(_rows, columns, [.. rows]);
    }

    private IReadOnlyList<FigureColumn> Columns(Table counted)
    {
        if (_plan.Columns is not { } spread)
            return [.. _plan.Figures.Select(f => new FigureColumn(f, null))];
        var codes = spread == TableDefinition.Time ? _times : [.. Codes(spread, counted)];
        var total = spread == TableDefinition.Time && _plan.Counts == WindowKind.Stock ? [] : new[] { TablePlan.Total };
        return [.. codes.Concat(total).SelectMany(code => _plan.Figures.Select(f => new FigureColumn(f, code)))];
    }

    /// <summary>Codes of a dimension: those that are shown in any case, then others that occur.</summary>
    private IEnumerable<string> Codes(string dimension, Table counted)
    {
        var planned = _plan.Dimensions.First(d => d.Name == dimension);
        var at = counted.Dimensions.ToList().FindIndex(d => d.Name == dimension);
        var occurring = counted.Cells.Select(c => c[at]).Distinct(StringComparer.Ordinal);
        return (planned.IsClosed ? planned.KnownCodes(_retirement).Concat(occurring) : occurring).Distinct(StringComparer.Ordinal)
            .OrderBy(c => c, CodeOrder.Of(planned, _retirement));
    }

    /// <summary>Combinations that occur, with all of a dimension whose codes are known, and totals.</summary>
    private IEnumerable<IReadOnlyList<string>> Rows(Table counted)
    {
        List<IReadOnlyList<string>> rows = [[]];
        var dimensions = _rows.Select(r => r == TableDefinition.Time ? null : _plan.Dimensions.First(d => d.Name == r)).ToList();
        var occurring = Occurring(counted, dimensions);
        foreach (var (at, dimension) in dimensions.Index())
        {
            List<string> codes = dimension is null ? [.. _times] : [.. Codes(dimension.Name, counted)];
            var all = dimension is not null && _plan.Totals.Contains(dimension.Name) ? codes.Append(TablePlan.Total) : codes;
            rows = [.. rows.SelectMany(row => all.Select(code => (IReadOnlyList<string>)[.. row, code]))];
            rows = [.. rows.Where(row => dimension is null || row[at] == TablePlan.Total || occurring[at].Contains(Key(row)) || IsAlways(row, dimensions))];
        }

        return rows;
    }

    /// <summary>For each number of dimensions, the beginnings of rows that occur.</summary>
    private List<HashSet<string>> Occurring(Table counted, List<PlannedDimension?> dimensions)
    {
        var places = dimensions.Select(d => counted.Dimensions.ToList().FindIndex(c => c.Name == (d?.Name ?? TableDefinition.Time))).ToArray();
        List<HashSet<string>> sets = [.. places.Select(_ => new HashSet<string>(StringComparer.Ordinal))];
        foreach (var cell in counted.Cells)
        {
            for (var at = 0; at < places.Length; at++)
            {
                // Totals over an earlier dimension have all rows below them.
                foreach (var row in WithTotals([.. places.Take(at + 1).Select(p => cell[p])]))
                    sets[at].Add(Key(row));
            }
        }

        return sets;
    }

    private static bool IsAlways(IReadOnlyList<string> row, List<PlannedDimension?> dimensions) =>
        row.Index().All(r => dimensions[r.Index] is not { IsClosed: false } && r.Item != CodeDictionary.Unknown);

    private Dictionary<string, double[]> Sums(Table counted, List<OfficialFigure> figures)
    {
        var names = counted.Dimensions.Select(d => d.Name).ToList();
        var rowAt = _rows.Select(r => names.IndexOf(r)).ToArray();
        var columnAt = _plan.Columns is { } spread ? names.IndexOf(spread) : -1;
        var amounts = figures.Select(f => f.Amount is null ? -1 : counted.Amounts.ToList().IndexOf(f.Amount)).ToArray();
        var conditions = figures.Select(f => f.Where.Select(w => Condition(w, names)).ToArray()).ToArray();
        var sums = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var cell in counted.Cells)
        {
            foreach (var key in Keys(cell, rowAt, columnAt))
            {
                if (!sums.TryGetValue(key, out var row))
                    sums[key] = row = new double[figures.Count];
                for (var f = 0; f < figures.Count; f++)
                {
                    if (conditions[f].All(c => c(cell)))
                        row[f] += amounts[f] < 0 ? cell.Count : cell.Amount(amounts[f]) / 1000.0;
                }
            }
        }

        return sums;
    }

    private Func<TableCell, bool> Condition(TableFilter where, List<string> names)
    {
        var dimension = _plan.Dimensions.First(d => d.Name == where.Column);
        var (at, codes) = (names.IndexOf(where.Column), where.Codes.Select(c => dimension.CodeOf(c, _retirement)).ToHashSet(StringComparer.Ordinal));
        return cell => codes.Contains(cell[at]) != where.Except;
    }

    private IEnumerable<string> Keys(TableCell cell, int[] rowAt, int columnAt)
    {
        foreach (var row in WithTotals([.. rowAt.Select(at => cell[at])]))
        {
            if (columnAt < 0)
            {
                yield return Key(row);
                continue;
            }

            yield return Key([.. row, cell[columnAt]]);
            yield return Key([.. row, TablePlan.Total]);
        }
    }

    /// <summary>The codes of a row, and those of every total that it belongs to; over the last dimension always, for shares of the whole.</summary>
    private IEnumerable<IReadOnlyList<string>> WithTotals(IReadOnlyList<string> row)
    {
        IEnumerable<string[]> all = [[.. row]];
        for (var at = 0; at < row.Count; at++)
        {
            var place = at;
            if (_rows[at] != TableDefinition.Time && (_plan.Totals.Contains(_rows[at]) || _rows[at] == _plan.Rows[^1]))
                all = all.SelectMany(r => new[] { r, [.. r[..place], TablePlan.Total, .. r[(place + 1)..]] });
        }

        return all;
    }

    /// <summary>The stock of the day before a period, by the codes of a row.</summary>
    private Dictionary<string, double[]> Stocks(Table stock)
    {
        var names = stock.Dimensions.Select(d => d.Name).ToList();
        var days = stock.Dimensions[^1].Codes.ToList();
        var sums = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var cell in stock.Cells)
        {
            var time = _times[days.IndexOf(cell[names.Count - 1])];
            foreach (var row in WithTotals([.. _rows.Select(r => r == TableDefinition.Time ? time : cell[names.IndexOf(r)])]))
            {
                var key = _plan.Columns == TableDefinition.Time ? Key([.. row, time]) : Key(row);
                if (!sums.TryGetValue(key, out var sum))
                    sums[key] = sum = [0];
                sum[0] += cell.Count;
            }
        }

        return sums;
    }

    private FigureValue Value(IReadOnlyList<string> codes, FigureColumn column, Dictionary<string, double[]> sums, Dictionary<string, double[]> stocks)
    {
        var key = column.Code is { } code ? Key([.. codes, code]) : Key(codes);
        if (!column.Figure.IsRate)
            return new FigureValue(Sum(sums, key, column.Figure.Id), null, FigureDoubt.None);
        var below = column.Figure.Below switch
        {
            Denominators.Whole => Sum(sums, WholeKey(codes, column.Code), column.Figure.Above!),
            Denominators.StockAtStart => stocks.TryGetValue(key, out var stock) ? stock[0] : 0,
            Denominators.Population or Denominators.Graduates => _elsewhere(column.Figure.Below, Named(codes, column.Code)),
            var other => Sum(sums, key, other!),
        };
        return Rate(Sum(sums, key, column.Figure.Above!), below, column.Figure);
    }

    private static FigureValue Rate(double above, double? below, OfficialFigure figure)
    {
        if (below is not { } known)
            return new FigureValue(null, null, FigureDoubt.NotHeld);
        return known == 0
            ? new FigureValue(null, 0, FigureDoubt.NobodyBelow)
            : new FigureValue(above * figure.Per / known, known, known < Few ? FigureDoubt.FewPersons : FigureDoubt.None);
    }

    private double Sum(Dictionary<string, double[]> sums, string key, string figure)
    {
        var at = _plan.Figures.Where(f => !f.IsRate).ToList().FindIndex(f => f.Id == figure);
        return sums.TryGetValue(key, out var row) ? row[at] : 0;
    }

    private string WholeKey(IReadOnlyList<string> codes, string? column)
    {
        string[] whole = [.. codes];
        whole[_rows.ToList().IndexOf(_plan.Rows[^1])] = TablePlan.Total;
        return column is null ? Key(whole) : Key([.. whole, column]);
    }

    private Dictionary<string, string> Named(IReadOnlyList<string> codes, string? column)
    {
        var named = _rows.Zip(codes).ToDictionary(p => p.First, p => p.Second, StringComparer.Ordinal);
        if (column is not null)
            named[_plan.Columns!] = column;
        named.TryAdd(TableDefinition.Time, _times[0]);
        return named;
    }

    private static string Key(IReadOnlyList<string> codes) => string.Join('\u001f', codes);
}
