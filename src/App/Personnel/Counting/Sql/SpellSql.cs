using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.App.Personnel.Counting.Sql;

/// <summary>
/// Columns, filters and dimensions of a table as expressions over stored spells. Only what a foreign server may compute is used: comparisons,
/// CASE and sums, no functions of the session and no COALESCE.
/// </summary>
internal sealed class SpellSql(SqlDialect dialect)
{
    private const string Unknown = "'" + CodeDictionary.Unknown + "'";

    /// <summary>A column of codes as the snapshot has it.</summary>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    public static string Code(string column) => column switch
    {
        SpellColumns.Training => Whence(SpellColumns.Qualified),
        SpellColumns.Nativity => Whence(SpellColumns.Born),
        SpellColumns.Exit => $"CASE WHEN exit = '' THEN {Unknown} ELSE exit END",
        _ when SpellColumns.Codes.Contains(column) => column,
        _ => throw new ArgumentException($"Spells have no column of codes named {column}.", nameof(column)),
    };

    public static string IsUnknown(string column) => column is SpellColumns.Birth or SpellColumns.FullTime ? $"{column} IS NULL" : $"{Code(column)} = {Unknown}";

    public string Passes(TableFilter filter) => In(Code(filter.Column), filter.Codes, filter.Except);

    /// <summary>Whether the groups of a dimension have a place for the row; none where they have one for each.</summary>
    public string? HasPlace(DimensionDefinition dimension) => dimension.Ages is not null || dimension.Groups.Count == 0 || dimension.Rest is not null
        ? null
        : In(Code(dimension.Column), [.. dimension.Groups.SelectMany(g => g.Members)], except: false);

    /// <param name="dimension">Of codes.</param>
    public string Of(DimensionDefinition dimension)
    {
        var code = Code(dimension.Column);
        if (dimension.Groups.Count == 0)
        {
            return code;
        }

        var cases = dimension.Groups.Where(g => g.Members.Count > 0).Select(g => $" WHEN {In(code, g.Members, except: false)} THEN {Text(g.Code)}").ToList();
        var rest = dimension.Rest is { } called ? Text(called) : "NULL";
        return cases.Count == 0 ? rest : $"CASE{string.Concat(cases)} ELSE {rest} END";
    }

    /// <summary>Bands of completed years on one day.</summary>
    public string Ages(AgeBands ages, DateOnly day) => Bands(ages, $"birth > {dialect.Value(day)}", bound =>
        day.Year - bound < 1 ? "1 = 1" : $"birth > {dialect.Value(day.AddYears(-bound))}");

    /// <summary>Bands of completed years on a day that differs from row to row.</summary>
    public string Ages(AgeBands ages, string day) => Bands(ages, $"birth > {day}", bound => dialect.IsYounger(day, bound));

    /// <summary>A text that is one of ours or was handed in.</summary>
    public string Text(string text) => dialect.Value(text);

    private static string Whence(string column) =>
        $"CASE WHEN {column} = {Unknown} THEN {Unknown} WHEN {column} = country THEN '{SpellColumns.Domestic}' ELSE '{SpellColumns.Foreign}' END";

    /// <param name="isYounger">That who was born has not completed so many years.</param>
    private static string Bands(AgeBands ages, string notBorn, Func<int, string> isYounger)
    {
        var codes = ages.Codes;
        var cases = ages.LowerBounds.Skip(1).Select((bound, band) => $" WHEN {isYounger(bound)} THEN '{codes[band + 1]}'");
        return $"CASE WHEN birth IS NULL OR {notBorn} THEN {Unknown}{string.Concat(cases)} ELSE '{codes[^1]}' END";
    }

    private string In(string code, IReadOnlyList<string> codes, bool except) => codes.Count == 0
        ? except ? "1 = 1" : "1 = 0"
        : $"({code}) {(except ? "NOT IN" : "IN")} ({string.Join(", ", codes.Distinct(StringComparer.Ordinal).Select(Text))})";
}
