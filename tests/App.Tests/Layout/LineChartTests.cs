using System.Globalization;
using System.Xml.Linq;
using Comity.App.Layout.Charts;

namespace Comity.App.Tests.Layout;

public sealed class LineChartTests
{
    [Fact]
    public void Every_value_has_its_title_and_a_missing_one_has_no_point()
    {
        var chart = Drawn.Read(Chart([new(2018, 10), new(2019, null), new(2020, 12)]));
        Assert.Equal(["2018: 10", "2020: 12"], chart.Titles().Skip(1));
    }

    [Fact]
    public void No_line_crosses_a_missing_value() => Assert.Empty(Steps(Chart([new(2018, 10), new(2019, null), new(2020, 12)])));

    [Fact]
    public void A_step_of_a_year_is_whole_and_a_longer_one_is_dotted()
    {
        var steps = Steps(Chart([new(2018, 10), new(2019, 11), new(2021, 12)]));
        Assert.Null(steps[0].Get("stroke-dasharray"));
        Assert.NotNull(steps[1].Get("stroke-dasharray"));
    }

    [Fact]
    public void No_line_crosses_a_break_and_the_break_is_named()
    {
        var chart = Chart([new(2012, 10), new(2013, 30), new(2014, 31)], new SeriesBreak(2013, "break: new register"));
        Assert.Single(Steps(chart));
        Assert.Contains("break: new register", Texts(chart));
    }

    [Theory]
    [InlineData(49, 20)]
    [InlineData(49, 80)]
    public void The_threshold_is_on_the_picture_with_its_name_wherever_the_values_are(double threshold, double value)
    {
        var chart = Chart([new(2019, value), new(2020, value)], threshold: new Threshold(threshold, "49: line of 2023"));
        var line = Drawn.Read(chart).Descendants().Single(e => e.Get("class") == "line-threshold");
        var y = double.Parse(line.All("path").Single().Get("d")!.Split(' ')[1].Split('H')[0], CultureInfo.InvariantCulture);
        Assert.InRange(y, 14, 238);
        Assert.Equal("49: line of 2023", line.All("text").Single().Value);
    }

    [Fact]
    public void A_doubtful_point_is_ringed_and_says_so_beside_it()
    {
        var chart = Chart([new(2018, 47) { Doubt = "doubtful" }, new(2019, 28)]);
        var ring = Drawn.Read(chart).Descendants().Single(e => e.Get("class") == "line-doubt");
        Assert.Equal("2018: 47 · doubtful", ring.Parent!.Titles().Single());
        Assert.Contains("doubtful", Texts(chart));
    }

    [Fact]
    public void Time_runs_from_left_to_right_in_both_directions_and_the_value_axis_changes_sides()
    {
        foreach (var direction in new[] { Direction.LeftToRight, Direction.RightToLeft })
        {
            var chart = Drawn.Read(Chart([new(2018, 10), new(2019, 11)], direction: direction));
            var x = chart.All("circle").Select(c => Number(c, "cx")).ToList();
            Assert.True(x[0] < x[^1]);
            var axis = chart.Descendants().Single(e => e.Get("class") == "line-grid").All("text").Select(t => Number(t, "x")).Max();
            Assert.Equal(direction == Direction.RightToLeft, axis > x.Max());
        }
    }

    [Fact]
    public void Names_of_lines_that_end_together_stand_apart()
    {
        var chart = new LineChart { Id = "c", Title = "t", Description = "d", Number = Format, Series = [Series("A", 10), Series("B", 10.1), Series("C", 10.2)] };
        var names = Drawn.Read(chart).All("text").Where(t => t.All("tspan").Any()).Select(t => Number(t, "y")).Order().ToList();
        Assert.Equal(3, names.Count);
        Assert.All(names.Zip(names.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 16));
    }

    [Theory]
    [InlineData("left to right", false)]
    [InlineData("left to right", true)]
    [InlineData("right to left", false)]
    [InlineData("right to left", true)]
    public void Long_names_are_whole_inside_the_drawing_in_the_letters_of_a_phone(string way, bool wide)
    {
        var direction = way == "right to left" ? Direction.RightToLeft : Direction.LeftToRight;
        string[] names = ["United Kingdom", "Bosnia and Herzegovina", "Luxembourgeois", "OECD, licensed to practise"];
        var chart = new LineChart { Id = "c", Title = "t", Description = "d", Number = Format, Direction = direction, Wide = wide, Series = [.. names.Select((n, i) => Series(n, i * 10))] };
        foreach (var drawing in Drawn.Read(chart).All("svg"))
        {
            var named = drawing.All("text").Where(t => t.All("tspan").Any()).ToList();
            Assert.Equal(names, named.Select(t => string.Join(' ', t.All("tspan").Select(s => s.Value))));
            double width = Number(drawing, "width"), letters = width > 600 ? 13 : 19;
            var axis = drawing.Descendants().Single(e => e.Get("class") == "line-grid").All("text").Select(t => Number(t, "x")).Max();
            var edge = direction == Direction.RightToLeft ? axis - 8 : width;
            Assert.All(named.SelectMany(t => t.All("tspan")), line => Assert.True(Number(line, "x") + Wrapped.Width(line.Value, letters * 1.08) <= edge, line.Value));
        }
    }

    [Fact]
    public void Names_of_lines_that_end_at_the_bottom_stay_on_the_picture()
    {
        var chart = new LineChart { Id = "c", Title = "t", Description = "d", Number = Format, Series = [Series("High", 100), Series("A", 0), Series("B", 0), Series("C", 0)] };
        var drawing = Drawn.Read(chart).All("svg").Single();
        var middles = drawing.All("text").Where(t => t.All("tspan").Any()).Select(t => Number(t, "y")).ToList();
        Assert.All(middles, y => Assert.InRange(y, 0, Number(drawing, "height") - 32));
        Assert.Equal(middles.Count, middles.Distinct().Count());
    }

    [Theory]
    [InlineData(250_000)]
    [InlineData(9_999_999)]
    public void Values_of_the_axis_have_room_in_the_letters_of_a_phone(double value)
    {
        var drawing = Drawn.Read(Chart([new(2019, value), new(2020, value)]));
        var axis = drawing.Descendants().Single(e => e.Get("class") == "line-grid").All("text");
        Assert.All(axis, t => Assert.True(Number(t, "x") >= Wrapped.Width(t.Value, 19), t.Value));
    }

    [Theory]
    [InlineData("United Kingdom", 200, "United Kingdom")]
    [InlineData("United Kingdom", 80, "United Ki…")]
    [InlineData("联合国大会", 39, "联合…")]
    public void A_text_is_cut_where_its_room_ends(string text, double room, string cut) => Assert.Equal(cut, Wrapped.Cut(text, room, 13));

    [Fact]
    public void A_single_value_and_none_at_all_can_be_drawn()
    {
        Assert.Equal(2, Drawn.Read(Chart([new(2020, 5)])).Titles().Count());
        Assert.Single(Drawn.Read(Chart([new(2020, null)])).Titles());
        Assert.Single(Drawn.Read(Chart([])).Titles());
    }

    [Fact]
    public void A_sparkline_leaves_a_gap_for_a_missing_value()
    {
        var spark = new Sparkline { Id = "s", Title = "t", Description = "d", Points = [new(1, 1), new(2, 2), new(3, null), new(4, 3), new(5, 4)] };
        Assert.Equal(2, Drawn.Read(spark).All("polyline").Count());
    }

    private static LineSeries Series(string name, double value) => new(name, [new(2019, value), new(2020, value)]);

    private static string Format(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static double Number(XElement element, string attribute) => double.Parse(element.Get(attribute)!, CultureInfo.InvariantCulture);

    private static List<XElement> Steps(LineChart chart) => [.. Drawn.Read(chart).All("path").Where(p => p.Get("fill") == "none" && p.Get("stroke-linecap") == "round")];

    private static IEnumerable<string> Texts(LineChart chart) => Drawn.Read(chart).All("text").Select(t => t.Value);

    private static LineChart Chart(IReadOnlyList<LinePoint> points, SeriesBreak? change = null, Threshold? threshold = null, Direction direction = Direction.LeftToRight) => new()
    {
        Id = "chart",
        Title = "Density",
        Description = "d",
        Direction = direction,
        Number = Format,
        Series = [new("Ghana", points) { Breaks = change is null ? [] : [change] }],
        Thresholds = threshold is null ? [] : [threshold],
    };
}
