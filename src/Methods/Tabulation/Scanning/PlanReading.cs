using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Reads a definition for one snapshot: names become places of columns, codes become numbers.</summary>
internal sealed class PlanReading(SpellSnapshot snapshot, TableDefinition definition)
{
    public IReadOnlyList<DimensionPlan> Dimensions()
    {
        var names = definition.Dimensions.Select(d => d.Name).Append(TableDefinition.Time).ToList();
        if (names.Distinct(StringComparer.Ordinal).Count() != names.Count)
            throw new ArgumentException($"Each dimension of {definition.Id} needs a name of its own, other than {TableDefinition.Time}.", nameof(definition));
        return [.. definition.Dimensions.Select(Dimension)];
    }

    /// <summary>The filters of the definition, then the dimensions whose groups leave codes out.</summary>
    public IReadOnlyList<FilterPlan> Filters(IReadOnlyList<DimensionPlan> dimensions)
    {
        var filters = definition.Filters.Select(Filter).ToList();
        foreach (var dimension in dimensions.Where(d => d.Numbers?.Contains(-1) == true))
            filters.Add(new FilterPlan(filters.Count, dimension.Name, dimension.Column, [.. dimension.Numbers!.Select(n => n >= 0)]));
        return filters;
    }

    public int[] Amounts() => [.. definition.Amounts.Select(a => snapshot.Layout.AmountAt(snapshot.Layout.AmountColumn(a)))];

    /// <summary>Every column that the table uses, once, with its name.</summary>
    public (string Name, int Column)[] Used()
    {
        var columns = definition.Dimensions.Select(d => (d.Column, d.Ages is null ? snapshot.Layout.CodeColumn(d.Column) : DayAt(d.Column)))
            .Concat(definition.Filters.Select(f => (f.Column, snapshot.Layout.CodeColumn(f.Column))))
            .Concat(definition.Amounts.Select(a => (a, snapshot.Layout.AmountAt(snapshot.Layout.AmountColumn(a)))));
        return [.. columns.DistinctBy(c => c.Item2)];
    }

    private int DayAt(string column) => snapshot.Layout.DayAt(snapshot.Layout.DayColumn(column));

    private DimensionPlan Dimension(DimensionDefinition dimension)
    {
        if (dimension.Ages is { } ages)
            return new DimensionPlan(dimension.Name, DayAt(dimension.Column), ages.Codes, null, ages);
        var column = snapshot.Layout.CodeColumn(dimension.Column);
        var codes = snapshot.Codes(column);
        return dimension.Groups.Count == 0
            ? new DimensionPlan(dimension.Name, column, [.. codes.Texts], null, null)
            : Grouped(dimension, column, codes);
    }

    private static DimensionPlan Grouped(DimensionDefinition dimension, int column, CodeDictionary codes)
    {
        List<string> names = [.. dimension.Groups.Select(g => g.Code).Concat(dimension.Rest is null ? [] : [dimension.Rest]).Distinct(StringComparer.Ordinal)];
        var numbers = new int[codes.Count];
        Array.Fill(numbers, dimension.Rest is null ? -1 : names.IndexOf(dimension.Rest));
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, member) in dimension.Groups.SelectMany(g => g.Members.Select(m => (g.Code, m))))
        {
            if (!taken.Add(member))
                throw new ArgumentException($"The code {member} stands in two groups of {dimension.Name}: it would be counted twice.", nameof(dimension));
            if (codes.Find(member) is >= 0 and var code)
                numbers[code] = names.IndexOf(name);
        }

        return new DimensionPlan(dimension.Name, column, names, numbers, null);
    }

    private FilterPlan Filter(TableFilter filter, int place)
    {
        var column = snapshot.Layout.CodeColumn(filter.Column);
        var allowed = new bool[snapshot.Codes(column).Count];
        Array.Fill(allowed, filter.Except);
        foreach (var code in filter.Codes.Select(snapshot.Codes(column).Find).Where(c => c >= 0))
            allowed[code] = !filter.Except;
        return new FilterPlan(place, filter.Column, column, allowed);
    }
}
