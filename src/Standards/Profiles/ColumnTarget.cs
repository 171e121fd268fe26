using Comity.Methods.Observations;

namespace Comity.Standards.Profiles;

/// <summary>What a column, constant or map can set. The first fifteen are the dimensions, in their order.</summary>
public enum ColumnTarget
{
    RefArea = Dimension.RefArea,
    Measure = Dimension.Measure,
    Unit = Dimension.Unit,
    Occupation = Dimension.Occupation,
    Criterion = Dimension.Criterion,
    Activity = Dimension.Activity,
    Territory = Dimension.Territory,
    Native = Dimension.Native,
    Sector = Dimension.Sector,
    Pathway = Dimension.Pathway,
    Sex = Dimension.Sex,
    Age = Dimension.Age,
    Source = Dimension.Source,
    Counterpart = Dimension.Counterpart,
    Time = Dimension.Time,

    /// <summary>SDMX status letters.</summary>
    Status,

    /// <summary>Flags as sent.</summary>
    Flags,

    Note,

    /// <summary>Line that an earlier source gave, kept in place of the line of this file.</summary>
    SourceRow,

    SourceColumn,

    /// <summary>The figure.</summary>
    Value,

    /// <summary>Power of ten on the figure (SDMX UNIT_MULT).</summary>
    Multiplier,
}

public static class ColumnTargets
{
    public const int Dimensions = (int)Dimension.Time + 1;

    /// <summary>What codes carry: everything but the figure and its multiplier.</summary>
    public const int Codes = (int)ColumnTarget.SourceColumn + 1;

    public const int Count = (int)ColumnTarget.Multiplier + 1;

    private static readonly Dictionary<string, ColumnTarget> ByName =
        Enum.GetValues<ColumnTarget>().ToDictionary(NameOf, StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The name in profiles and tidy files: <c>refArea</c>.</summary>
    public static string NameOf(ColumnTarget target)
    {
        var name = target.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    public static bool TryParse(string name, out ColumnTarget target) => ByName.TryGetValue(name, out target);
}
