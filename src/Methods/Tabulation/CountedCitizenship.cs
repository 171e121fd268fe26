using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tabulation;

/// <summary>
/// Which of several citizenships a person is counted by, since a person stands in one row on any day. Ours: a citizen of the own country is
/// counted as one, whatever else; others by the first citizenship stated. A second column says whether there were several, so that the
/// choice can be seen in any table.
/// </summary>
public static class CountedCitizenship
{
    /// <summary>The column beside: one citizenship.</summary>
    public const string One = "ONE";

    /// <summary>The column beside: several.</summary>
    public const string Several = "SEVERAL";

    /// <param name="held">Codes in the order stated; empty is unknown.</param>
    /// <param name="own">Code of the register's own country.</param>
    /// <returns>The code to count by, and <see cref="One"/>, <see cref="Several"/> or unknown.</returns>
    public static (string Counted, string Number) Of(IReadOnlyList<string> held, string own)
    {
        if (held.Count == 1)
            return held[0] == CodeDictionary.Unknown ? (held[0], held[0]) : (held[0], One);
        var different = held.Where(c => c != CodeDictionary.Unknown).Distinct(StringComparer.Ordinal).ToList();
        if (different.Count == 0)
            return (CodeDictionary.Unknown, CodeDictionary.Unknown);
        return (different.Contains(own) ? own : different[0], different.Count == 1 ? One : Several);
    }
}
