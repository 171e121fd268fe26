using System.Text;
using Comity.App.Layout.Charts;
using Comity.App.Layout.Maps;

namespace Comity.App.Tests.Layout;

public sealed class WorldMapTests
{
    [Fact]
    public void Each_of_the_194_members_has_a_shape_that_can_be_seen_or_a_dot()
    {
        var shapes = WorldGeometry.Current.Shapes.ToDictionary(s => s.Code);
        var dots = WorldGeometry.Current.Dots.Select(d => d.Code).ToHashSet();
        Assert.Equal(194, Drawn.Members.Count);
        var lost = Drawn.Members.Where(m => !dots.Contains(m) && !(shapes.TryGetValue(m, out var s) && Area(s.Box) > 5));
        Assert.Empty(lost);
    }

    [Fact]
    public void Each_member_is_drawn_once_with_its_name_and_value()
    {
        var places = Drawn.Members.Select((code, i) => new MapPlace(code, $"Name of {code}", i)).ToList();
        var map = Drawn.Read(Drawn.Map(places));
        var drawn = map.Descendants().Where(e => e.Get("data-code") is not null).ToLookup(e => e.Get("data-code"));
        foreach (var place in places)
        {
            var element = Assert.Single(drawn[place.Code]);
            Assert.Equal($"Name of {place.Code}: {place.Value}", element.Titles().Single());
            Assert.NotEmpty(element.All("path").Concat(element.All("circle")));
        }
    }

    [Fact]
    public void A_value_that_is_missing_is_hatched_and_zero_is_a_value()
    {
        var map = Drawn.Read(Drawn.Map([new("GHA", "Ghana", null), new("NGA", "Nigeria", 0)], ColourScale.OrderedWithZero(10, 23)));
        Assert.Equal("url(#map-none)", FillOf(map, "GHA"));
        Assert.Equal(Palette.Zero, FillOf(map, "NGA"));
        Assert.Contains("Ghana: no figure", map.Titles());
        Assert.Contains("Nigeria: 0", map.Titles());
    }

    [Fact]
    public void No_land_is_white()
    {
        var map = Drawn.Read(Drawn.Map([]));
        Assert.All(map.All("path").Where(p => p.Get("fill") is not null), p => Assert.Equal("url(#map-none)", p.Get("fill")));
    }

    [Fact]
    public void A_small_state_has_the_colour_of_its_class_on_its_dot()
    {
        var map = Drawn.Read(Drawn.Map([new("TUV", "Tuvalu", 50), new("SGP", "Singapore", 130)]));
        Assert.Equal(Palette.Ordered[3], FillOf(map, "TUV", "circle"));
        Assert.Equal(Palette.Ordered[5], FillOf(map, "SGP", "circle"));
    }

    [Fact]
    public void A_marked_country_has_a_dark_outline_and_its_neighbour_has_none()
    {
        var map = Drawn.Read(Drawn.Map([new("GHA", "Ghana", 38) { Marked = true }, new("TGO", "Togo", 5)]));
        Assert.Equal(Palette.Ink, Of(map, "GHA").All("path").Single().Get("stroke"));
        Assert.Null(Of(map, "TGO").All("path").Single().Get("stroke"));
    }

    [Fact]
    public void With_links_the_map_is_a_group_and_without_an_image()
    {
        Assert.Equal("group", Drawn.Read(Drawn.Map([new("GHA", "Ghana", 1) { Href = "/countries/GHA" }])).All("svg").Single().Get("role"));
        Assert.Equal("img", Drawn.Read(Drawn.Map([new("GHA", "Ghana", 1)])).All("svg").Single().Get("role"));
    }

    [Fact]
    public void Dots_of_members_do_not_lie_on_each_other()
    {
        var dots = WorldGeometry.Current.Dots.Where(d => Drawn.Members.Contains(d.Code)).ToList();
        var close = from a in dots from b in dots where string.CompareOrdinal(a.Code, b.Code) < 0 && Math.Sqrt(Math.Pow(a.X - b.X, 2) + Math.Pow(a.Y - b.Y, 2)) < 7.6 select $"{a.Code} {b.Code}";
        Assert.Empty(close);
    }

    [Fact]
    public void All_paths_of_the_world_weigh_at_most_120_kilobytes() =>
        Assert.InRange(WorldGeometry.Current.Shapes.Sum(s => Encoding.UTF8.GetByteCount(s.D)), 60_000, 120_000);

    [Fact]
    public void What_the_boundary_policy_leaves_without_status_is_hatched_and_named_in_the_language_of_the_page()
    {
        var map = Drawn.Map([new("ESH", "Western Sahara", 12)]);
        var drawn = Of(Drawn.Read(map), "ESH");
        Assert.Equal("url(#map-none)", drawn.All("path").Single().Get("fill"));
        Assert.Equal("Western Sahara: no figure", drawn.Titles().Single());
        Assert.Equal(["ESH", "XKX", "XSG"], WorldGeometry.Current.Areas.Select(a => a.Code));
    }

    [Fact]
    public void Crimea_lies_in_Ukraine_as_the_policy_says()
    {
        var shapes = WorldGeometry.Current.Shapes.ToDictionary(s => s.Code);
        var (romania, ukraine) = (shapes["ROU"].Box, shapes["UKR"].Box);
        // The peninsula's south coast lies at 44.4° north, south of Romania's middle (45.9°); the mainland's ends at 45.2°.
        Assert.True(ukraine[3] > (romania[1] + romania[3]) / 2 + 3.2, $"Ukraine ends at {ukraine[3]}, Romania spans {romania[1]} to {romania[3]}");
    }

    [Theory]
    [InlineData("ESH-MAR")]
    [InlineData("XKX-SRB")]
    [InlineData("IND-PAK")]
    [InlineData("SDN-SSD")]
    [InlineData("SOM")]
    [InlineData("CYP")]
    public void Boundaries_without_full_agreement_are_dashed(string line) => Assert.Contains(WorldGeometry.Current.Lines, l => l.Id == line && l.D.StartsWith('M'));

    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ar")]
    public void The_disclaimer_stands_in_each_whole_language(string language) => Assert.True(WorldGeometry.Current.Disclaimer[language].Length > 100);

    [Fact]
    public void A_saved_map_stands_alone_with_title_legend_source_and_disclaimer()
    {
        var map = Drawn.Map([new("GHA", "Ghana", 38)]);
        var file = Drawn.Read(map.Standalone("Source: WHO", WorldGeometry.Current.DisclaimerIn("en")));
        var texts = file.All("text").Select(t => t.Value).ToList();
        Assert.Contains("Doctors <per> 10 000 & more", texts);
        Assert.Contains("120 and more", texts);
        Assert.Contains("no figure", texts);
        Assert.Contains("Source: WHO", texts);
        Assert.Contains(texts, t => t.StartsWith("The boundaries", StringComparison.Ordinal));
        Assert.DoesNotContain("var(--", file.ToString());
    }

    private static double Area(double[] box) => (box[2] - box[0]) * (box[3] - box[1]);

    private static System.Xml.Linq.XElement Of(System.Xml.Linq.XElement map, string code) => map.Descendants().Single(e => e.Get("data-code") == code);

    private static string? FillOf(System.Xml.Linq.XElement map, string code, string element = "path") => Of(map, code).All(element).First().Get("fill");
}
