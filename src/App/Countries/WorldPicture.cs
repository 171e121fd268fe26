using Comity.App.Code.Published;
using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Layout.Maps;
using Comity.App.Reference;
using Comity.App.Statistics.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Countries;

/// <summary>The map of an indicator, in the reader's language.</summary>
internal sealed class WorldPicture(Reader reader, ReferenceData reference, ISafeguardsLists safeguards, CountryWords words, TimeProvider time)
{
    public string TitleOf(WorldQuestion question) => words.Indicator(question.Indicator, question.Answer.Occupation);

    /// <summary>Which years, and the line that matters.</summary>
    public string UnitOf(WorldQuestion question)
    {
        var years = question.Answer.Figures.Values.Where(f => f.Value is not null).ToList();
        var span = years.Count == 0 ? "" : words.Years(years.Min(f => f.Year), years.Max(f => f.LatestYear));
        var first = Unit(question.Indicator) + (question.Latest ? reader.Say("countries.world.latest", ("years", span)) : reader.Say("countries.world.ofYear", ("year", Reader.Year(question.Answer.Year!.Value))));
        return LineOf(question.Indicator) is { } line ? $"{first} {reader.Say("countries.world.line." + question.Indicator.ComparesWithList, ("value", line.Value), ("edition", line.Edition))}" : first;
    }

    public WorldMap Of(WorldQuestion question) => new()
    {
        Id = "world",
        Title = TitleOf(question),
        Description = reader.Say("countries.world.description", ("count", question.Answer.Figures.Values.Count(f => f.Value is not null)), ("unit", UnitOf(question))),
        Direction = reader.Language.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight,
        Places = [.. Areas(question.Answer).Select(code => Place(code, question))],
        Colours = ColourScale.Ordered([.. question.Indicator.Breaks]),
        Words = Legend(question.Indicator),
        Language = reader.Language.Code,
        Caption = (name, value) => reader.Say("countries.world.caption", ("name", name), ("value", value)),
    };

    public ContentHttpResult Save(WorldQuestion question) => SavedPicture.Of(
        Of(question),
        SourcesOfFigures.Line(reader, [.. question.DataSets]),
        $"{UnitOf(question)} {WorldGeometry.Current.DisclaimerIn(reader.Language.Code)}");

    /// <summary>Member States of the World Health Organization, and other countries and territories that have the figure.</summary>
    private IEnumerable<string> Areas(IndicatorFigures answer) => reference.Countries
        .MembersOn(DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).Select(c => c.Iso3)
        .Union(answer.Figures.Keys.Where(code => reference.Countries.ByIso3(code) is not null), StringComparer.Ordinal);

    private MapPlace Place(string code, WorldQuestion question)
    {
        var figure = question.Answer.Figures.GetValueOrDefault(code);
        return new MapPlace(code, words.Country(code), figure is { Complete: true } ? figure.Value : null)
        {
            Href = reader.To("/countries/" + code),
            Note = figure?.Value is not { } value ? null
                : !figure.Complete ? reader.Say("countries.world.apart", ("value", words.Value(question.Indicator, value)))
                : question.Latest ? words.Years(figure.Year, figure.LatestYear) : null,
        };
    }

    /// <summary>A density's name has its unit in it.</summary>
    private string Unit(PublishedIndicator indicator)
    {
        var unit = indicator.Unit.In(reader.Language.Code);
        return indicator.Name.In(reader.Language.Code).EndsWith(unit, StringComparison.Ordinal) ? "" : $"{char.ToUpper(unit[0], reader.Language.Culture)}{unit[1..]}. ";
    }

    private ScaleWords Legend(PublishedIndicator indicator) => new(
        value => reader.AsReported(value),
        number => reader.Say("countries.world.under", ("value", number)),
        number => reader.Say("countries.world.andMore", ("value", number)),
        reader.Say("countries.noFigure"))
    {
        Threshold = LineOf(indicator) is { } line
            ? new Threshold((double)line.Value, reader.Say("countries.line", ("value", line.Value), ("edition", line.Edition)))
            : null,
    };

    private (decimal Value, string Edition)? LineOf(PublishedIndicator indicator)
    {
        var latest = safeguards.Lists.Editions.LastOrDefault(e => e.Answers);
        var value = indicator.ComparesWithList switch
        {
            ListTest.Density => latest?.DensityBelow.Value,
            ListTest.ServiceCoverage => latest?.SciBelow?.Value,
            _ => null,
        };
        return value is { } line ? (line, latest!.Id) : null;
    }
}
