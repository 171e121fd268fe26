using Comity.Methods.Tabulation;
using Comity.Standards.CodeLists;

namespace Comity.Standards.OfficialTables;

/// <summary>Reads a file of <c>reference/tables</c>. What it does not know, or what names something that is not there, is refused.</summary>
public static class OfficialTableReader
{
    private static readonly string[] Statuses = ["verified", "recalled", "ours"];
    private static readonly string[] Levels = ["PRAC", "PACT", "LIC"];
    private static readonly Dictionary<string, WindowKind> Kinds = new(StringComparer.Ordinal)
    {
        ["stock"] = WindowKind.Stock,
        ["entries"] = WindowKind.Entries,
        ["exits"] = WindowKind.Exits,
    };

    /// <param name="columns">Columns of codes, of days and of amounts that spells have.</param>
    /// <exception cref="ReferenceTextException">The file cannot be read.</exception>
    public static IReadOnlyList<OfficialTable> Read(ReferenceText file, Methods.Tabulation.Snapshots.SpellLayout columns) => CodeFields.Read(file, fields =>
    {
        var family = new TableFamily(fields.Text("id"), fields.Whole("order"), fields.Names("title"), fields.Text("source"));
        var parts = new Parts(file.Name, columns, Groups(fields), Figures(fields));
        return fields.Items("tables", table => Table(table, family, parts));
    });

    private static Dictionary<string, List<CodeGroup>> Groups(CodeFields fields) => fields.Has("groups")
        ? fields.Items("groups", g => (Id: g.Text("id"), Members: g.Items("codes", c => new CodeGroup(c.Text("code"), c.Words("of"))))).ToDictionary(g => g.Id, g => g.Members, StringComparer.Ordinal)
        : [];

    private static Dictionary<string, OfficialFigure> Figures(CodeFields fields) => fields.Has("figures")
        ? fields.Items("figures", Figure).ToDictionary(f => f.Id, StringComparer.Ordinal)
        : [];

    private static OfficialFigure Figure(CodeFields fields) => new(
        fields.Text("id"), fields.Names("title"), fields.Has("where") ? fields.Items("where", Condition) : [],
        fields.TextOrNone("amount"), fields.TextOrNone("above"), fields.TextOrNone("below"), fields.Has("per") ? fields.Whole("per") : 1);

    private static TableFilter Condition(CodeFields fields) => fields.Has("not")
        ? new TableFilter(fields.Text("of"), fields.Words("not"), Except: true)
        : new TableFilter(fields.Text("of"), fields.Words("is"));

    private static OfficialTable Table(CodeFields fields, TableFamily family, Parts parts)
    {
        var id = fields.Text("id");
        var status = fields.Text("status");
        return new OfficialTable(
            id, family, fields.TextOrNone("code") ?? "", fields.Names("title"), fields.Names("reading"),
            Statuses.Contains(status) ? status : throw parts.Wrong(id, $"the status {status} is none of {string.Join(", ", Statuses)}"),
            fields.Has("lacks") ? fields.Items("lacks", l => l.Names("what")) : [],
            fields.Has("counts") ? Plan(id, fields, parts) : null);
    }

    private static TablePlan Plan(string id, CodeFields fields, Parts parts)
    {
        var kind = fields.Text("counts");
        var plan = new TablePlan(
            Kinds.TryGetValue(kind, out var counts) ? counts : throw parts.Wrong(id, $"{kind} is none of {string.Join(", ", Kinds.Keys)}"),
            fields.Has("years") ? fields.Whole("years") : 1, fields.Text("activity"),
            fields.Items("dimensions", d => Dimension(id, d, parts)), fields.Has("filters") ? fields.Items("filters", Condition) : [],
            fields.Words("rows"), fields.TextOrNone("columns"), fields.Words("totals"),
            [.. fields.Words("figures").Select(f => parts.Figures.TryGetValue(f, out var figure) ? figure : throw parts.Wrong(id, $"there is no figure {f}"))]);
        parts.Check(id, plan);
        return plan;
    }

    private static PlannedDimension Dimension(string id, CodeFields fields, Parts parts)
    {
        var column = fields.Text("of");
        List<CodeGroup> groups = fields.TextOrNone("groups") is not { } named ? []
            : parts.Groups.TryGetValue(named, out var found) ? found : throw parts.Wrong(id, $"there are no groups {named}");
        try
        {
            return new PlannedDimension(fields.TextOrNone("name") ?? column, column, groups, fields.TextOrNone("rest"), [.. fields.Words("bands").Select(AgeBound.Parse)]);
        }
        catch (FormatException wrong)
        {
            throw parts.Wrong(id, wrong.Message);
        }
    }

    /// <summary>What the tables of a file share, and what they may name.</summary>
    private sealed record Parts(
        string File, Methods.Tabulation.Snapshots.SpellLayout Columns, IReadOnlyDictionary<string, List<CodeGroup>> Groups, IReadOnlyDictionary<string, OfficialFigure> Figures)
    {
        public ReferenceTextException Wrong(string table, string problem) => new(File, 1, $"{table}: {problem}");

        public void Check(string id, TablePlan plan)
        {
            var dimensions = plan.Dimensions.Select(d => d.Name).ToHashSet(StringComparer.Ordinal);
            var figures = plan.Figures.Select(f => f.Id).ToHashSet(StringComparer.Ordinal);
            Each(id, "level of activity", [plan.Activity], Levels.Contains);
            Each(id, "column of codes", plan.Dimensions.Where(d => d.Bands.Count == 0).Select(d => d.Column).Concat(plan.Filters.Select(f => f.Column)), Columns.Codes.Contains);
            Each(id, "column of days", plan.Dimensions.Where(d => d.Bands.Count > 0).Select(d => d.Column), Columns.Days.Contains);
            Each(id, "column of amounts", plan.Figures.Select(f => f.Amount).OfType<string>(), Columns.Amounts.Contains);
            Each(id, "dimension", plan.Rows.Concat(plan.Figures.SelectMany(f => f.Where).Select(w => w.Column)), d => dimensions.Contains(d) || d == TableDefinition.Time);
            Each(id, "dimension", plan.Columns is { } columns ? [columns] : [], d => dimensions.Contains(d) || d == TableDefinition.Time);
            Each(id, "dimension of rows", plan.Totals, plan.Rows.Contains);
            Each(id, "figure", plan.Figures.Select(f => f.Above).OfType<string>(), figures.Contains);
            Each(id, "figure or denominator", plan.Figures.Where(f => f.IsRate).Select(f => f.Below ?? "?"), b => figures.Contains(b) || Denominators.All.Contains(b));
            if (plan.Figures.Count == 0)
                throw Wrong(id, "a table needs a figure");
            if (plan.NeedsStockAtStart && plan.Rows.Any(r => plan.Dimensions.Any(d => d.Name == r && d.IsWay)))
                throw Wrong(id, "who was there at the start came in by no way: rates of the stock have no rows by entry or exit");
        }

        private void Each(string id, string what, IEnumerable<string> named, Func<string, bool> isThere)
        {
            if (named.FirstOrDefault(n => !isThere(n)) is { } stray)
                throw Wrong(id, $"{stray} is no {what} here");
        }
    }
}
