using Comity.Standards.CodeLists;

namespace Comity.App.Statistics.Indicators;

/// <summary>How an indicator is worked out: the closed list that definitions choose from.</summary>
internal enum IndicatorKind
{
    Density,
    DensitySum,
    ForeignTrainedShare,
    ListDependency,
    EmigrationRate,
    ServiceCoverage,
}

/// <summary>One indicator as policy officers define it: <c>policy/indicators/indicators.yaml</c>.</summary>
/// <param name="Occupations">Codes it is offered for, the first by default; for a sum, all of its parts; empty where none applies.</param>
/// <param name="Nhwa">Code in the National Health Workforce Accounts of 2017, or none.</param>
/// <param name="Decimals">How many are shown.</param>
/// <param name="Breaks">Lower bounds of the map's classes after the first.</param>
/// <param name="Sources">Data sets in order of preference; others come after them, by id.</param>
/// <param name="HomeSources">The same for stocks at home.</param>
internal sealed record IndicatorDefinition(
    string Id,
    IndicatorKind Kind,
    IReadOnlyList<string> Occupations,
    string? Nhwa,
    LocalText Name,
    LocalText Unit,
    LocalText Formula,
    int Decimals,
    IReadOnlyList<double> Breaks,
    IReadOnlyList<string> Sources,
    IReadOnlyList<string> HomeSources)
{
    /// <summary>Whether the reader chooses an occupation. A sum has all of its own.</summary>
    public bool HasOccupation => Kind is not (IndicatorKind.DensitySum or IndicatorKind.ServiceCoverage);

    public bool IsRate => Kind is IndicatorKind.ForeignTrainedShare or IndicatorKind.ListDependency or IndicatorKind.EmigrationRate;

    /// <summary>Whether figures by country of training are needed, and so a year that has them.</summary>
    public bool RestsOnOrigins => IsRate;
}
