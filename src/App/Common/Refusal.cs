namespace Comity.App.Common;

/// <summary>
/// An expected "no": a stable code for programs, a key and values for the sentence that a reader sees, and what it cites.
/// </summary>
internal sealed record Refusal(string Code, IReadOnlyDictionary<string, object?>? Values = null, string? Cites = null)
{
    /// <summary>Key of the sentence in the language files.</summary>
    public string TextKey => "refusals." + Code;

    public static Refusal Of(string code, params (string Name, object? Value)[] values) =>
        new(code, values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal));
}
