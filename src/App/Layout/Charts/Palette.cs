namespace Comity.App.Layout.Charts;

/// <summary>The colours of pictures. The style sheet has the same ones; a picture carries its own so that it stands alone as a file.</summary>
internal static class Palette
{
    public const string Ink = "#1c2a30";
    public const string Soft = "#55646b";
    public const string Rule = "#d9d5cb";
    public const string Grid = "#e6e3dc";
    public const string Sea = "#0f5d77";
    public const string Second = "#34889a";
    public const string Ochre = "#c98a1b";
    public const string OchreWords = "#8a5300";
    public const string Paper = "#ffffff";

    /// <summary>Ground and stripe of "no figure": grey, so that it reads as absent beside every colour that is a value.</summary>
    public const string HatchGround = "#f1efea";
    public const string HatchStripe = "#b5b1a8";

    /// <summary>A value of exactly zero, where zero has a class of its own. Its outline tells it from paper.</summary>
    public const string Zero = "#fbf6ea";

    /// <summary>From few to many: lightness falls in every step, so the order survives grey print and colour blindness (tested).</summary>
    public static IReadOnlyList<string> Ordered { get; } = ["#f3e3c7", "#ccd8c6", "#a9cbc4", "#6fafb0", "#34889a", "#0f5d77"];

    /// <summary>Below, around, above: ochre, near white, sea. Blue against yellow-brown is told apart with every common colour blindness.</summary>
    public static IReadOnlyList<string> TwoSided { get; } = ["#9a6200", "#d09a3e", "#ecd5a5", "#f4f2ec", "#a9cbc4", "#4f9aa6", "#0f5d77"];

    /// <summary>Several lines on one picture. Each is also named at its end.</summary>
    public static IReadOnlyList<string> Series { get; } = ["#0f5d77", "#a65f00", "#2c6e4f", "#6a4c93", "#5b6770"];
}
