using Comity.App.Code.Published;
using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Layout.Maps;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;

namespace Comity.App.Statistics.Indicators.Pages;

/// <summary>Draws an indicator: the same picture for the page and for the saved file.</summary>
internal sealed class IndicatorPictures(ReferenceData reference, ISafeguardsLists safeguards, FieldWords words, Reader reader)
{
    public string Title(IndicatorDefinition definition, string? occupation)
    {
        var name = definition.Name.In(reader.Language.Code);
        return occupation is not null && definition.RestsOnOrigins ? reader.Say("indicators.named", ("name", name), ("occupation", words.Title(occupation))) : name;
    }

    /// <summary>The unit, and the year or years of the figures.</summary>
    public string UnitAndYears(IndicatorResult result, IReadOnlyCollection<IndicatorValue> shown)
    {
        var unit = result.Definition.Unit.In(reader.Language.Code);
        var said = reader.Say("indicators.unitAndYears", ("unit", unit), ("years", Years(result, shown)));
        return char.ToUpper(said[0], reader.Language.Culture) + said[1..];
    }

    /// <summary>The unit after the name; none where the name has it already, as that of a density does.</summary>
    public string UnitAfterName(IndicatorDefinition definition)
    {
        var (name, unit) = (definition.Name.In(reader.Language.Code), definition.Unit.In(reader.Language.Code));
        return name.EndsWith(unit, StringComparison.Ordinal) ? "" : reader.Say("indicators.list.comma") + unit;
    }

    public WorldMap Map(IndicatorResult result, IReadOnlyCollection<IndicatorValue> shown, bool links = true)
    {
        var values = shown.ToDictionary(v => v.Country, StringComparer.Ordinal);
        return new WorldMap
        {
            Id = "map",
            Title = Title(result.Definition, result.Occupation),
            Description = reader.Say("indicators.map.description", ("unit", result.Definition.Unit.In(reader.Language.Code)), ("count", shown.Count(v => v.IsRanked))),
            Direction = reader.Language.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight,
            Language = reader.Language.Code,
            Places = [.. reference.Countries.All.Select(c => Place(c.Iso3, values.GetValueOrDefault(c.Iso3), result, links))],
            Colours = Colours(result.Definition),
            Words = ScaleWords(result.Definition),
            Caption = (name, value) => reader.Say("indicators.map.caption", ("name", name), ("value", value)),
        };
    }

    public static string Disclaimer(Reader reader) => WorldGeometry.Current.DisclaimerIn(reader.Language.Code);

    public static ColourScale Colours(IndicatorDefinition definition) => ColourScale.Ordered([.. definition.Breaks]);

    public string Number(IndicatorDefinition definition, double value) =>
        definition.IsRate ? reader.Percent(value, definition.Decimals) : reader.Number(value, definition.Decimals);

    /// <summary>On a scale and in its legend: no more decimals than the value has.</summary>
    public string Short(IndicatorDefinition definition, double value) =>
        definition.IsRate ? reader.Say("common.percent", ("value", reader.AsReported(value))) : reader.AsReported(value);

    public SpreadChart Spread(IndicatorResult result) => new()
    {
        Id = "spread-" + result.Definition.Id,
        Title = reader.Say("indicators.spread.title", ("name", Title(result.Definition, result.Occupation))),
        Description = reader.Say("indicators.spread.description", ("count", result.Ranked.Count())),
        Values = [.. result.Ranked.Select(v => v.Value!.Value)],
        Colours = Colours(result.Definition),
        Number = value => Short(result.Definition, Math.Round(value, result.Definition.Decimals)),
    };

    /// <summary>Countries over time; a line stops where source, activity level or definition changed.</summary>
    public LineChart Lines(IndicatorDefinition definition, IReadOnlyList<CountrySeries> series) => new()
    {
        Id = "compare",
        Title = reader.Say("indicators.compare.title", ("name", definition.Name.In(reader.Language.Code))),
        Description = reader.Say("indicators.compare.description", ("countries", string.Join(reader.Say("indicators.list.comma"), series.Select(s => words.Country(s.Country))))),
        Direction = reader.Language.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight,
        Series = [.. series.Select(Line)],
        Thresholds = Thresholds(definition),
        Number = value => reader.AsReported(Math.Round(value, 2)),
        Time = static year => Reader.Year((int)year),
        Caption = (time, value) => reader.Say("indicators.map.caption", ("name", time), ("value", value)),
        Wide = true,
    };

    private LineSeries Line(CountrySeries series) => new(
        words.Country(series.Country),
        [.. series.Points.Select(p => new LinePoint(p.Year, p.Value))])
    {
        Breaks = [.. series.Breaks.Select(year => new SeriesBreak(year, reader.Say("indicators.compare.break", ("country", words.Country(series.Country)))))],
    };

    private MapPlace Place(string code, IndicatorValue? value, IndicatorResult result, bool links)
    {
        var known = value is { IsRanked: true };
        return new MapPlace(code, words.Country(code), known ? value!.Value : null)
        {
            Href = links && value is not null ? reader.To("/countries/" + code) : null,
            Note = value is null ? null : known ? YearsOf(value) : Reason(value),
        };
    }

    /// <summary>Why a figure is kept out of the ranking, in one sentence.</summary>
    public string Reason(IndicatorValue value)
    {
        var reasons = value.Caveats.Where(c => c is not (Caveat.LowerBound or Caveat.LevelNotStated)).Append(Caveat.NoTotal);
        return reader.Say("indicators.caveat." + reasons.First());
    }

    public static string YearsOf(IndicatorValue value) => value.Year == value.LatestYear || value.LatestYear is null
        ? Reader.Year(value.Year ?? 0)
        : Reader.Year(value.Year ?? 0) + "–" + Reader.Year(value.LatestYear.Value);

    private string Years(IndicatorResult result, IReadOnlyCollection<IndicatorValue> shown)
    {
        if (result.Year is { } year)
        {
            return Reader.Year(year);
        }

        var (first, last) = (shown.Min(v => v.Year) ?? 0, shown.Max(v => v.LatestYear) ?? 0);
        return first == last ? Reader.Year(last) : reader.Say("indicators.years.latest", ("from", Reader.Year(first)), ("to", Reader.Year(last)));
    }

    private ScaleWords ScaleWords(IndicatorDefinition definition) => new(
        value => Short(definition, value),
        value => reader.Say("indicators.scale.under", ("value", value)),
        value => reader.Say("indicators.scale.more", ("value", value)),
        reader.Say("indicators.noFigure"))
    {
        Threshold = Thresholds(definition).FirstOrDefault(t => definition.Breaks.Contains(t.Value)),
    };

    /// <summary>The line of the latest safeguards list, for the two indicators that it was drawn by.</summary>
    private Threshold[] Thresholds(IndicatorDefinition definition)
    {
        var edition = safeguards.Lists.Editions.LastOrDefault(e => e.Answers);
        var line = definition.Kind switch
        {
            IndicatorKind.DensitySum => edition?.DensityBelow.Value,
            IndicatorKind.ServiceCoverage => edition?.SciBelow?.Value,
            _ => null,
        };
        return line is { } value ? [new((double)value, reader.Say("indicators.threshold", ("value", reader.AsReported((double)value)), ("edition", edition!.Id)))] : [];
    }
}
