namespace Comity.App.Layout.Charts;

/// <summary>The pattern of "no figure": grey stripes, never white and never a colour of a class.</summary>
internal static class Hatch
{
    public static string Fill(string id) => $"url(#{id})";

    public static void Define(SvgWriter svg, string id, double size)
    {
        svg.Open("defs").Open("pattern", ("id", id), ("width", size), ("height", size), ("patternUnits", "userSpaceOnUse"), ("patternTransform", "rotate(45)"));
        svg.Empty("rect", ("width", size), ("height", size), ("fill", Palette.HatchGround));
        svg.Empty("rect", ("width", size * 0.36), ("height", size), ("fill", Palette.HatchStripe));
        svg.Close().Close();
    }
}
