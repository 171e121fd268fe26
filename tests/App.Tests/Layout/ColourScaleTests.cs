using Comity.App.Layout.Charts;

namespace Comity.App.Tests.Layout;

public sealed class ColourScaleTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(9.99, 0)]
    [InlineData(10, 1)]
    [InlineData(48.99, 2)]
    [InlineData(49, 3)]
    [InlineData(119.9, 4)]
    [InlineData(120, 5)]
    public void A_class_begins_with_its_break(double value, int expected) => Assert.Equal(expected, ColourScale.Ordered(10, 23, 49, 80, 120).ClassOf(value));

    [Fact]
    public void Zero_stands_apart_only_where_asked_and_almost_zero_never()
    {
        var apart = ColourScale.OrderedWithZero(10, 100);
        Assert.Equal(-1, apart.ClassOf(0));
        Assert.Equal(0, apart.ClassOf(0.001));
        Assert.Equal(0, ColourScale.Ordered(10, 100).ClassOf(0));
        Assert.DoesNotContain(Palette.Zero, apart.Colours);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void Every_class_has_a_colour_of_its_own_and_the_ends_are_the_ends(int breaks)
    {
        var colours = ColourScale.Ordered([.. Enumerable.Range(1, breaks).Select(b => (double)b)]).Colours;
        Assert.Equal(breaks + 1, colours.Distinct().Count());
        Assert.Equal((Palette.Ordered[0], Palette.Ordered[^1]), (colours[0], colours[^1]));
    }

    [Fact]
    public void Breaks_that_do_not_rise_or_are_too_many_are_refused()
    {
        Assert.Throws<ArgumentException>(() => ColourScale.Ordered(10, 10));
        Assert.Throws<ArgumentException>(() => ColourScale.Ordered());
        Assert.Throws<ArgumentException>(() => ColourScale.Ordered(1, 2, 3, 4, 5, 6));
        Assert.Throws<ArgumentException>(() => ColourScale.TwoSided(-1, 0, 1));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(6)]
    public void A_two_sided_scale_has_its_pale_class_in_the_middle(int breaks)
    {
        var colours = ColourScale.TwoSided([.. Enumerable.Range(0, breaks).Select(b => (double)b)]).Colours;
        Assert.Equal(breaks + 1, colours.Count);
        Assert.Equal(Palette.TwoSided[3], colours[breaks / 2]);
    }

    [Fact]
    public void The_legend_says_every_class_in_order_and_no_figure_apart()
    {
        var legend = new ScaleLegend("k", ColourScale.OrderedWithZero(10, 23), Drawn.Words);
        Assert.Equal(["0", "under 10", "10", "23 and more"], legend.Classes().Select(c => c.Word));
        using var text = new StringWriter();
        legend.WriteTo(text, System.Text.Encodings.Web.HtmlEncoder.Default);
        var lists = Drawn.Read(text).All("ul").ToList();
        Assert.Equal(4, lists[0].Elements().Count());
        Assert.Equal("no figure", lists[1].All("span").Single().Value);
        Assert.Contains("url(#k-key)", lists[1].ToString());
    }
}
