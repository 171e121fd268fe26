namespace Comity.App.Statistics.Published;

/// <summary>What other slices may ask of Statistics: published figures, and nothing else.</summary>
internal interface IPublishedStatistics
{
    ValueTask<PublishedFigures> CurrentAsync(CancellationToken cancellation);
}
