using Comity.Methods.Indicators;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Indicators.Corridors;

/// <summary>All that is published on one origin and one destination, for one occupation and year.</summary>
/// <param name="Share">The destination's share trained abroad; none where it names no origins.</param>
/// <param name="Rate">The origin's emigration rate; none where no destination names it.</param>
/// <param name="Origins">Of the destination, most persons first.</param>
/// <param name="Destinations">Of the origin, most persons first.</param>
/// <param name="Others">The same two countries counted otherwise: shown beside, never added.</param>
internal sealed record KnownCorridor(
    string Origin,
    string Destination,
    string Occupation,
    int Year,
    CorridorFigure Figure,
    CorridorFigure Reverse,
    ForeignTrainedShare? Share,
    EmigrationRate? Rate,
    IReadOnlyList<Corridor> Origins,
    IReadOnlyList<Corridor> Destinations,
    IReadOnlyList<Observation> Others)
{
    public double? Persons => Figure.Persons;

    /// <summary>Percent of all who were trained abroad and work in the destination.</summary>
    public double? OfForeignTrained => Percent(Persons, Share?.ForeignTrained);

    /// <summary>Percent of all who work in the destination.</summary>
    public double? OfAll => Percent(Persons, Share?.Total);

    /// <summary>Percent of those trained in the origin, counted at home and in the reporting countries.</summary>
    public double? OfTrained => Rate?.Home is null ? null : Percent(Persons, Rate.Abroad + Rate.Home);

    /// <summary>Percent of those trained in the origin and counted abroad.</summary>
    public double? OfAbroad => Percent(Persons, Rate?.Abroad);

    /// <summary>Row of the origin's own stock.</summary>
    public Observation? Home => Rate?.Home is null ? null : Rate.Inputs[^1];

    /// <summary>Row of the destination's total.</summary>
    public Observation? Total => Share?.Total is null ? null : Share.Inputs[^1];

    public int? RankAmongOrigins => Rank(Origins);

    public int? RankAmongDestinations => Rank(Destinations);

    private int? Rank(IReadOnlyList<Corridor> all) => Persons is > 0 ? 1 + all.Count(c => c.Persons > Persons) : null;

    private static double? Percent(double? part, double? whole) => whole > 0 ? 100 * part / whole : null;
}
