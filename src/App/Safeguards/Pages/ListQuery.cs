using Comity.Methods.Safeguards;

namespace Comity.App.Safeguards.Pages;

/// <summary>Which countries of the table are asked for by how they stand.</summary>
internal enum Standing
{
    All,
    On,
    Off,
    NotReproduced,
    NotComputable,
}

/// <summary>What the address of the page asks for. A choice that there is not is named and left out.</summary>
internal sealed class ListQuery
{
    public static readonly IReadOnlyList<string> Columns = ["name", "list", "computed", "density", "index"];
    private readonly Dictionary<string, string> _asked = new(StringComparer.Ordinal);
    private readonly List<(string Name, string Value)> _unknown = [];

    public ListQuery(IQueryCollection query, IReadOnlyList<string> regions)
    {
        Show = Choice<MapView>(query, "show") ?? MapView.List;
        Listed = Choice<Standing>(query, "listed") ?? Standing.All;
        Reason = Choice<ListReason>(query, "reason");
        Region = Known(query, "region", regions.Contains);
        Sort = Known(query, "sort", text => Columns.Contains(text.TrimStart('-'))) ?? "name";
        (Density, Index) = (Text(query, "density"), Text(query, "index"));
    }

    public MapView Show { get; }

    public Standing Listed { get; }

    public ListReason? Reason { get; }

    public string? Region { get; }

    /// <summary>A column, with a hyphen before it from the highest down.</summary>
    public string Sort { get; }

    public string? Density { get; }

    public string? Index { get; }

    public IReadOnlyList<(string Name, string Value)> Unknown => _unknown;

    public bool Filters => Listed != Standing.All || Reason is not null || Region is not null;

    /// <summary>What is asked for now, to be kept by a form that changes something else.</summary>
    public IEnumerable<KeyValuePair<string, string>> Except(params string[] names) => _asked.Where(a => !names.Contains(a.Key));

    /// <summary>The same page with one thing changed; none takes it out.</summary>
    public string With(string name, string? value)
    {
        var parts = Except(name).Append(new(name, value ?? "")).Where(p => p.Value.Length > 0)
            .Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}").ToList();
        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    public string SortBy(string column) => With("sort", Sort == column ? "-" + column : column == "name" ? null : column);

    public string? AriaSort(string column) => Sort == column ? "ascending" : Sort == "-" + column ? "descending" : null;

    public bool Takes(DerivedCountry country) =>
        (Region is null || country.Region == Region) && (Reason is null || country.Figures.Reason == Reason) && Listed switch
        {
            Standing.On => country.Official == true,
            Standing.Off => country.Official == false,
            Standing.NotReproduced => country.NotReproduced,
            Standing.NotComputable => country.Computed is null,
            _ => true,
        };

    /// <summary>In the order asked for; what is missing comes last in both directions.</summary>
    public IReadOnlyList<DerivedCountry> Ordered(IEnumerable<DerivedCountry> countries, ListWords words)
    {
        var byName = countries.OrderBy(c => words.Name(c.Iso3), words.Reader.Language.ByName).ToList();
        var down = Sort.StartsWith('-');
        if (Sort.TrimStart('-') == "name")
        {
            return down ? [.. Enumerable.Reverse(byName)] : byName;
        }

        var known = byName.OrderBy(c => Key(c) is null);
        return [.. down ? known.ThenByDescending(Key) : known.ThenBy(Key)];
    }

    private decimal? Key(DerivedCountry country) => Sort.TrimStart('-') switch
    {
        "density" => country.Figures.Density,
        "index" => country.Figures.Index,
        "computed" => country.Computed is { } listed ? listed ? 0 : 1 : null,
        _ => country.Official is { } official ? official ? 0 : 1 : null,
    };

    private T? Choice<T>(IQueryCollection query, string name)
        where T : struct, Enum =>
        Known(query, name, text => Enum.GetValues<T>().Any(v => ListWords.CodeOf(v) == text)) is { } text
            ? Enum.GetValues<T>().First(v => ListWords.CodeOf(v) == text)
            : null;

    private string? Known(IQueryCollection query, string name, Func<string, bool> isKnown)
    {
        if (Text(query, name) is not { } text)
        {
            return null;
        }

        if (isKnown(text))
        {
            return text;
        }

        _asked.Remove(name);
        _unknown.Add((name, text));
        return null;
    }

    private string? Text(IQueryCollection query, string name)
    {
        var text = query[name].ToString().Trim();
        if (text.Length == 0)
        {
            return null;
        }

        _asked[name] = text;
        return text;
    }
}
