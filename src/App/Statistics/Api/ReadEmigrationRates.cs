using Comity.App.Statistics.Indicators;
using Comity.Methods.Indicators;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Statistics.Api;

/// <param name="Persons">None where the source suppresses or lacks the figure.</param>
/// <param name="Percent">Of all who are abroad, two decimals.</param>
internal sealed record DestinationItem(string Destination, double? Persons, double? Percent, RowAnswer Source)
{
    public static DestinationItem Of(Corridor c) => new(c.Destination, c.Persons, Rounded.ToTwo(c.Percent), RowAnswer.Of(c.Input));
}

/// <summary>Persons trained in a country who work abroad, in percent of those abroad and at home.</summary>
/// <param name="Abroad">Sum over the destinations that report.</param>
/// <param name="Home">Stock at home in the year nearest to the year asked for.</param>
/// <param name="Rate">Percent, two decimals; abroad and home are what it is worked out from. None without a stock at home.</param>
/// <param name="Destinations">Most persons first.</param>
/// <param name="IncompleteDestinations">Destinations whose origins are incomplete or all zero.</param>
internal sealed record RateItem(
    string Origin, double Abroad, double? Home, int? HomeYear, double? Rate, IReadOnlyList<DestinationItem> Destinations, IReadOnlyList<Caveat> Caveats,
    IReadOnlyList<string> IncompleteDestinations, RowAnswer? HomeSource)
{
    public static RateItem Of(EmigrationRate r) => new(
        r.Origin, r.Abroad, r.Home, r.HomeYear, Rounded.ToTwo(r.Rate), [.. r.Destinations.Select(DestinationItem.Of)], r.Caveats,
        r.IncompleteDestinations, r.HomeYear is null ? null : RowAnswer.Of(r.Inputs[^1]));
}

/// <summary><c>GET /api/v1/indicators/emigration-rate</c>, the greatest rate first, those without a rate last.</summary>
internal static class ReadEmigrationRates
{
    private static readonly OriginsForm<EmigrationRate, RateItem> Form =
        new("origin,abroad,home,homeYear,rate,destinations,caveats,incompleteDestinations,sources", RateItem.Of, Cells);

    public static Task<Results<Ok<OriginsAnswer<RateItem>>, ContentHttpResult, ProblemHttpResult>> Handle(
        ReadOrigins reading, IndicatorQuestions questions, CancellationToken cancellation) =>
        reading.AnswerAsync(IndicatorKind.EmigrationRate, questions.EmigrationRates, Form, cancellation);

    private static object?[] Cells(EmigrationRate r) =>
    [
        r.Origin, r.Abroad, r.Home, r.HomeYear, Rounded.ToTwo(r.Rate), r.Destinations.Select(d => d.Destination), Caveats.Names(r.Caveats),
        r.IncompleteDestinations, FigureAnswer.Short(r.Inputs),
    ];
}
