using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.App.Statistics.Indicators;
using Comity.App.Statistics.Published;
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

/// <param name="Years">Years that can be asked for, the latest first.</param>
internal sealed record RatesAnswer(string Occupation, int? Year, IReadOnlyList<int> Years, IReadOnlyList<RateItem> Items, int Count, string? Next);

/// <summary><c>GET /api/v1/indicators/emigration-rate</c>, the greatest rate first, those without a rate last.</summary>
internal static class ReadEmigrationRates
{
    private const string Header = "origin,abroad,home,homeYear,rate,destinations,caveats,incompleteDestinations,sources";

    public static async Task<Results<Ok<RatesAnswer>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, IPublishedStatistics published, IndicatorDefinitions definitions, IndicatorQuestions questions, Asked asked,
        CancellationToken cancellation)
    {
        var definition = definitions.Of(IndicatorKind.EmigrationRate);
        var occupation = asked.Occupation("occupation", definition.Occupations)?.Code ?? definition.Occupations[0];
        var (year, page) = (asked.Year(), Page.Of(asked, null));
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        var figures = await published.CurrentAsync(cancellation);
        var years = IndicatorQuestions.YearsWithOrigins(figures, occupation);
        year ??= years.Count > 0 ? years[0] : null;
        var rates = year is { } of ? questions.EmigrationRates(figures, occupation, of) : [];
        var cut = page.Cut(rates);
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(Header, cut.Select(Cells))
            : TypedResults.Ok(new RatesAnswer(occupation, year, years, [.. cut.Select(RateItem.Of)], rates.Count, page.Next(context, rates.Count)));
    }

    private static object?[] Cells(EmigrationRate r) =>
    [
        r.Origin, r.Abroad, r.Home, r.HomeYear, Rounded.ToTwo(r.Rate), r.Destinations.Select(d => d.Destination), Caveats.Names(r.Caveats),
        r.IncompleteDestinations, FigureAnswer.Short(r.Inputs),
    ];
}
