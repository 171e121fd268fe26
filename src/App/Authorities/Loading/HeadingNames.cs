using Comity.App.Reference;

namespace Comity.App.Authorities.Loading;

/// <summary>Headings by which columns are recognised, from <c>reference/authorities/columns.csv</c>.</summary>
internal sealed class HeadingNames(ContentFiles files)
{
    /// <summary>The target that is no field of the record.</summary>
    public const string Country = "country";

    private readonly Lazy<Dictionary<string, string>> _targets = new(() => files.Reference("authorities", "columns.csv").Text
        .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Skip(1)
        .Select(line => line.Split(',', 2)).ToDictionary(parts => NameText.Fold(parts[1]), parts => parts[0], StringComparer.Ordinal));

    /// <summary>What a column may hold.</summary>
    public static IReadOnlyList<string> Targets { get; } =
        [Country, .. Fields.All.Where(f => f.Kind is not FieldKind.Document).Select(f => f.Name)];

    /// <summary>A target for each column, empty where none is recognised; none twice.</summary>
    public IReadOnlyList<string> Recognise(IEnumerable<string> headings)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        return [.. headings.Select(h => _targets.Value.GetValueOrDefault(NameText.Fold(h)) is { } target && taken.Add(target) ? target : "")];
    }
}
