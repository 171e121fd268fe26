using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Statistics.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>
/// <c>/indicators/{id}/map.svg</c> and <c>compare.svg</c>: the pictures of an indicator as files, in the reader's language. An address
/// is read as the page reads it.
/// </summary>
internal sealed class SaveIndicator(
    IPublishedStatistics statistics, IndicatorDefinitions definitions, IndicatorQuestions questions, IndicatorQueries queries,
    IndicatorPictures pictures, WhoRegions regions, Reader reader)
{
    public static Task<Results<ContentHttpResult, NotFound, BadRequest<string>>> Map(
        string id, [AsParameters] IndicatorQuery query, SaveIndicator save, CancellationToken cancellation) =>
        save.DrawAsync(id, query, save.DrawMap, cancellation);

    public static Task<Results<ContentHttpResult, NotFound, BadRequest<string>>> Compare(
        string id, [AsParameters] IndicatorQuery query, SaveIndicator save, CancellationToken cancellation) =>
        save.DrawAsync(id, query, save.DrawLines, cancellation);

    private async Task<Results<ContentHttpResult, NotFound, BadRequest<string>>> DrawAsync(
        string id, IndicatorQuery query, Func<PublishedFigures, IndicatorDefinition, IndicatorAsked, ContentHttpResult?> draw, CancellationToken cancellation)
    {
        if (definitions.Find(id) is not { } definition)
        {
            return TypedResults.NotFound();
        }

        var figures = await statistics.CurrentAsync(cancellation);
        var asked = queries.Read(figures, definition, query);
        if (asked.Wrong is [var wrong, ..])
        {
            return TypedResults.BadRequest(reader.Say(wrong.TextKey, ("given", wrong.Given), ("allowed", string.Join(reader.Say("indicators.list.comma"), wrong.Allowed))));
        }

        return draw(figures, definition, asked) is { } drawn ? drawn : TypedResults.NotFound();
    }

    private ContentHttpResult? DrawMap(PublishedFigures figures, IndicatorDefinition definition, IndicatorAsked asked)
    {
        var result = questions.Ask(figures, definition, asked.Occupation, asked.Year, asked.Edition);
        var shown = regions.In(asked.Region, result.Values);
        return shown.Count == 0
            ? null
            : SavedPicture.Of(pictures.Map(result, shown, links: false), Source(figures, result.Values), IndicatorPictures.Disclaimer(reader));
    }

    /// <summary>None where nothing can be drawn over time: one year only, or no country asked for that has the figure.</summary>
    private ContentHttpResult? DrawLines(PublishedFigures figures, IndicatorDefinition definition, IndicatorAsked asked)
    {
        if (definition.RestsOnOrigins)
        {
            return null;
        }

        var series = asked.Countries.Select(c => CountrySeries.Of(figures, definition, asked.Occupation, c)).Where(s => s.Points.Count > 0).ToList();
        var all = questions.Ask(figures, definition, asked.Occupation, year: null).Values;
        return series.Count == 0 ? null : SavedPicture.Of(pictures.Lines(definition, series), Source(figures, all));
    }

    private string Source(PublishedFigures figures, IEnumerable<IndicatorValue> values) =>
        SourcesOfFigures.Line(reader, SourcesOfFigures.Of(figures, values.SelectMany(v => v.Inputs)));
}
