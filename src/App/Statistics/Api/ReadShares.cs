using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.App.Statistics.Indicators;
using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Statistics.Api;

/// <summary>Persons trained abroad in percent of all.</summary>
/// <param name="ForeignTrained">Sum over the countries of training.</param>
/// <param name="Total">All persons of the same source, year and level.</param>
/// <param name="Share">Percent, two decimals; foreignTrained and total are what it is worked out from.</param>
/// <param name="Complete">False: named, shown, and kept out of rankings; a caveat says why.</param>
/// <param name="Inputs">The published figures of the sum, then the total.</param>
internal sealed record ShareItem(
    string Destination, double ForeignTrained, double? Total, double? Share, bool Complete, IReadOnlyList<Caveat> Caveats, IReadOnlyList<FigureAnswer> Inputs)
{
    public static ShareItem Of(ForeignTrainedShare s) =>
        new(s.Destination, s.ForeignTrained, s.Total, Rounded.ToTwo(s.Share), s.Complete, s.Caveats, [.. s.Inputs.Select(FigureAnswer.Of)]);
}

/// <param name="Years">Years that can be asked for, the latest first.</param>
internal sealed record SharesAnswer(
    string Occupation, int? Year, IReadOnlyList<int> Years, IReadOnlyList<ShareItem> Items, int Count, string? Next);

/// <summary><c>GET /api/v1/indicators/foreign-trained-share</c>, the greatest share first; incomplete ones stand among them, marked.</summary>
internal static class ReadShares
{
    private const string Header = "destination,foreignTrained,total,share,complete,caveats,sources";

    public static async Task<Results<Ok<SharesAnswer>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, IPublishedStatistics published, IndicatorDefinitions definitions, IndicatorQuestions questions, Asked asked,
        CancellationToken cancellation)
    {
        var definition = definitions.Of(IndicatorKind.ForeignTrainedShare);
        var occupation = asked.Occupation("occupation", definition.Occupations)?.Code ?? definition.Occupations[0];
        var (year, page) = (asked.Year(), Page.Of(asked, null));
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        var figures = await published.CurrentAsync(cancellation);
        var years = IndicatorQuestions.YearsWithOrigins(figures, occupation);
        year ??= years.Count > 0 ? years[0] : null;
        var shares = year is { } of ? questions.Shares(figures, occupation, of) : [];
        var cut = page.Cut(shares);
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(Header, cut.Select(Cells))
            : TypedResults.Ok(new SharesAnswer(occupation, year, years, [.. cut.Select(ShareItem.Of)], shares.Count, page.Next(context, shares.Count)));
    }

    private static object?[] Cells(ForeignTrainedShare s) =>
        [s.Destination, s.ForeignTrained, s.Total, Rounded.ToTwo(s.Share), s.Complete, Caveats.Names(s.Caveats), FigureAnswer.Short(s.Inputs)];
}
