using System.Globalization;
using Comity.App.Layout.Charts;
using Comity.Tests;

namespace Comity.App.Tests.Layout;

public sealed class PaletteTests
{
    // Machado, Oliveira and Fernandes 2009, full severity, on linear light.
    private static readonly double[][] Protanopia = [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]];
    private static readonly double[][] Deuteranopia = [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]];
    private static readonly double[][] Tritanopia = [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]];
    private static readonly double[][] Usual = [[1, 0, 0], [0, 1, 0], [0, 0, 1]];

    [Theory]
    [InlineData(Palette.Ink)]
    [InlineData(Palette.Soft)]
    [InlineData(Palette.Sea)]
    [InlineData(Palette.OchreWords)]
    public void Words_have_a_contrast_of_at_least_four_and_a_half_on_white_and_on_sand(string colour)
    {
        Assert.True(Contrast(colour, "#ffffff") >= 4.5);
        Assert.True(Contrast(colour, "#f7f4ed") >= 4.5);
    }

    [Fact]
    public void Names_of_lines_can_be_read() => Assert.All(Palette.Series, c => Assert.True(Contrast(c, Palette.Paper) >= 4.5, c));

    [Fact]
    public void Bars_have_a_contrast_of_at_least_three() => Assert.True(Contrast(Palette.Second, Palette.Paper) >= 3);

    [Theory]
    [InlineData("#9f2a2a")]
    [InlineData("#a65f00")]
    [InlineData("#7a5c00")]
    [InlineData("#5b6770")]
    [InlineData("#2c6e4f")]
    public void White_words_can_be_read_on_each_outcome_and_the_sheet_has_that_colour(string outcome)
    {
        Assert.True(Contrast(outcome, "#ffffff") >= 4.5);
        Assert.Contains(outcome, File.ReadAllText(Places.InRepository("src", "App", "Layout", "Assets", "styles", "_palette.scss")));
    }

    [Fact]
    public void The_ordered_scale_darkens_in_every_step_for_every_eye_and_in_grey_print()
    {
        foreach (var eye in new[] { Usual, Protanopia, Deuteranopia, Tritanopia })
        {
            var lightness = Palette.Ordered.Select(c => Lab(Seen(eye, c)).L).ToList();
            Assert.All(lightness.Zip(lightness.Skip(1)), step => Assert.True(step.First - step.Second > 4, string.Join(' ', lightness)));
        }
    }

    [Fact]
    public void The_sides_of_the_two_sided_scale_are_told_apart_by_every_eye()
    {
        foreach (var eye in new[] { Usual, Protanopia, Deuteranopia, Tritanopia })
        {
            for (var i = 0; i < 3; i++)
                Assert.True(Distance(eye, Palette.TwoSided[i], Palette.TwoSided[^(i + 1)]) > 12, $"{Palette.TwoSided[i]} {Palette.TwoSided[^(i + 1)]}: {Distance(eye, Palette.TwoSided[i], Palette.TwoSided[^(i + 1)])}");
        }
    }

    private static double Contrast(string a, string b)
    {
        var (x, y) = (Luminance(Linear(a)), Luminance(Linear(b)));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(double[] rgb) => (0.2126 * rgb[0]) + (0.7152 * rgb[1]) + (0.0722 * rgb[2]);

    private static double[] Linear(string hex) => [.. new[] { 1, 3, 5 }
        .Select(i => int.Parse(hex.AsSpan(i, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0)
        .Select(c => c <= 0.04045 ? c / 12.92 : Math.Pow((c + 0.055) / 1.055, 2.4))];

    private static double[] Seen(double[][] eye, string hex)
    {
        var rgb = Linear(hex);
        return [.. eye.Select(row => Math.Clamp(row.Zip(rgb, (m, c) => m * c).Sum(), 0, 1))];
    }

    private static (double L, double A, double B) Lab(double[] c)
    {
        static double F(double t) => t > 0.008856 ? Math.Cbrt(t) : (7.787 * t) + (16.0 / 116);
        var x = F(((0.4124 * c[0]) + (0.3576 * c[1]) + (0.1805 * c[2])) / 0.95047);
        var y = F(Luminance(c));
        var z = F(((0.0193 * c[0]) + (0.1192 * c[1]) + (0.9505 * c[2])) / 1.08883);
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));
    }

    private static double Distance(double[][] eye, string a, string b)
    {
        var (p, q) = (Lab(Seen(eye, a)), Lab(Seen(eye, b)));
        return Math.Sqrt(Math.Pow(p.L - q.L, 2) + Math.Pow(p.A - q.A, 2) + Math.Pow(p.B - q.B, 2));
    }
}
