using System.Text.RegularExpressions;

namespace Comity.Rules.Instruments;

/// <summary>A place in an edition of the Code: <c>code-2010:5.1</c>, <c>code-2010:7.2(c)</c>, <c>wha63-16:3(1)</c>.</summary>
public sealed partial record Citation
{
    private Citation(string edition, string paragraph)
    {
        Edition = edition;
        Paragraph = paragraph;
    }

    /// <summary>Id of the edition, such as <c>code-2010</c>.</summary>
    public string Edition { get; }

    /// <summary>Paragraph or topic inside the edition, such as <c>7.2(c)</c>.</summary>
    public string Paragraph { get; }

    /// <exception cref="FormatException">The text is not a citation.</exception>
    public static Citation Parse(string text) =>
        TryParse(text) ?? throw new FormatException($"\"{text}\" is not a citation such as code-2010:5.1");

    /// <summary>The citation, or null where the text is none.</summary>
    public static Citation? TryParse(string? text) =>
        text is not null && Shape().Match(text) is { Success: true } match
            ? new Citation(match.Groups["edition"].Value, match.Groups["paragraph"].Value)
            : null;

    public override string ToString() => $"{Edition}:{Paragraph}";

    [GeneratedRegex(@"\A(?<edition>[a-z0-9]+(-[a-z0-9]+)*):(?<paragraph>[0-9]+(\.[0-9]+)?(\([a-z0-9]\))?|[a-z]+(-[a-z]+)*)\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
