using Comity.Standards.Profiles;

namespace Comity.Standards.Personnel;

/// <summary>What a form says of one column of a file.</summary>
/// <param name="Heading">Text of the header; may be empty, or stand twice.</param>
public sealed record ColumnSaying(string Heading)
{
    /// <summary>Field of the record (<see cref="RegisterTargets"/>), or empty where the column is not read.</summary>
    public string To { get; init; } = "";

    public bool Optional { get; init; }

    /// <summary>How countries are written, in the words of profiles: <c>iso3</c>, <c>name</c>.</summary>
    public IReadOnlyList<string> Country { get; init; } = [];

    /// <summary>Between several countries in a cell, or family and given name.</summary>
    public string Separator { get; init; } = "";

    /// <summary>Patterns such as <c>dd/MM/yyyy</c>.</summary>
    public IReadOnlyList<string> DateFormats { get; init; } = [];

    /// <summary>The latest year that two digits may mean.</summary>
    public int? LastYear { get; init; }

    public bool ExcelDates { get; init; }

    public ShareUnit Unit { get; init; }

    /// <summary>Kind of another name.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Texts of the column and the code of each; an empty code is not said yet.</summary>
    public IReadOnlyDictionary<string, string> Map { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What becomes of texts that the map does not hold.</summary>
    public OtherTexts Other { get; init; } = OtherTexts.Keep;

    /// <summary>Patterns of which only a person can tell the right one; empty where nothing is open.</summary>
    public IReadOnlyList<string> DateChoices { get; init; } = [];

    /// <summary>Whether something of the column is still to be said by a person.</summary>
    public bool IsOpen => (DateChoices.Count > 0 && DateFormats.Count == 0) || Map.Values.Any(code => code.Length == 0)
        || (LastYear is null && DateFormats.Any(f => f.Count(c => c == 'y') == 2));

    internal static ColumnSaying Of(string heading, RegisterColumn? column) => column is null ? new(heading) : new(heading)
    {
        To = column.To.ToString(),
        Optional = column.Optional,
        Country = [.. column.Country.Select(c => ColumnParts.Schemes.First(s => s.Scheme == c).Name)],
        Separator = column.Separator,
        DateFormats = column.Dates?.Formats ?? [],
        LastYear = column.Dates?.LastYear,
        ExcelDates = column.Dates?.Excel ?? false,
        Unit = column.Unit,
        Kind = column.Kind,
        Map = column.Map,
        Other = column.Other,
    };

    internal RegisterColumn ToColumn(string name) => new(name, RegisterColumns.Path(To))
    {
        Optional = Optional,
        Country = [.. Country.Select(c => ColumnParts.Schemes.FirstOrDefault(s => s.Name == c).Scheme)],
        Separator = Separator,
        Dates = DateFormats.Count > 0 || LastYear is not null || ExcelDates ? new(DateFormats, LastYear, ExcelDates) : null,
        Unit = Unit,
        Kind = Kind,
        Map = Map.Where(m => m.Value.Length > 0).ToDictionary(m => m.Key, m => m.Value, StringComparer.Ordinal),
        Other = Other,
    };
}
