using Comity.Methods.Observations;

namespace Comity.Methods.Quality;

/// <summary>Something that a check found.</summary>
/// <param name="Case">Which of the check's cases, and so which sentence.</param>
/// <param name="Key">The dimensions that tell where; those that stand for all, or for nothing, are left out.</param>
/// <param name="Rows">Lines of the source file that it rests on; empty where it is about the whole.</param>
/// <param name="Values">By placeholder of the sentence: text, or a number not yet formatted.</param>
public sealed record Finding(
    string CheckId,
    string Case,
    Severity Severity,
    IReadOnlyDictionary<Dimension, string> Key,
    IReadOnlyList<int> Rows,
    IReadOnlyDictionary<string, object> Values)
{
    /// <summary>The sentence with its values set in.</summary>
    /// <param name="template">In the reader's language.</param>
    /// <param name="write">Writes one value the reader's way, given the name of its placeholder.</param>
    public string Say(string template, Func<string, object, string> write) =>
        Values.Aggregate(template, (text, value) => text.Replace($"{{{value.Key}}}", write(value.Key, value.Value), StringComparison.Ordinal));
}
