using System.Globalization;
using Comity.App.Layout.Charts;

namespace Comity.App.Tests.Layout;

public sealed class BarChartTests
{
    [Fact]
    public void On_the_page_the_bars_are_a_table_with_every_label_and_number()
    {
        var table = Drawn.Read(Chart([new("Canada & more", 52) { Href = "/x?a=1&b=2" }, new("Greece", null)]));
        Assert.Equal(["Canada & more", "Greece"], table.All("th").Where(t => t.Get("scope") == "row").Select(t => t.Value));
        Assert.Equal(["52", "no figure"], table.All("td").Where(t => t.Get("class") == "c-num").Select(t => t.Value));
        Assert.Equal("/x?a=1&b=2", table.All("a").Single().Get("href"));
    }

    [Fact]
    public void Zero_has_no_bar_a_missing_value_is_hatched_and_one_is_seen()
    {
        var bars = Drawn.Read(Chart([new("A", 1000), new("B", 1), new("C", 0), new("D", null)])).All("svg").ToList();
        Assert.Equal("100%", bars[0].All("rect").Single().Get("width"));
        Assert.Equal("0.6%", bars[1].All("rect").Single().Get("width"));
        Assert.Empty(bars[2].All("rect"));
        Assert.StartsWith("url(#", bars[3].All("rect").Last().Get("fill"));
    }

    [Fact]
    public void Bars_grow_from_the_start_edge()
    {
        Assert.Null(Drawn.Read(Chart([new("A", 4), new("B", 1)])).All("rect").Last().Get("x"));
        Assert.Equal("75%", Drawn.Read(Chart([new("A", 4), new("B", 1)], Direction.RightToLeft)).All("rect").Last().Get("x"));
    }

    [Fact]
    public void A_ranking_of_nothing_can_be_written()
    {
        Assert.Empty(Drawn.Read(Chart([])).All("rect"));
        Assert.NotEmpty(Drawn.Read(Chart([]).Standalone("Source")).All("svg"));
    }

    [Fact]
    public void A_saved_ranking_has_every_value_as_title_and_stays_on_its_paper()
    {
        foreach (var direction in new[] { Direction.LeftToRight, Direction.RightToLeft })
        {
            var file = Drawn.Read(Chart([new("A", 4), new("B", null)], direction).Standalone("Source: OECD", "Note"));
            Assert.Contains("A: 4", file.Titles());
            Assert.Contains("B: no figure", file.Titles());
            Assert.All(file.All("rect").Where(r => r.Get("height") == "15"), r => Assert.InRange(double.Parse(r.Get("x")!, CultureInfo.InvariantCulture), 0, 560));
        }
    }

    [Fact]
    public void Both_wings_of_a_flow_share_one_measure()
    {
        var flow = new FlowChart
        {
            Id = "f",
            Title = "t",
            Description = "d",
            Origins = new("from", [new("A", 200)]),
            Destinations = new("to", [new("B", 50)]),
            Middle = "Ireland",
            MiddleNote = "2018",
            Number = v => v.ToString(CultureInfo.InvariantCulture),
            NoFigure = "no figure",
            LabelHeading = "Country",
            ValueHeading = "Persons",
        };
        var widths = Drawn.Read(flow).All("rect").Select(r => r.Get("width"));
        Assert.Equal(["100%", "25%"], widths);
        Assert.Contains("B: 50", Drawn.Read(flow.Standalone("s")).Titles());
    }

    private static BarChart Chart(IReadOnlyList<Bar> bars, Direction direction = Direction.LeftToRight) => new()
    {
        Id = "b",
        Title = "t",
        Description = "d",
        Direction = direction,
        Bars = bars,
        Number = v => v.ToString(CultureInfo.InvariantCulture),
        NoFigure = "no figure",
        LabelHeading = "Country",
        ValueHeading = "Persons",
    };
}
