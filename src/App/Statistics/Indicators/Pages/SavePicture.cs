using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Statistics.Indicators.Corridors;
using Comity.App.Statistics.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>Pictures as files of their own, in the reader's language, with source and disclaimer written on them.</summary>
internal static class SavePicture
{
    private const string Svg = "image/svg+xml; charset=utf-8";

    public static async Task<Results<ContentHttpResult, NotFound, BadRequest<string>>> Map(
        string id, [AsParameters] IndicatorQuery query, [AsParameters] Tools tools, CancellationToken cancellation)
    {
        var figures = await tools.Statistics.CurrentAsync(cancellation);
        if (tools.Definitions.Find(id) is not { } definition)
        {
            return TypedResults.NotFound();
        }

        var asked = tools.Queries.Read(figures, definition, query);
        if (asked.Wrong.Count > 0)
        {
            return TypedResults.BadRequest(tools.Say(asked.Wrong[0]));
        }

        var result = tools.Questions.Ask(figures, definition, asked.Occupation, asked.Year, asked.Edition);
        var shown = tools.Regions.In(asked.Region, result.Values);
        return shown.Count == 0
            ? TypedResults.NotFound()
            : TypedResults.Content(tools.Pictures.Map(result, shown, links: false).Standalone(tools.Source(figures, result.Values), IndicatorPictures.Disclaimer(tools.Reader)), Svg);
    }

    public static async Task<Results<ContentHttpResult, NotFound, BadRequest<string>>> Compare(
        string id, [AsParameters] IndicatorQuery query, [AsParameters] Tools tools, CancellationToken cancellation)
    {
        var figures = await tools.Statistics.CurrentAsync(cancellation);
        if (tools.Definitions.Find(id) is not { RestsOnOrigins: false } definition)
        {
            return TypedResults.NotFound();
        }

        var asked = tools.Queries.Read(figures, definition, query);
        if (asked.Wrong.Count > 0)
        {
            return TypedResults.BadRequest(tools.Say(asked.Wrong[0]));
        }

        var series = asked.Countries.Select(c => CountrySeries.Of(figures, definition, asked.Occupation, c)).Where(s => s.Points.Count > 0).ToList();
        var result = tools.Questions.Ask(figures, definition, asked.Occupation, year: null);
        return series.Count == 0
            ? TypedResults.NotFound()
            : TypedResults.Content(tools.Pictures.Lines(definition, series).Standalone(tools.Source(figures, result.Values)), Svg);
    }

    public static async Task<Results<ContentHttpResult, NotFound>> Flow(
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
        return pictures.Flow(corridors, figures, known) is { } flow
            ? TypedResults.Content(flow.Standalone(pictures.Source(figures, known)), Svg)
            : TypedResults.NotFound();
    }

    /// <summary>What the pictures of an indicator are made with.</summary>
    internal sealed record Tools(
        IPublishedStatistics Statistics, IndicatorDefinitions Definitions, IndicatorQuestions Questions, IndicatorQueries Queries,
        IndicatorPictures Pictures, WhoRegions Regions, Reader Reader)
    {
        public string Say(AskedWrongly wrong) => Reader.Say(wrong.TextKey, ("given", wrong.Given), ("allowed", string.Join(Reader.Say("indicators.list.comma"), wrong.Allowed)));

        public string Source(PublishedFigures figures, IEnumerable<IndicatorValue> values) =>
            SourcesOfFigures.Line(Reader, SourcesOfFigures.Of(figures, values.SelectMany(v => v.Inputs)));
    }
}
