using Comity.App.Statistics.Published;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Safeguards;

/// <summary>The figures that the list rests on, from the two data sets that hold them.</summary>
/// <param name="Lacks">Ids of the data sets that are not held.</param>
internal sealed record ListInputs(IReadOnlyList<Observation> Densities, IReadOnlyList<Observation> Coverage, IReadOnlyList<string> Lacks)
{
    public const string Workforce = "who-health-workforce";

    public const string Index = "service-coverage-index";

    private static readonly SnapshotFilter Density = new()
    {
        Codes = new Dictionary<Dimension, IReadOnlyCollection<string>>
        {
            [Dimension.Measure] = [Measures.Density],
            [Dimension.Unit] = [Units.Per10000],
            [Dimension.Occupation] = [Occupations.Doctors, Occupations.NursesAndMidwives],
        },
    };

    private static readonly SnapshotFilter ServiceCoverage = new()
    {
        Codes = new Dictionary<Dimension, IReadOnlyCollection<string>> { [Dimension.Measure] = [Measures.ServiceCoverage] },
    };

    public static ListInputs Of(PublishedFigures figures) => figures.Keep(typeof(ListInputs), held => new ListInputs(
        held.Find(Workforce)?.Select(Density) ?? [],
        held.Find(Index)?.Select(ServiceCoverage) ?? [],
        [.. new[] { Workforce, Index }.Where(id => held.Find(id) is null)]));
}
