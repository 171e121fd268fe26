namespace Comity.App.Layout.Charts;

/// <summary>
/// Classes of values and their colours. A class holds the values from its lower break up to, but not with, the next.
/// Zero may be a class of its own; a value that is absent has no class at all.
/// </summary>
internal sealed class ColourScale
{
    private readonly double[] _breaks;

    private ColourScale(double[] breaks, IReadOnlyList<string> colours, bool zeroApart)
    {
        _breaks = breaks;
        Colours = colours;
        ZeroApart = zeroApart;
    }

    public IReadOnlyList<double> Breaks => _breaks;

    /// <summary>From the lowest class to the highest; the class of zero, where there is one, is not among them.</summary>
    public IReadOnlyList<string> Colours { get; }

    public bool ZeroApart { get; }

    /// <summary>From few to many; one to five breaks, rising.</summary>
    public static ColourScale Ordered(params double[] breaks) => new(Checked(breaks, 5), Spread(Palette.Ordered, breaks.Length + 1), zeroApart: false);

    /// <summary>As <see cref="Ordered"/>, with exactly zero shown apart: nobody is not few.</summary>
    public static ColourScale OrderedWithZero(params double[] breaks) => new(Checked(breaks, 5), Spread(Palette.Ordered, breaks.Length + 1), zeroApart: true);

    /// <summary>Around a middle class: two, four or six breaks, rising.</summary>
    public static ColourScale TwoSided(params double[] breaks)
    {
        if (breaks.Length % 2 != 0)
            throw new ArgumentException("A two-sided scale needs an even number of breaks: its middle class lies between two of them.", nameof(breaks));
        return new(Checked(breaks, 6), Middle(breaks.Length + 1), zeroApart: false);
    }

    /// <summary>Zero-based class of the value; -1 for exactly zero where zero stands apart.</summary>
    public int ClassOf(double value)
    {
        if (ZeroApart && value == 0)
            return -1;
        var at = 0;
        while (at < _breaks.Length && value >= _breaks[at])
            at++;
        return at;
    }

    public string ColourOf(double value) => ClassOf(value) is var at and >= 0 ? Colours[at] : Palette.Zero;

    private static double[] Checked(double[] breaks, int most)
    {
        if (breaks.Length is 0 || breaks.Length > most)
            throw new ArgumentException($"A scale needs one to {most} breaks.", nameof(breaks));
        for (var i = 1; i < breaks.Length; i++)
        {
            if (breaks[i] <= breaks[i - 1])
                throw new ArgumentException("The breaks of a scale rise.", nameof(breaks));
        }

        return [.. breaks];
    }

    /// <summary>As many colours as classes, the ends always among them.</summary>
    private static string[] Spread(IReadOnlyList<string> colours, int count) =>
        [.. Enumerable.Range(0, count).Select(i => colours[(int)Math.Round(i * (colours.Count - 1.0) / (count - 1), MidpointRounding.AwayFromZero)])];

    private static string[] Middle(int count)
    {
        var skip = (Palette.TwoSided.Count - count) / 2;
        return count == 3 ? [Palette.TwoSided[1], Palette.TwoSided[3], Palette.TwoSided[5]] : [.. Palette.TwoSided.Skip(skip).Take(count)];
    }
}
