using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Standards.OfficialTables;

/// <summary>The order in which codes are shown: as the definition has them, others by their text, the unknown last.</summary>
public sealed class CodeOrder : IComparer<string>
{
    private readonly Dictionary<string, int> _known;

    private CodeOrder(IEnumerable<string> known) => _known = known.Index().ToDictionary(k => k.Item, k => k.Index, StringComparer.Ordinal);

    public static CodeOrder Of(PlannedDimension dimension, int retirement) => new(dimension.KnownCodes(retirement));

    public int Compare(string? x, string? y)
    {
        var ranks = Rank(x!).CompareTo(Rank(y!));
        return ranks != 0 ? ranks : string.CompareOrdinal(x, y);
    }

    private int Rank(string code) => code switch
    {
        TablePlan.Total => int.MaxValue,
        CodeDictionary.Unknown => int.MaxValue - 1,
        _ => _known.GetValueOrDefault(code, int.MaxValue - 2),
    };
}
