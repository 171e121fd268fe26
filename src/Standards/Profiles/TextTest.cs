using System.Text.RegularExpressions;

namespace Comity.Standards.Profiles;

/// <summary>A text that a cell must be, or between slashes a regular expression that must match it: <c>/^Source/</c>.</summary>
public sealed class TextTest
{
    private readonly Regex? pattern;

    private TextTest(string text, Regex? pattern) => (Text, this.pattern) = (text, pattern);

    /// <summary>As the profile writes it.</summary>
    public string Text { get; }

    /// <exception cref="ArgumentException">Not a regular expression that can be matched in linear time.</exception>
    public static TextTest Parse(string text)
    {
        if (text.Length < 2 || text[0] != '/' || text[^1] != '/') return new(text, null);
        try
        {
            // Files are foreign: without backtracking no text can keep the program busy.
            return new(text, new Regex(text[1..^1], RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
        }
        catch (NotSupportedException wrong)
        {
            throw new ArgumentException(wrong.Message, nameof(text), wrong);
        }
    }

    public bool Matches(string cell) => pattern?.IsMatch(cell) ?? string.Equals(cell, Text, StringComparison.Ordinal);

    public override string ToString() => Text;
}
