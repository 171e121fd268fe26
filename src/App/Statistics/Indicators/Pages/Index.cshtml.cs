using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>Every indicator with what it says, how it is worked out, and for whom and when there are figures.</summary>
[Open]
[Cites("code-2010:6.2", "code.serves.indicatorPages", Page = "/indicators")]
internal sealed class IndexModel(
    IPublishedStatistics statistics, IndicatorDefinitions definitions, IndicatorQuestions questions, ReferenceData reference,
    FieldWords words, IndicatorPictures pictures, Reader reader) : PageModel
{
    public IndicatorPictures Pictures => pictures;

    public IReadOnlyList<Entry> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var figures = await statistics.CurrentAsync(cancellation);
        Entries = [.. definitions.All.Select(d => EntryOf(figures, d))];
    }

    private Entry EntryOf(PublishedFigures figures, IndicatorDefinition definition)
    {
        var answerable = IndicatorQueries.Answerable(figures, definition);
        var result = questions.Ask(figures, definition, definition.HasOccupation ? answerable[0] : null, year: null);
        return new Entry(definition, result, IndicatorQuestion.Of(reader, words, definition, result.Occupation, result.Edition),
            definition.Nhwa is { } code ? reference.Indicators.Find(code)?.Name.In(reader.Language.Code) : null,
            result.Values.Count > 0 ? pictures.Spread(result) : null,
            definition.HasOccupation ? answerable : []);
    }

    /// <summary>An indicator as the list shows it.</summary>
    /// <param name="Spread">None where there are no figures.</param>
    internal sealed record Entry(
        IndicatorDefinition Definition, IndicatorResult Result, string Question, string? NhwaName, SpreadChart? Spread, IReadOnlyList<string> Occupations);
}
