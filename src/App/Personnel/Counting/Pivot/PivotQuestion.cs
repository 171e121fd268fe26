using System.Globalization;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;
using Comity.Standards.CodeLists;

namespace Comity.App.Personnel.Counting.Pivot;

/// <summary>A table that somebody composes: all of it stands in the address, so that it can be kept, sent and gone back to.</summary>
/// <param name="Rows">One or two dimensions.</param>
/// <param name="Columns">None, or one.</param>
/// <param name="Filters">By dimension, the codes that are counted.</param>
/// <param name="FullTime">Full-time equivalents in place of persons.</param>
/// <param name="Top">How many rows are shown by themselves.</param>
internal sealed record PivotQuestion(
    AskedTime Time, IReadOnlyList<PivotDimension> Rows, PivotDimension? Columns, IReadOnlyDictionary<PivotDimension, IReadOnlyList<string>> Filters, bool FullTime, int Top)
{
    public const string FilterPrefix = "f.";

    /// <summary>Most codes of one filter.</summary>
    public const int MostCodes = 50;

    public static readonly IReadOnlyList<int> Tops = [25, 50, 100, 500];

    public WindowKind Counts => Time.Counts;

    public static PivotQuestion Of(IQueryCollection query, DateOnly register)
    {
        var counts = CountedKinds.Find(query["counts"]) ?? WindowKind.Stock;
        var time = AskedTime.Of(counts, query, register, counts == WindowKind.Stock ? 1 : 5);
        var rows = new[] { query["rows"], query["rows2"] }.Select(name => Fitting(name, counts)).OfType<PivotDimension>().DistinctBy(d => d.Name).ToList();
        if (rows.Count == 0)
        {
            rows.Add(PivotDimension.Find(PivotDimension.Cadre)!);
        }

        var columns = query.ContainsKey("columns") ? Fitting(query["columns"], counts) : query.ContainsKey("rows") ? null : PivotDimension.Find(SpellColumns.Training);
        return Placed(new PivotQuestion(
            time, rows, rows.Any(r => r.Name == columns?.Name) ? null : columns, Chosen(query, counts), query["measure"] == "fte",
            int.TryParse(query["top"], NumberStyles.None, CultureInfo.InvariantCulture, out var top) && Tops.Contains(top) ? top : Tops[0]));
    }

    /// <summary>Dates are told apart wherever there are several: stocks of several dates add up to no number of persons.</summary>
    private static PivotQuestion Placed(PivotQuestion asked)
    {
        var several = asked.Time.Window.Codes.Count > 1;
        var shown = asked.Columns is { IsTime: true } || asked.Rows.Any(r => r.IsTime);
        if (!several || shown)
        {
            return asked;
        }

        var time = PivotDimension.Find(TableDefinition.Time)!;
        return asked.Columns is null ? asked with { Columns = time } : asked with { Rows = [asked.Rows[0], time] };
    }

    public TableDefinition Definition(OccupationList occupations) => new("pivot", Counts, [.. Dimensions.Where(d => !d.IsTime).Select(d => d.Definition(occupations))])
    {
        Amounts = FullTime ? [SpellColumns.FullTime] : [],
        Filters = [.. CountedKinds.Events(Counts), .. Filters.Select(f => f.Key.Filter(f.Value, occupations))],
    };

    public IEnumerable<PivotDimension> Dimensions => Columns is { } columns ? Rows.Append(columns) : Rows;

    /// <summary>The whole question, in one order.</summary>
    public IEnumerable<(string Name, string Value)> Values =>
    [
        ("counts", CountedKinds.Word(Counts)), .. Time.Values, ("rows", Rows[0].Name), ("rows2", Rows.Count > 1 ? Rows[1].Name : ""), ("columns", Columns?.Name ?? ""),
        ("measure", FullTime ? "fte" : "persons"), ("top", Top.ToString(CultureInfo.InvariantCulture)),
        .. Filters.SelectMany(f => f.Value.Select(code => (FilterPrefix + f.Key.Name, code))),
    ];

    public string Query => QueryText.Of(Values.Where(v => v.Value.Length > 0 || v.Name == "columns"));

    public PivotQuestion With(PivotDimension filter, string code) => this with
    {
        Filters = new Dictionary<PivotDimension, IReadOnlyList<string>>(Filters) { [filter] = [code] },
    };

    public PivotQuestion Without(PivotDimension filter) => this with { Filters = Filters.Where(f => f.Key != filter).ToDictionary(f => f.Key, f => f.Value) };

    /// <summary>Rows and columns changed places.</summary>
    public PivotQuestion Turned => Columns is { } columns ? this with { Rows = [columns, .. Rows.Skip(1)], Columns = Rows[0] } : this;

    private static PivotDimension? Fitting(string? name, WindowKind counts) => PivotDimension.Find(name) is { } found && found.Fits(counts) ? found : null;

    private static Dictionary<PivotDimension, IReadOnlyList<string>> Chosen(IQueryCollection query, WindowKind counts) => PivotDimension.All
        .Where(d => d.Filters && d.Fits(counts))
        .Select(d => (Dimension: d, Codes: query[FilterPrefix + d.Name].OfType<string>().Where(c => c.Length is > 0 and <= 40).Distinct(StringComparer.Ordinal).Take(MostCodes).ToList()))
        .Where(f => f.Codes.Count > 0).ToDictionary(f => f.Dimension, f => (IReadOnlyList<string>)f.Codes);
}
