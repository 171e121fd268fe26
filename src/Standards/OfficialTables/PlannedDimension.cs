using System.Globalization;
using Comity.Methods.Tabulation;

namespace Comity.Standards.OfficialTables;

/// <summary>A dimension of an official table.</summary>
/// <param name="Column">A column of spells.</param>
/// <param name="Groups">Empty: every code by itself.</param>
/// <param name="Rest">What codes outside all groups are called; none leaves their rows out.</param>
/// <param name="Bands">Lower bounds in years; empty for a dimension of codes.</param>
public sealed record PlannedDimension(string Name, string Column, IReadOnlyList<CodeGroup> Groups, string? Rest, IReadOnlyList<AgeBound> Bands)
{
    /// <summary>Whether all its codes are known beforehand, and are shown also where nobody is.</summary>
    public bool IsClosed => Groups.Count > 0 || Bands.Count > 0;

    /// <summary>A way in or out, which a stock does not have.</summary>
    public bool IsWay => IsWayColumn(Column);

    internal static bool IsWayColumn(string column) => column is "entry" or "exit";

    public DimensionDefinition Resolve(int retirement) => new(Name, Column)
    {
        Groups = Groups,
        Rest = Rest,
        Ages = Bands.Count == 0 ? null : new AgeBands([.. Bands.Select(b => b.In(retirement))]),
    };

    /// <summary>The code that the table has for one of a condition: bands are named by their lower bound.</summary>
    internal string CodeOf(string code, int retirement)
    {
        var band = Bands.ToList().FindIndex(b => b.Text == code);
        return band < 0 ? code : Resolve(retirement).Ages!.Codes[band + 1];
    }

    /// <summary>Codes that are shown in any case, in order.</summary>
    internal IEnumerable<string> KnownCodes(int retirement) => Bands.Count > 0
        ? Resolve(retirement).Ages!.Codes.Skip(1)
        : Groups.Select(g => g.Code).Concat(Rest is null ? [] : [Rest]).Distinct(StringComparer.Ordinal);
}

/// <summary>Lower bound of a band of ages: years, or years before the age of retirement.</summary>
/// <param name="Text">As it stands in the file: <c>25</c>, <c>retirement</c>, <c>retirement-5</c>.</param>
public sealed record AgeBound(string Text)
{
    private const string Retirement = "retirement";

    /// <exception cref="FormatException">It is neither.</exception>
    public static AgeBound Parse(string text) => Years(text, 65) is >= 0 and < 200 ? new AgeBound(text) : throw new FormatException(
        $"\"{text}\" is neither an age in years nor retirement or retirement-5");

    public int In(int retirement) => Years(Text, retirement);

    private static int Years(string text, int retirement) => text == Retirement ? retirement
        : text.StartsWith(Retirement + "-", StringComparison.Ordinal) && Whole(text[(Retirement.Length + 1)..]) is { } before ? retirement - before
        : Whole(text) ?? -1;

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
