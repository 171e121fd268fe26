using Comity.Methods.Observations;

namespace Comity.Methods.Indicators;

/// <summary>How far a destination draws on the countries of a list, such as the safeguards list in force at the date.</summary>
/// <param name="FromListed">Persons trained in a listed country.</param>
/// <param name="OfForeignTrained">In percent of the foreign-trained; none where there are none.</param>
/// <param name="OfAll">In percent of all; none without a total.</param>
/// <param name="Inputs">The observations of listed origins.</param>
public sealed record ListDependency(
    string Destination,
    double FromListed,
    double? OfForeignTrained,
    double? OfAll,
    ForeignTrainedShare Share,
    IReadOnlyList<Observation> Inputs)
{
    public static ListDependency Of(ForeignTrainedShare share, IReadOnlySet<string> listed)
    {
        var inputs = share.Origins.Where(o => listed.Contains(o.Counterpart)).ToList();
        var sum = inputs.Sum(o => o.Value ?? 0);
        return new ListDependency(
            share.Destination,
            sum,
            share.ForeignTrained > 0 ? 100 * sum / share.ForeignTrained : null,
            share.Total > 0 ? 100 * sum / share.Total : null,
            share,
            inputs);
    }
}
