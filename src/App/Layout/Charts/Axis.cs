namespace Comity.App.Layout.Charts;

/// <summary>A straight axis: values to places, and the few round values that are named on it.</summary>
internal sealed record Axis(double From, double To, double Start, double End)
{
    public double At(double value) => To == From ? (Start + End) / 2 : Start + ((value - From) / (To - From) * (End - Start));

    /// <summary>From zero to a round value at or above the highest; about so many steps.</summary>
    public static (double Top, double Step) RoundTop(double highest, int steps = 4)
    {
        if (highest <= 0)
            return (1, 1);
        var step = RoundStep(highest / steps);
        return (Math.Ceiling((highest / step) - 1e-9) * step, step);
    }

    /// <summary>Whole years that are named: at most so many, the last one always among them.</summary>
    public static IReadOnlyList<double> Years(double first, double last, int most = 5)
    {
        var step = Math.Max(1, RoundStep((last - first) / Math.Max(1, most - 1)));
        List<double> named = [];
        for (var year = last; year >= first - 1e-9; year -= step)
            named.Insert(0, year);
        return named;
    }

    private static double RoundStep(double raw)
    {
        var power = Math.Pow(10, Math.Floor(Math.Log10(Math.Max(raw, 1e-9))));
        var lead = raw / power;
        return power * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }
}
