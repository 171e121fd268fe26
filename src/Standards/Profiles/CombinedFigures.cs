using System.Globalization;
using Comity.Methods.Observations;

namespace Comity.Standards.Profiles;

/// <summary>Holds back the observations whose codes stand for several texts of the source, and adds those of one key.</summary>
internal sealed class CombinedFigures(IReadOnlyList<CodeTest> tests, ImportOutcome outcome)
{
    private readonly Dictionary<Observation, int> places = new(new KeyComparer(null));
    private readonly List<Observation> held = [];
    private int given;

    /// <summary>Whether the observation was taken over; it comes out at the end.</summary>
    public bool Take(in Observation observation)
    {
        if (!Applies(observation)) return false;
        if (places.TryGetValue(observation, out var place))
        {
            held[place] = Add(held[place], observation);
            outcome.Combined++;
        }
        else
        {
            places[observation] = held.Count;
            held.Add(observation);
        }

        return true;
    }

    public bool TryGive(out Observation observation)
    {
        observation = given < held.Count ? held[given] : default;
        return given++ < held.Count;
    }

    private bool Applies(in Observation observation)
    {
        foreach (var test in tests)
        {
            if (CodeTests.Hold(test, observation)) return true;
        }

        return false;
    }

    private static Observation Add(in Observation one, in Observation other) => one with
    {
        Value = Sum(one.Value, other.Value),
        Status = StatusOf(one, other),
        Note = NoteOf(one, other),
    };

    /// <summary>What adds nothing to the sum says nothing of it either.</summary>
    private static string StatusOf(in Observation one, in Observation other)
    {
        if (one.Value is null != other.Value is null) return (one.Value is null ? other : one).Status;
        if (one.Value == 0 != (other.Value == 0)) return (one.Value == 0 ? other : one).Status;
        return StatusLetters.Join(one.Status, other.Status);
    }

    // Decimal addition: 0.1 and 0.2 full-time equivalents are 0.3.
    private static double? Sum(double? one, double? other) => one is { } a && other is { } b
        ? Math.Max(Math.Abs(a), Math.Abs(b)) < 1e15 ? (double)((decimal)a + (decimal)b) : a + b
        : one ?? other;

    private static string NoteOf(in Observation one, in Observation other)
    {
        const string Opening = "sum of lines ";
        var line = other.Row.ToString(CultureInfo.InvariantCulture) + (other.Value is null ? " (no value)" : "");
        return one.Note.Contains(Opening, StringComparison.Ordinal)
            ? $"{one.Note}, {line}"
            : $"{(one.Note.Length == 0 ? "" : one.Note + "; ")}{Opening}{one.Row}, {line}";
    }
}

internal static class CodeTests
{
    public static bool Hold(CodeTest test, in Observation observation)
    {
        foreach (var (target, codes) in test.Where)
        {
            if (!codes.Contains(observation[(Dimension)target])) return false;
        }

        return true;
    }
}
