using Comity.App.Statistics.Indicators;
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

/// <summary><c>GET /api/v1/indicators/foreign-trained-share</c>, the greatest share first; incomplete ones stand among them, marked.</summary>
internal static class ReadShares
{
    private static readonly OriginsForm<ForeignTrainedShare, ShareItem> Form =
        new("destination,foreignTrained,total,share,complete,caveats,sources", ShareItem.Of, Cells);

    public static Task<Results<Ok<OriginsAnswer<ShareItem>>, ContentHttpResult, ProblemHttpResult>> Handle(
        ReadOrigins reading, IndicatorQuestions questions, CancellationToken cancellation) =>
        reading.AnswerAsync(IndicatorKind.ForeignTrainedShare, questions.Shares, Form, cancellation);

    private static object?[] Cells(ForeignTrainedShare s) =>
        [s.Destination, s.ForeignTrained, s.Total, Rounded.ToTwo(s.Share), s.Complete, Caveats.Names(s.Caveats), FigureAnswer.Short(s.Inputs)];
}
