using Comity.Methods.Tabulation;
using Comity.Standards.CodeLists;

namespace Comity.App.Personnel.Counting;

/// <summary>Occupations that are counted together; what is none of them is the rest.</summary>
internal static class Cadres
{
    public static readonly IReadOnlyList<string> All = ["221", "NUR", "MID", "2261", "2262", "CARE"];

    /// <summary>Each with its unit groups.</summary>
    public static IReadOnlyList<CodeGroup> Groups(OccupationList occupations) => [.. All.Select(c => new CodeGroup(c, occupations.UnitGroupsOf(c)))];
}
