using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Statistics.Indicators.Pages;
using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;

namespace Comity.App.Statistics.Indicators.Corridors;

/// <summary>Draws a corridor among its neighbours: who else comes, and who goes on.</summary>
internal sealed class CorridorPictures(FieldWords words, Reader reader)
{
    private const int Most = 8;

    private Direction Way => reader.Language.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;

    /// <summary>Around the destination where it names its origins, else around the origin; none where neither has anything to draw.</summary>
    public FlowChart? Flow(CorridorQuestions corridors, PublishedFigures figures, KnownCorridor known)
    {
        var around = known.Origins.Any(c => c.Persons > 0) ? known.Destination : known.Origin;
        var come = corridors.OriginsOf(figures, around, known.Occupation, known.Year);
        var go = corridors.DestinationsOf(figures, around, known.Occupation, known.Year);
        return come.Concat(go).Any(c => c.Persons > 0) ? Draw(around, known, come, go) : null;
    }

    public string Source(PublishedFigures figures, KnownCorridor known) =>
        SourcesOfFigures.Line(reader, SourcesOfFigures.Of(figures, known.Origins.Concat(known.Destinations).Select(c => c.Input)));

    private FlowChart Draw(string around, KnownCorridor known, IReadOnlyList<Corridor> come, IReadOnlyList<Corridor> go)
    {
        var note = reader.Say("corridors.flow.note", ("occupation", words.Title(known.Occupation)), ("year", Reader.Year(known.Year)));
        return new FlowChart
        {
            Id = "flow",
            Title = reader.Say("corridors.flow.title", ("country", words.CountryInSentence(around)), ("note", note)),
            Description = reader.Say("corridors.flow.description", ("country", words.CountryInSentence(around))),
            Direction = Way,
            Origins = new FlowSide(reader.Say("corridors.flow.origins"), Top(come, c => c.Origin, around, known, inward: true)),
            Destinations = new FlowSide(reader.Say("corridors.flow.destinations"), Top(go, c => c.Destination, around, known, inward: false)),
            Middle = words.Country(around),
            MiddleNote = note,
            Number = value => reader.Number(value),
            NoFigure = reader.Say("indicators.noFigure"),
            LabelHeading = reader.Say("indicators.column.country"),
            ValueHeading = reader.Say("corridors.persons"),
        };
    }

    /// <summary>The largest, and the corridor of the page among them even where it is small.</summary>
    private List<Bar> Top(IReadOnlyList<Corridor> all, Func<Corridor, string> other, string around, KnownCorridor known, bool inward)
    {
        var shown = all.Where(c => c.Persons > 0).ToList();
        var own = shown.FindIndex(c => c.Origin == known.Origin && c.Destination == known.Destination);
        var top = shown.Take(own >= Most ? Most - 1 : Most).Concat(own >= Most ? [shown[own]] : []);
        return [.. top.Select(c => new Bar(words.Country(other(c)), c.Persons)
        {
            Href = reader.To(Address(c.Origin, c.Destination, known)),
            Marked = c.Origin == known.Origin && c.Destination == known.Destination && (inward ? around == known.Destination : around == known.Origin),
        })];
    }

    private string Address(string origin, string destination, KnownCorridor known) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"/corridors/{origin}/{destination}?occupation={words.Address(known.Occupation)}&year={known.Year}");
}
