using Comity.App.Layout.Charts;
using Comity.App.Statistics.Indicators.Corridors;
using Comity.App.Statistics.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary><c>/corridors/{origin}/{destination}/flow.svg</c>: the corridor among its neighbours as a file.</summary>
internal static class SaveCorridor
{
    public static async Task<Results<ContentHttpResult, NotFound>> Handle(
        string origin, string destination, string? occupation, string? year, CorridorQueries queries, CorridorQuestions corridors, CorridorPictures pictures,
        IPublishedStatistics statistics, CancellationToken cancellation)
    {
        var figures = await statistics.CurrentAsync(cancellation);
        var asked = queries.Read(figures, new CorridorQuery(origin, destination, occupation, year, null));
        if (asked is not { Wrong: [], Origin: { } from, Destination: { } to, Year: { } of } || from == to)
        {
            return TypedResults.NotFound();
        }

        var known = corridors.Of(figures, from, to, asked.Occupation!, of);
        return pictures.Flow(corridors, figures, known) is { } flow ? SavedPicture.Of(flow, pictures.Source(figures, known)) : TypedResults.NotFound();
    }
}
