using Comity.App.Personnel.Counting;
using Comity.Methods.Disclosure;
using Comity.Methods.Observations;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;
using Comity.Standards.CodeLists;

namespace Comity.App.Personnel.Releases;

/// <summary>The codes of released tables: how rows get them, and which are sums of which.</summary>
internal static class ReleaseCodes
{
    /// <summary>Active and not practising; licensed and not active: shown only within what holds them.</summary>
    public const string ActiveOnly = "PACT_ONLY";
    public const string LicensedOnly = "LIC_ONLY";

    /// <summary>All who are new in the register, returns not among them.</summary>
    public const string New = "NEW";

    /// <summary>By axis: codes that are there to reckon with. Shown is only what holds them.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> NeverShown = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
    {
        [SpellColumns.Activity] = [ActiveOnly, LicensedOnly, PersonCodes.Unknown],
        [SpellColumns.Occupation] = [CountingWords.Others],
        [SpellColumns.Entry] = [TableForRelease.Total],
    };

    private static readonly int[] FiveYears = [0, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70];

    private static readonly CodeSum[] TenYears =
    [
        new("Y_LT25", ["Y_LT20", "Y20T24"]), new("Y25T34", ["Y25T29", "Y30T34"]), new("Y35T44", ["Y35T39", "Y40T44"]),
        new("Y45T54", ["Y45T49", "Y50T54"]), new("Y55T64", ["Y55T59", "Y60T64"]), new("Y_GE65", ["Y65T69", "Y_GE70"]),
    ];

    private static readonly string[] NewOnes = [EntryTypes.NewDomestic, EntryTypes.NewForeign, EntryTypes.New];

    public static DimensionDefinition Definition(ReleaseDimension dimension, string own, OccupationList occupations) => new(dimension.Axis, dimension.Column)
    {
        Groups = Groups(dimension, own, occupations),
        Rest = dimension.Name switch { ReleaseDimension.Cadre => CountingWords.Others, SpellColumns.Activity => PersonCodes.Unknown, _ => null },
        Ages = dimension.Name == ReleaseDimension.Age ? new AgeBands(FiveYears) : null,
    };

    /// <summary>Sums below the total, of the codes that occur.</summary>
    public static IReadOnlyList<CodeSum> Sums(ReleaseDimension dimension, string own, OccupationList occupations, IReadOnlyCollection<string> occurring) =>
        [.. AllSums(dimension, own, occupations, occurring).Select(s => s with { Children = [.. s.Children.Where(occurring.Contains)] }).Where(s => s.Children.Count > 0)];

    private static IReadOnlyList<CodeGroup> Groups(ReleaseDimension dimension, string own, OccupationList occupations) => dimension.Name switch
    {
        ReleaseDimension.Cadre => Cadres.Groups(occupations),
        SpellColumns.Training or SpellColumns.Nativity =>
            [new(own, [SpellColumns.Domestic]), new(Counterparts.Foreign, [SpellColumns.Foreign]), new(PersonCodes.Unknown, [PersonCodes.Unknown])],
        SpellColumns.Activity =>
            [new(PersonCodes.Practising, [PersonCodes.Practising]), new(ActiveOnly, [PersonCodes.ProfessionallyActive]), new(LicensedOnly, [PersonCodes.LicensedOnly])],
        _ => [],
    };

    private static IReadOnlyList<CodeSum> AllSums(ReleaseDimension dimension, string own, OccupationList occupations, IReadOnlyCollection<string> occurring) => dimension switch
    {
        { IsOfCountries: true, IsCoarse: false } => [new(Counterparts.Foreign, [.. occurring.Where(c => c != own && c != PersonCodes.Unknown)])],
        { Name: SpellColumns.Occupation } => CadreSums(occupations, occurring),
        { Name: SpellColumns.Activity } => [new(PersonCodes.ProfessionallyActive, [PersonCodes.Practising, ActiveOnly])],
        { Name: ReleaseDimension.Age } => TenYears,
        { Name: SpellColumns.Entry } => [new(New, NewOnes)],
        _ => [],
    };

    /// <summary>A group of one unit group of the same code is that unit group.</summary>
    private static IReadOnlyList<CodeSum> CadreSums(OccupationList occupations, IReadOnlyCollection<string> occurring)
    {
        var cadres = Cadres.Groups(occupations).Select(g => new CodeSum(g.Code, g.Members)).ToList();
        var named = cadres.SelectMany(c => c.Children).ToHashSet(StringComparer.Ordinal);
        return [.. cadres.Where(c => !c.Children.Contains(c.Parent)), new CodeSum(CountingWords.Others, [.. occurring.Where(c => !named.Contains(c))])];
    }
}
