using Comity.Methods.Observations;

namespace Comity.Standards.Profiles;

/// <summary>Joins status letters: alphabetical, each once, A only where nothing else holds.</summary>
internal static class StatusLetters
{
    public static string Join(string one, string other)
    {
        if (other == ObservationStatus.Normal || one == other) return one;
        if (one == ObservationStatus.Normal) return other;
        return string.Intern(new string([.. one.Concat(other).Where(c => c != 'A').Distinct().Order()]));
    }

    public static bool HasNoValue(string status) => status.AsSpan().ContainsAny(ObservationStatus.WithoutValue);
}
