using System.Globalization;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;
using Comity.Methods.Tabulation.Snapshots;
using Comity.Standards.OfficialTables;

namespace Comity.App.Personnel.Counting;

/// <summary>Dimensions and codes of tables in the reader's words, by the column of spells that they come from.</summary>
internal sealed class CountingWords(Reader reader, ReferenceData reference)
{
    /// <summary>The code of what is named nowhere else in a dimension.</summary>
    public const string Others = "OTH";

    private static readonly string[] OfCountries = [SpellColumns.Qualified, SpellColumns.Born, SpellColumns.Citizenship];
    private readonly Dictionary<(string, string), string> _kept = [];

    public string Dimension(string name) => reader.Has("counting.dimensions." + name) ? reader.Say("counting.dimensions." + name) : name;

    /// <summary>What is counted, and when.</summary>
    public string Heading(AskedTime time)
    {
        var (what, codes) = (reader.Say("counting.counts." + time.Counts), time.Window.Codes);
        var (first, last) = (Code(TableDefinition.Time, codes[0]), Code(TableDefinition.Time, codes[^1]));
        return codes.Count == 1 ? reader.Say("counting.heading.one", ("what", what), ("when", first)) : reader.Say("counting.heading.several", ("what", what), ("first", first), ("last", last));
    }

    /// <param name="column">Column of spells, or <c>time</c>.</param>
    public string Code(string column, string code)
    {
        if (!_kept.TryGetValue((column, code), out var name))
        {
            _kept[(column, code)] = name = Name(column, code);
        }

        return name;
    }

    /// <summary>As a file for programs names it: nothing where the code says it all.</summary>
    public bool HasName(string column, string code) => Code(column, code) != code;

    public static bool IsOfCountries(string column) => OfCountries.Contains(column);

    private string Name(string column, string code) => code switch
    {
        TablePlan.Total => reader.Say("counting.total"),
        CodeDictionary.Unknown => reader.Say("counting.unknown"),
        Others => reader.Say("counting.others"),
        _ when column == TableDefinition.Time => DateOnly.TryParseExact(code, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? reader.Date(day) : code,
        _ when column == SpellColumns.Birth => Ages(code),
        _ when column == SpellColumns.Occupation => reference.Occupations.Find(code)?.Title.In(reader.Language.Code) ?? code,
        _ when IsOfCountries(column) => reference.NameOf(code, reader.Language.Code),
        _ => reader.Has($"counting.codes.{column}.{code}") ? reader.Say($"counting.codes.{column}.{code}") : code,
    };

    /// <summary><c>Y_LT25</c>, <c>Y25T34</c>, <c>Y_GE65</c>.</summary>
    private string Ages(string code) => code switch
    {
        ['Y', '_', 'L', 'T', .. var below] => reader.Say("counting.ages.below", ("to", below)),
        ['Y', '_', 'G', 'E', .. var from] => reader.Say("counting.ages.from", ("from", from)),
        ['Y', .. var both] when both.Split('T') is [var from, var to] => reader.Say("counting.ages.between", ("from", from), ("to", to)),
        _ => code,
    };
}
