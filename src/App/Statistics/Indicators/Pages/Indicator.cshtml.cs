using Comity.App.Access;
using Comity.App.Code.Published;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Comity.Standards.CodeLists;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>One indicator: the answer, the map, the ranking, every country with what its figure rests on, and the definition.</summary>
[Open]
[Cites("code-2010:6.4", "code.serves.indicatorPages", Page = "/indicators/foreign-trained-share")]
internal sealed class IndicatorModel(
    IPublishedStatistics statistics, IndicatorDefinitions definitions, IndicatorQuestions questions, IndicatorQueries queries, IndicatorRows rows,
    IndicatorPictures pictures, WhoRegions regions, ReferenceData reference, ISafeguardsLists safeguards, FieldWords words, Reader reader) : PageModel
{
    private const int MostBars = 25;

    public IReadOnlyList<IndicatorDefinition> All => definitions.All;

    public IndicatorDefinition Definition { get; private set; } = null!;

    public string Question { get; private set; } = "";

    public IndicatorAsked Asked { get; private set; } = null!;

    public IndicatorResult Result { get; private set; } = null!;

    /// <summary>Values of the region asked for, or of all countries.</summary>
    public IReadOnlyList<IndicatorValue> Shown { get; private set; } = [];

    public IReadOnlyList<IndicatorValue> Ranked { get; private set; } = [];

    public IReadOnlyList<IndicatorValue> KeptOut { get; private set; } = [];

    public IReadOnlyList<IndicatorRow> Rows { get; private set; } = [];

    public IReadOnlyList<PublishedDataSet> Sources { get; private set; } = [];

    public IReadOnlyList<CountrySeries> Series { get; private set; } = [];

    public IReadOnlyList<string> Occupations { get; private set; } = [];

    public IndicatorPictures Pictures => pictures;

    public IReadOnlyList<string> Editions => queries.Editions;

    public IReadOnlyList<string> Columns => IndicatorRows.Columns(Definition);

    public bool OverTime => !Definition.RestsOnOrigins;

    public double Median => SpreadChart.Median([.. Ranked.Select(v => v.Value!.Value).Order()]);

    public IEnumerable<OccupationTrap> Traps => (Definition.HasOccupation ? [Result.Occupation!] : Definition.Occupations)
        .SelectMany(reference.Occupations.TrapsFor).DistinctBy(t => t.Id);

    public string? NhwaName => Definition.Nhwa is { } code ? reference.Indicators.Find(code)?.Name.In(reader.Language.Code) : null;

    /// <summary>Countries named for comparison that the indicator has no figure for.</summary>
    public IEnumerable<string> WithoutFigure => Asked.Countries.Where(c => OverTime ? Series.All(s => s.Country != c) : Rows.All(r => r.Of.Country != c));

    public async Task<IActionResult> OnGetAsync(string id, [FromQuery] IndicatorQuery query, CancellationToken cancellation)
    {
        if (definitions.Find(id) is not { } definition)
        {
            return new PageResult { StatusCode = StatusCodes.Status404NotFound };
        }

        var figures = await statistics.CurrentAsync(cancellation);
        Definition = definition;
        Asked = queries.Read(figures, definition, query);
        Occupations = definition.HasOccupation ? IndicatorQueries.Answerable(figures, definition) : [];
        Result = questions.Ask(figures, definition, Asked.Occupation, Asked.Year, Asked.Edition);
        Question = IndicatorQuestion.Of(reader, words, definition, Result.Occupation, Asked.Edition);
        if (Asked.Wrong.Count > 0)
        {
            return new PageResult { StatusCode = StatusCodes.Status400BadRequest };
        }

        Fill(figures);
        return Page();
    }

    public BarChart Bars() => Draw("ranking", Ranked.Take(MostBars));

    public BarChart LowestBars() => Draw("lowest", Ranked.TakeLast(Math.Min(MostBars, Ranked.Count - MostBars)));

    public bool RankingIsCut => Ranked.Count > MostBars;

    public int BarsShown => Math.Min(MostBars, Ranked.Count);

    /// <summary>What is to be said beside a figure, in words.</summary>
    public IEnumerable<string> Remarks(IndicatorValue value) => value.Caveats
        .Where(c => c is not (Methods.Indicators.Caveat.LowerBound or Methods.Indicators.Caveat.LevelNotStated))
        .Select(c => reader.Say("indicators.caveat." + c));

    /// <summary>Remarks that hold for every figure are said once.</summary>
    public IEnumerable<string> RemarksOnAll => new[] { Methods.Indicators.Caveat.LowerBound, Methods.Indicators.Caveat.LevelNotStated }
        .Where(c => Shown.Any(v => v.Caveats.Contains(c))).Select(c => reader.Say("indicators.caveat." + c));

    public DateOnly? EditionFrom(string edition) => safeguards.Lists.Edition(edition)?.ValidFrom;

    private BarChart Draw(string id, IEnumerable<IndicatorValue> values) => new()
    {
        Id = id,
        Title = reader.Say("indicators.ranking.title"),
        Description = reader.Say("indicators.ranking.title"),
        Direction = reader.Language.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight,
        Bars = [.. values.Select(BarOf)],
        FullBar = Ranked[0].Value,
        Number = value => pictures.Number(Definition, value),
        NoFigure = reader.Say("indicators.noFigure"),
        LabelHeading = reader.Say("indicators.column.country"),
        ValueHeading = Definition.Unit.In(reader.Language.Code),
    };

    private Bar BarOf(IndicatorValue value) => new(words.Country(value.Country), value.Value)
    {
        Href = reader.To("/countries/" + value.Country),
        Marked = Asked.Countries.Contains(value.Country),
    };

    private void Fill(PublishedFigures figures)
    {
        Shown = regions.In(Asked.Region, Result.Values);
        Ranked = [.. Shown.Where(v => v.IsRanked).OrderByDescending(v => v.Value).ThenBy(v => v.Country, StringComparer.Ordinal)];
        KeptOut = [.. Shown.Where(v => !v.IsRanked).OrderByDescending(v => v.Inputs.Count)];
        Rows = rows.Of(figures, Result, Shown, Asked.Sort);
        Sources = SourcesOfFigures.Of(figures, Result.Values.SelectMany(v => v.Inputs));
        Series = OverTime ? [.. Asked.Countries.Select(c => CountrySeries.Of(figures, Definition, Asked.Occupation, c)).Where(s => s.Points.Count > 0)] : [];
    }
}
