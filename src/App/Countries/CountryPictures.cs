using Comity.App.Layout;
using Comity.App.Layout.Charts;
using Comity.App.Statistics.Published;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Rules.Lists;

namespace Comity.App.Countries;

/// <summary>The pictures of a country's page, in the reader's language. Each has its table on the page.</summary>
internal sealed class CountryPictures(Reader reader, CountryWords words)
{
    /// <summary>How many bars stand on the page; the table beneath has all.</summary>
    private const int MostBars = 10;

    private Direction Direction => reader.Language.RightToLeft ? Direction.RightToLeft : Direction.LeftToRight;

    public LineChart? Density(CountryProfile profile)
    {
        if (profile.Density.Count == 0)
        {
            return null;
        }

        var doubts = Noted(profile, profile.Density.SelectMany(f => f.Inputs));
        return new LineChart
        {
            Id = "density",
            Title = reader.Say("countries.density.unit"),
            Description = Describe(profile.Density[0].Year!.Value, profile.Density[^1].Year!.Value, profile.Density.Count, reader.Number(profile.Density[^1].Value!.Value, 1)),
            Direction = Direction,
            Series = [new LineSeries(reader.Say("countries.density.unit"), [.. profile.Density.Select(f => new LinePoint(f.Year!.Value, f.Value)
            {
                Doubt = DoubtWords(doubts, f.Inputs),
            })]) { Breaks = BreaksOf(profile.Density.SelectMany(f => f.Inputs)) }],
            Thresholds = Lines(profile.List.Editions),
            Number = value => reader.AsReported(Math.Round(value, 1)),
            Caption = Caption,
        };
    }

    public LineChart? Stock(CountryProfile profile, string occupation)
    {
        var series = profile.Stocks.Where(s => s.Occupation == occupation).ToList();
        if (series.Count == 0)
        {
            return null;
        }

        var doubts = Noted(profile, series.SelectMany(s => s.Points));
        var points = series.SelectMany(s => s.Points).OrderBy(o => o.Time, StringComparer.Ordinal).ToList();
        return new LineChart
        {
            Id = "stock",
            Title = reader.Say("countries.stock.unit", ("occupation", words.Occupation(occupation))),
            Description = Describe(points[0].Year(), points[^1].Year(), points.Count, reader.Number(points[^1].Value!.Value)),
            Direction = Direction,
            Series = [.. series.Select(s => new LineSeries(NameOf(s), [.. s.Points.Select(o => new LinePoint(o.Year(), o.Value) { Doubt = DoubtWords(doubts, [o]) })])
            {
                Breaks = BreaksOf(s.Points),
            })],
            Number = value => reader.Number(value),
            Caption = Caption,
        };
    }

    public BarChart? Origins(CountryProfile profile, TrainedElsewhere trained) =>
        Bars("origins", trained, trained.Origins.Where(c => c.Persons is null or > 0), c => new Bar(words.Country(c.Origin), c.Persons)
        {
            Href = reader.To($"/corridors/{c.Origin}/{profile.Iso3}"),
            Marked = profile.List.Latest?.Members.Contains(c.Origin) ?? false,
        });

    public BarChart? Destinations(CountryProfile profile, TrainedElsewhere trained) =>
        Bars("destinations", trained, trained.Destinations.Where(c => c.Persons is null or > 0), c => new Bar(words.Country(c.Destination), c.Persons)
        {
            Href = reader.To($"/corridors/{profile.Iso3}/{c.Destination}"),
            Note = trained.Incomplete.Contains(c.Destination) ? reader.Say("countries.destinations.incomplete") : null,
        });

    public LineChart? Population(CountryProfile profile) => profile.Population.Count == 0 ? null : new LineChart
    {
        Id = "population",
        Title = reader.Say("countries.population.unit"),
        Description = Describe(profile.Population[0].Key, profile.Population[^1].Key, profile.Population.Count, reader.Number(profile.Population[^1].Value)),
        Direction = Direction,
        Series = [new LineSeries(reader.Say("countries.population.unit"), [.. profile.Population.Select(p => new LinePoint(p.Key, p.Value / 1e6))])],
        Number = value => reader.AsReported(Math.Round(value, 1)),
        Caption = Caption,
    };

    /// <summary>Findings about these figures, numbered in the order of their years: the number on the picture is the number of the note.</summary>
    public static IReadOnlyList<Doubt> Noted(CountryProfile profile, IEnumerable<Observation> figures)
    {
        var found = figures.SelectMany(profile.DoubtsOn).Where(IsOfPoint).Distinct().ToList();
        var jumps = found.Where(d => d.Check == "D13").OrderBy(d => d.Year).ToList();
        return [.. found.Except(WaysBack(jumps)).OrderBy(d => d.Year).ThenBy(d => d.Check, StringComparer.Ordinal)];
    }

    /// <summary>That midwives are not told apart is so in many years: it is said of the series and rings no point.</summary>
    private static bool IsOfPoint(Doubt doubt) => doubt.Case != "without-midwives";

    /// <summary>
    /// After a figure that stands out, the return to where the series was is no doubt of its own: it lies nearer to what was before
    /// than to what stands out.
    /// </summary>
    private static HashSet<Doubt> WaysBack(List<Doubt> jumps)
    {
        var back = new HashSet<Doubt>();
        foreach (var jump in jumps)
        {
            var before = jumps.Find(d => d.Occupation == jump.Occupation && d.Version == jump.Version && d.Year == jump.Year - 1);
            if (before is not null && !back.Contains(before) && Math.Abs(Number(jump, "value") - Number(before, "previous")) < Math.Abs(Number(jump, "value") - Number(before, "value")))
            {
                back.Add(jump);
            }
        }

        return back;
    }

    private static double Number(Doubt doubt, string name) => doubt.Values.TryGetValue(name, out var value) && value is double number ? number : double.NaN;

    private string? DoubtWords(IReadOnlyList<Doubt> noted, IReadOnlyList<Observation> inputs)
    {
        var at = Enumerable.Range(0, noted.Count).Where(i => inputs.Any(o => noted[i].Version == o.Version && noted[i].Occupation == o.Occupation && noted[i].Year == o.Year()))
            .Select(i => i + 1).ToList();
        return at.Count == 0 ? null : noted.Count == 1 ? reader.Say("countries.care.doubtful")
            : reader.Say("countries.care.number", ("number", string.Join(", ", at)));
    }

    /// <summary>Lines of the editions; where they would lie on each other, one for both.</summary>
    private List<Threshold> Lines(IReadOnlyList<ListEdition> editions)
    {
        var known = editions.Where(e => e.DensityBelow.Value is not null).ToList();
        return [.. known.GroupBy(e => Math.Round(e.DensityBelow.Value!.Value))
            .Select(g => new Threshold((double)g.Last().DensityBelow.Value!.Value, g.Count() == 1
                ? reader.Say("countries.line", ("value", g.First().DensityBelow.Value), ("edition", g.First().Id))
                : reader.Say("countries.lines", ("value", g.First().DensityBelow.Value), ("edition", g.First().Id), ("laterValue", g.Last().DensityBelow.Value), ("laterEdition", g.Last().Id))))];
    }

    private List<SeriesBreak> BreaksOf(IEnumerable<Observation> figures) =>
        [.. figures.Where(o => o.Has(ObservationStatus.Break)).Select(o => o.Year()).Distinct().Select(year => new SeriesBreak(year, reader.Say("countries.break")))];

    private BarChart? Bars(string id, TrainedElsewhere trained, IEnumerable<Corridor> corridors, Func<Corridor, Bar> bar)
    {
        var bars = corridors.Take(MostBars).Select(bar).ToList();
        return bars.Count == 0 ? null : new BarChart
        {
            Id = id,
            Title = reader.Say($"countries.{id}.title"),
            Description = reader.Say($"countries.{id}.unit", ("occupation", words.Occupation(trained.Occupation)), ("year", Reader.Year(trained.Year!.Value)), ("count", trained.Reporting.Count)),
            Direction = Direction,
            Bars = bars,
            Number = value => reader.AsReported(value),
            NoFigure = reader.Say("countries.noFigure"),
            LabelHeading = reader.Say("countries.country"),
            ValueHeading = reader.Say("countries.persons"),
        };
    }

    private string NameOf(StockSeries series) => series.Activity == Codes.Unknown
        ? ShortNameOf(series.DataSet)
        : $"{ShortNameOf(series.DataSet)}, {reader.Say("countries.activity." + series.Activity)}";

    /// <summary>A name beside a line has little room.</summary>
    private static string ShortNameOf(PublishedDataSet set) => set.DataSet.Publisher == "World Health Organization" ? "WHO" : set.DataSet.Publisher;

    private string Describe(int from, int to, int count, string last) =>
        reader.Say("countries.described", ("years", words.Years(from, to)), ("count", count), ("last", last));

    private string Caption(string time, string value) => reader.Say("countries.world.caption", ("name", time), ("value", value));
}
