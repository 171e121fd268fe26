namespace Comity.App.Layout;

/// <summary>A field of a form, drawn by <c>_Field.cshtml</c> with its hint and its mistake.</summary>
/// <param name="Name">Of the field and its id.</param>
internal sealed record FormField(string Name, string Label, string? Value = null)
{
    public string? Hint { get; init; }

    public string? Mistake { get; init; }

    public string Type { get; init; } = "text";

    /// <summary>What the browser may fill in: <c>email</c>, <c>one-time-code</c> …</summary>
    public string Autocomplete { get; init; } = "off";

    public string? Keyboard { get; init; }

    public int Longest { get; init; } = 200;

    /// <summary>Addresses and codes stay left to right in every language.</summary>
    public bool LeftToRight { get; init; }

    public string Width { get; init; } = "20";

    /// <summary>Lines of a text; none: one line, of the width.</summary>
    public int? Rows { get; init; }

    /// <summary>The label stands out, as those of groups do.</summary>
    public bool Bold { get; init; }

    public bool Required { get; init; } = true;

    public string? DescribedBy => string.Join(' ', new[] { Hint is null ? null : Name + "-hint", Mistake is null ? null : Name + "-error" }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
