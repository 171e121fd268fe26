using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Statistics.Indicators.Corridors;

/// <summary>Puts together what is published on two countries.</summary>
internal sealed class CorridorQuestions(IndicatorQuestions questions, IndicatorDefinitions definitions)
{
    /// <summary>Occupations for which some destination names its origins.</summary>
    public IReadOnlyList<string> Occupations(PublishedFigures figures) => figures.Keep("corridor occupations", all =>
        definitions.Of(IndicatorKind.ForeignTrainedShare).Occupations.Where(o => IndicatorQuestions.YearsWithOrigins(all, o).Count > 0).ToList());

    /// <summary>Every corridor of an occupation and year with one person or more, most persons first.</summary>
    public IReadOnlyList<Corridor> Largest(PublishedFigures figures, string occupation, int year) =>
        figures.Keep(("largest", occupation, year), all => questions.Origins(all, occupation, year)
            .Where(o => o.Value > 0).OrderByDescending(o => o.Value)
            .ThenBy(o => o.Counterpart, StringComparer.Ordinal).ThenBy(o => o.RefArea, StringComparer.Ordinal)
            .Select(o => new Corridor(o.Counterpart, o.RefArea, o.Value, null, o)).ToList());

    public IReadOnlyList<Corridor> OriginsOf(PublishedFigures figures, string destination, string occupation, int year) =>
        Corridor.OriginsOf(destination, questions.Origins(figures, occupation, year), occupation, year);

    public IReadOnlyList<Corridor> DestinationsOf(PublishedFigures figures, string origin, string occupation, int year) =>
        Corridor.DestinationsOf(origin, questions.Origins(figures, occupation, year), occupation, year);

    public ForeignTrainedShare? Share(PublishedFigures figures, string destination, string occupation, int year) =>
        questions.Shares(figures, occupation, year).FirstOrDefault(s => s.Destination == destination);

    public EmigrationRate? Rate(PublishedFigures figures, string origin, string occupation, int year) =>
        questions.EmigrationRates(figures, occupation, year).FirstOrDefault(r => r.Origin == origin);

    public CorridorMatrix Matrix(PublishedFigures figures, string occupation, int year) =>
        figures.Keep(("matrix", occupation, year), all => CorridorMatrix.Of(questions.Origins(all, occupation, year)));

    public KnownCorridor Of(PublishedFigures figures, string origin, string destination, string occupation, int year)
    {
        var stocks = questions.Origins(figures, occupation, year);
        var figure = CorridorFigure.Of(stocks, origin, destination);
        return new KnownCorridor(
            origin, destination, occupation, year, figure, CorridorFigure.Of(stocks, destination, origin),
            Share(figures, destination, occupation, year), Rate(figures, origin, occupation, year),
            Corridor.OriginsOf(destination, stocks, occupation, year), Corridor.DestinationsOf(origin, stocks, occupation, year),
            [.. Others(figures, origin, destination).Where(o => o != figure.Row)]);
    }

    /// <summary>The home stock nearest to a year, where nobody abroad is counted either.</summary>
    public Observation? HomeStock(PublishedFigures figures, string country, string occupation, int year) => Latest.Nearest(
        IndicatorInputs.HomeStocks(figures, definitions.Of(IndicatorKind.EmigrationRate), occupation).Where(o => o.RefArea == country), year);

    /// <summary>What the destination says of persons from the origin, and the origin of persons to the destination.</summary>
    private static IEnumerable<Observation> Others(PublishedFigures figures, string origin, string destination) =>
        figures.Select(Between(destination, origin))
            .Concat(figures.Select(Between(origin, destination)).Where(o => o.Measure is Measures.Outflow or Measures.Intent))
            .OrderByDescending(o => o.Time, StringComparer.Ordinal).ThenBy(o => o.Occupation, StringComparer.Ordinal);

    private static SnapshotFilter Between(string country, string counterpart) => new()
    {
        Codes = new Dictionary<Dimension, IReadOnlyCollection<string>>
        {
            [Dimension.RefArea] = [country],
            [Dimension.Counterpart] = [counterpart],
        },
    };
}
