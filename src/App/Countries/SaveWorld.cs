using Comity.App.Statistics.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Countries;

/// <summary><c>/world.svg</c>: the map of the home page as a file, with its source and the note on boundaries.</summary>
internal static class SaveWorld
{
    public static async Task<ContentHttpResult> Handle(
        IPublishedStatistics statistics, IIndicators indicators, WorldPicture picture, string? indicator, string? year, CancellationToken cancellation) =>
        picture.Save(WorldQuestion.Ask(indicators, await statistics.CurrentAsync(cancellation), indicator, year));
}
