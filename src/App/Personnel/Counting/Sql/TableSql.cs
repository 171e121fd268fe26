using System.Globalization;
using Comity.App.Common;
using Comity.Methods.Tabulation;

namespace Comity.App.Personnel.Counting.Sql;

/// <summary>
/// Writes a table definition as one statement. Rows are grouped by country first, the key by which spells are cut into partitions: so each
/// server counts its own countries, and sends cells instead of rows.
/// </summary>
internal sealed class TableSql(TableDefinition definition, TableWindow window, IReadOnlyList<CountryCode> countries, SqlDialect dialect)
{
    private readonly SpellSql _spells = new(dialect);
    private readonly WindowSql _window = new(window, dialect);

    /// <summary>Several dates or periods beside each other, a column each, where one pass over the rows can count them all.</summary>
    public bool IsWide => window.Codes.Count > 1 && definition.Dimensions.All(d => d.Ages is null);

    /// <summary>
    /// Country, a code for each dimension, then, where wide, count and sums of amounts for each date or period; else its number, count and sums.
    /// </summary>
    public string Cells() => IsWide ? Wide() : string.Join("\nUNION ALL\n", Enumerable.Range(0, window.Codes.Count).Select(Single));

    /// <summary>
    /// Country; how far a row came: 0 outside the window, then the filter or dimension by which it is left out, then counted; how many rows, how
    /// many without a first day, and how many that lack each column named.
    /// </summary>
    public string Account(IReadOnlyList<string> columns)
    {
        var conditions = Conditions().Prepend(_window.HoldsAnywhere).ToList();
        var stage = Number(conditions.Count);
        for (var i = conditions.Count - 1; i >= 0; i--)
        {
            stage = $"CASE WHEN {conditions[i]} THEN {stage} ELSE {Number(i)} END";
        }

        var unknown = columns.Select(c => $", COUNT(*) FILTER (WHERE {SpellSql.IsUnknown(c)})");
        return $"SELECT country, {stage}, COUNT(*), COUNT(*) FILTER (WHERE first_day IS NULL){string.Concat(unknown)}\nFROM health_person_spell\nWHERE {Whose()}\nGROUP BY 1, 2";
    }

    /// <summary>The filters, then the dimensions whose groups leave codes out: as a snapshot tries them.</summary>
    private IEnumerable<string> Conditions() =>
        definition.Filters.Select(_spells.Passes).Concat(definition.Dimensions.Select(_spells.HasPlace).OfType<string>());

    private string Wide()
    {
        var counts = Enumerable.Range(0, window.Codes.Count).SelectMany(i => Counts().Select(count => $"{count} FILTER (WHERE {_window.Holds(i)})"));
        return Statement(definition.Dimensions.Select(_spells.Of), counts, _window.HoldsAnywhere);
    }

    private string Single(int place)
    {
        var codes = definition.Dimensions.Select(d => d.Ages is not { } ages ? _spells.Of(d)
            : window.Kind == WindowKind.Stock ? _spells.Ages(ages, window.Periods[place].First) : _spells.Ages(ages, _window.EventDay));
        return Statement(codes, Counts().Prepend(Number(place)), _window.Holds(place));
    }

    private IEnumerable<string> Counts() => definition.Amounts.Select(a => $"SUM({a})").Prepend("COUNT(*)");

    private string Statement(IEnumerable<string> codes, IEnumerable<string> counts, string holds)
    {
        List<string> groups = ["country", .. codes];
        var where = string.Join("\n  AND ", Conditions().Prepend(holds).Prepend(Whose()));
        return $"SELECT {string.Join(", ", groups.Concat(counts))}\nFROM health_person_spell\nWHERE {where}\nGROUP BY {string.Join(", ", groups.Select((_, i) => Number(i + 1)))}";
    }

    private string Whose() => $"country IN ({string.Join(", ", countries.Select(c => dialect.Value(c.Value)))})";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
