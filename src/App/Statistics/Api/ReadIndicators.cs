using Comity.App.Code.Published;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.App.Statistics.Indicators;
using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Statistics.Api;

/// <param name="Occupations">Codes it is offered for, the first where the asker names none.</param>
/// <param name="Sources">Data sets in order of preference.</param>
/// <param name="TakesOccupation">Whether the asker chooses an occupation.</param>
/// <param name="TakesEdition">Whether it rests on an edition of the safeguards list.</param>
internal sealed record IndicatorAnswer(
    string Id, string Name, string Unit, string Formula, IndicatorKind Kind, IReadOnlyList<string> Occupations, string? Nhwa, int Decimals,
    IReadOnlyList<string> Sources, bool TakesOccupation, bool TakesEdition, string Link)
{
    public const string Header = "id,name,unit,formula,kind,occupations,nhwa,decimals,sources,link";

    public static IndicatorAnswer Of(IndicatorDefinition d, string language) => new(
        d.Id, d.Name.In(language), d.Unit.In(language), d.Formula.In(language), d.Kind, d.Occupations, d.Nhwa, d.Decimals,
        [.. d.Sources.Concat(d.HomeSources).Distinct(StringComparer.Ordinal)], d.HasOccupation, d.Kind == IndicatorKind.ListDependency, "/api/v1/indicators/" + d.Id);

    public object?[] Cells() => [Id, Name, Unit, Formula, Kind, Occupations, Nhwa, Decimals, Sources, Link];
}

/// <summary><c>GET /api/v1/indicators</c></summary>
internal static class ListIndicators
{
    public static Results<Ok<Listing<IndicatorAnswer>>, ContentHttpResult, ProblemHttpResult> Handle(
        HttpContext context, IndicatorDefinitions definitions, Asked asked, Reader reader)
    {
        var page = Page.Of(asked, null);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        IndicatorAnswer[] all = [.. definitions.All.Select(d => IndicatorAnswer.Of(d, reader.Language.Code))];
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(IndicatorAnswer.Header, page.Cut(all).Select(i => i.Cells()))
            : TypedResults.Ok(Listing<IndicatorAnswer>.Of(all, page, context));
    }
}

/// <param name="Value">Not rounded; none where it cannot be worked out, for the reason that a caveat gives.</param>
/// <param name="Year">Year of the figure; of several, the oldest.</param>
/// <param name="LatestYear">Of several, the latest.</param>
/// <param name="Complete">False: named, shown, and kept out of rankings.</param>
/// <param name="Rank">Place among the complete ones, the greatest first.</param>
internal sealed record IndicatorItem(
    string Country, double? Value, int? Year, int? LatestYear, bool Complete, int? Rank, IReadOnlyList<Caveat> Caveats, IReadOnlyList<FigureAnswer> Inputs);

/// <param name="Year">The year asked for; none: the latest of each country.</param>
/// <param name="Years">Years that can be asked for, the latest first.</param>
/// <param name="Edition">Edition of the safeguards list, where the indicator rests on one.</param>
internal sealed record IndicatorValuesAnswer(
    string Indicator, string? Occupation, int? Year, IReadOnlyList<int> Years, string? Edition,
    IReadOnlyList<IndicatorItem> Items, int Count, string? Next);

/// <summary><c>GET /api/v1/indicators/{id}</c>: any indicator for all countries that have it.</summary>
internal static class ReadIndicator
{
    private const string Header = "country,value,year,latestYear,complete,rank,caveats,sources";

    public static async Task<Results<Ok<IndicatorValuesAnswer>, ContentHttpResult, ProblemHttpResult>> Handle(
        HttpContext context, IPublishedStatistics published, IndicatorDefinitions definitions, IndicatorQuestions questions, ISafeguardsLists lists,
        Asked asked, string id, CancellationToken cancellation)
    {
        if (definitions.Find(id) is not { } definition)
        {
            string[] known = [.. definitions.All.Select(d => d.Id)];
            asked.Refuse(Refusal.Of("no-such-indicator", ("indicator", id), ("known", string.Join(", ", known))), StatusCodes.Status404NotFound, known);
            return asked.Refused!;
        }

        var (occupation, year, edition) = Read(asked, definition, lists);
        var page = Page.Of(asked, null);
        if (asked.Refused is { } refused)
        {
            return refused;
        }

        var result = questions.Ask(await published.CurrentAsync(cancellation), definition, occupation, year, edition);
        var ranks = result.Ranked.Select((v, at) => (v.Country, Rank: at + 1)).ToDictionary(r => r.Country, r => r.Rank, StringComparer.Ordinal);
        var cut = page.Cut(result.Values);
        return AnswerFormat.Of(context) == Format.Csv
            ? CsvText.Answer(Header, cut.Select(v => Cells(v, ranks)))
            : TypedResults.Ok(Answer(context, result, [.. cut.Select(v => Item(v, ranks))], page));
    }

    /// <summary>A definition without occupation or edition takes no such parameter.</summary>
    private static (string? Occupation, int? Year, string? Edition) Read(Asked asked, IndicatorDefinition definition, ISafeguardsLists lists)
    {
        List<string> taken = ["year", Parameter.Limit, Parameter.Offset];
        if (definition.HasOccupation)
        {
            taken.Insert(0, "occupation");
        }

        if (definition.Kind == IndicatorKind.ListDependency)
        {
            taken.Add("edition");
        }

        foreach (var name in new[] { "occupation", "edition" }.Where(n => asked.Has(n) && !taken.Contains(n)))
        {
            asked.Refuse(Refusal.Of("unknown-parameter", ("parameter", name)), allowed: taken);
        }

        return (asked.Occupation("occupation", definition.Occupations)?.Code, asked.Year(),
            asked.OneOf("edition", [.. lists.Lists.Editions.Where(e => e.Answers).Select(e => e.Id)]));
    }

    private static IndicatorValuesAnswer Answer(HttpContext context, IndicatorResult result, IndicatorItem[] items, Page page) => new(
        result.Definition.Id, result.Occupation, result.Year, result.Years, result.Edition, items, result.Values.Count, page.Next(context, result.Values.Count));

    private static int? RankOf(IndicatorValue value, Dictionary<string, int> ranks) => ranks.TryGetValue(value.Country, out var rank) ? rank : null;

    private static IndicatorItem Item(IndicatorValue v, Dictionary<string, int> ranks) => new(
        v.Country, v.Value, v.Year, v.LatestYear, v.Complete, RankOf(v, ranks), v.Caveats, [.. v.Inputs.Select(FigureAnswer.Of)]);

    private static object?[] Cells(IndicatorValue v, Dictionary<string, int> ranks) =>
        [v.Country, v.Value, v.Year, v.LatestYear, v.Complete, RankOf(v, ranks), Caveats.Names(v.Caveats), FigureAnswer.Short(v.Inputs)];
}

internal static class Caveats
{
    public static IEnumerable<string> Names(IEnumerable<Caveat> caveats) =>
        caveats.Select(c => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(c.ToString()));
}
