using Comity.Methods.Observations;

namespace Comity.Methods.Tests.Support;

/// <summary>Valid observations of invented countries; a test changes what it is about.</summary>
internal static class Figures
{
    public static Observation Stock(double? value, string country = "XAA", string time = "2018", int row = 1) => new()
    {
        RefArea = country,
        Measure = Measures.Stock,
        Unit = Units.Headcount,
        Occupation = Occupations.Doctors,
        Activity = ActivityLevels.Practising,
        Time = time,
        Value = value,
        Row = row,
    };

    public static Observation Trained(double? value, string origin, string country = "XAA", string time = "2018", int row = 1) =>
        Stock(value, country, time, row) with { Criterion = Criteria.FirstQualification, Counterpart = origin };

    /// <summary>Many different observations from one number, always the same ones.</summary>
    public static Observation[] Many(int count, int seed = 1)
    {
        var observations = new Observation[count];
        var state = (uint)seed;
        for (var i = 0; i < count; i++)
        {
            observations[i] = Trained(Next(500), $"O{Next(194):000}", $"D{Next(100):000}", $"{2000 + Next(15)}", i + 1)
                with
            { Occupation = $"22{Next(6)}", Sex = Next(3) switch { 0 => "F", 1 => "M", _ => Codes.Total } };
        }

        return observations;

        int Next(int below)
        {
            state = unchecked(state * 1664525 + 1013904223);
            return (int)((state >> 8) % (uint)below);
        }
    }
}
