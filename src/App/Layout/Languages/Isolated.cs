namespace Comity.App.Layout.Languages;

/// <summary>
/// A value within a text of the other direction, between the marks of Unicode's bidirectional algorithm (UAX 9) that keep it by itself: without them a
/// Latin name draws the number or the comma after it to its wrong side.
/// </summary>
internal static class Isolated
{
    private const char FirstStrong = '\u2068';
    private const char Pop = '\u2069';

    /// <summary>As it is where it has no letter of the other direction. Addresses stay as they are: a mail program would take the mark for a part of them.</summary>
    public static string In(Language language, string value) =>
        value.Any(c => char.IsLetter(c) && IsRightToLeft(c) != language.RightToLeft) && !value.Contains("://", StringComparison.Ordinal)
            ? FirstStrong + value + Pop
            : value;

    // Hebrew, Arabic, Syriac, Thaana, NKo and their presentation forms.
    private static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufdff' or >= '\ufe70' and <= '\ufeff';
}
