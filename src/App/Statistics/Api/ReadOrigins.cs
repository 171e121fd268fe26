using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.App.Statistics.Indicators;
using Comity.App.Statistics.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Statistics.Api;

/// <summary>An indicator that rests on origins, of one occupation and year.</summary>
/// <param name="Years">Years that can be asked for, the latest first.</param>
internal sealed record OriginsAnswer<T>(string Occupation, int? Year, IReadOnlyList<int> Years, IReadOnlyList<T> Items, int Count, string? Next);

/// <summary>How figures are written: as items of an answer, or as cells of a table with a header.</summary>
internal sealed record OriginsForm<TFigure, TItem>(string Header, Func<TFigure, TItem> Item, Func<TFigure, object?[]> Cells);

/// <summary>What the indicators that rest on origins share: asked by occupation and year, the latest year where none is asked for.</summary>
internal sealed class ReadOrigins(IHttpContextAccessor accessor, IPublishedStatistics published, IndicatorDefinitions definitions, Asked asked)
{
    /// <param name="figures">All figures of an occupation and year, in the order of the answer.</param>
    public async Task<Results<Ok<OriginsAnswer<TItem>>, ContentHttpResult, ProblemHttpResult>> AnswerAsync<TFigure, TItem>(
        IndicatorKind kind, Func<PublishedFigures, string, int, IReadOnlyList<TFigure>> figures, OriginsForm<TFigure, TItem> form,
        CancellationToken cancellation)
    {
        var definition = definitions.Of(kind);
        var occupation = asked.Occupation("occupation", definition.Occupations)?.Code ?? definition.Occupations[0];
        var (year, page) = (asked.Year(), Page.Of(asked, null));
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        var current = await published.CurrentAsync(cancellation);
        var years = IndicatorQuestions.YearsWithOrigins(current, occupation);
        year ??= years.Count > 0 ? years[0] : null;
        var all = year is { } of ? figures(current, occupation, of) : [];
        var (context, cut) = (accessor.HttpContext!, page.Cut(all));
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(form.Header, cut.Select(form.Cells))
            : TypedResults.Ok(new OriginsAnswer<TItem>(occupation, year, years, [.. cut.Select(form.Item)], all.Count, page.Next(context, all.Count)));
    }
}
