using System.Globalization;
using Comity.App.Common;
using Comity.App.Statistics.Published;
using Comity.App.Workspace;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Statistics;

/// <summary>How far a country's published figures answer to what the Code asks of its data.</summary>
// Code 2010, 7.2(b): data of the information systems, kept up to date; 7.2(c): every three years.
internal sealed class StatisticsCompleteness(IPublishedStatistics published, TimeProvider time) : ICompleteness
{
    private const int Cycle = 3;

    public async Task<IReadOnlyList<ParagraphState>> OfAsync(CountryCode country, CancellationToken cancellation)
    {
        var figures = await published.CurrentAsync(cancellation);
        return [Stocks(figures, country), Origins(figures, country)];
    }

    private ParagraphState Stocks(PublishedFigures figures, CountryCode country)
    {
        var latest = Latest(figures, country, o => o.Counterpart == Codes.Total);
        return new ParagraphState(
            "code-2010:7.2(b)", StateOf(latest), latest is null ? "data.record.noStock" : "data.record.stock",
            new Dictionary<string, object?> { ["year"] = Text(latest) }, $"/countries/{country}");
    }

    private ParagraphState Origins(PublishedFigures figures, CountryCode country)
    {
        var latest = Latest(figures, country, o => o.Criterion == Criteria.FirstQualification && Reading.IsCountry(o.Counterpart));
        return new ParagraphState(
            "code-2010:6.2", StateOf(latest), latest is null ? "data.record.noOrigins" : "data.record.origins",
            new Dictionary<string, object?> { ["year"] = Text(latest) }, $"/countries/{country}#origins");
    }

    /// <summary>In full where the figure is no older than a cycle of reporting.</summary>
    private Completeness StateOf(int? latest) => latest switch
    {
        null => Completeness.Missing,
        { } year => year >= time.GetUtcNow().Year - Cycle ? Completeness.Complete : Completeness.Part,
    };

    private static int? Latest(PublishedFigures figures, CountryCode country, Func<Observation, bool> wanted) => figures.Select(new SnapshotFilter
    {
        Codes = new Dictionary<Dimension, IReadOnlyCollection<string>> { [Dimension.RefArea] = [country.Value], [Dimension.Measure] = [Measures.Stock] },
    }).Where(o => o.Value is not null && wanted(o)).Select(o => (int?)int.Parse(o.Time.AsSpan(0, 4), CultureInfo.InvariantCulture)).Max();

    private static string? Text(int? year) => year?.ToString(CultureInfo.InvariantCulture);
}
