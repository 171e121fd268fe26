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
        (value.Any(c => char.IsLetter(c) && IsRightToLeft(c) != language.RightToLeft) || (language.RightToLeft && IsCodeOfNumbers(value)))
        && !value.Contains("://", StringComparison.Ordinal)
            ? FirstStrong + value + Pop
            : value;

    /// <summary>What was typed or pasted, without the marks that came along when it was copied from a page.</summary>
    public static string Without(string value) => value.Any(IsMark) ? string.Concat(value.Where(c => !IsMark(c))) : value;

    // Within Arabic text the parts of "2026-1" change places, as a hyphen joins no numbers there.
    private static bool IsCodeOfNumbers(string value) =>
        value.Zip(value.Skip(1), value.Skip(2)).Any(three => char.IsAsciiDigit(three.First) && three.Second == '-' && char.IsAsciiDigit(three.Third))
        && !value.Any(char.IsLetter);

    // Marks, embeddings and isolates of direction, and the byte order mark; not the joiners, which names in Persian or Hindi need.
    private static bool IsMark(char c) => c is '\u200e' or '\u200f' or '\u061c' or '\ufeff' or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069');

    // Hebrew, Arabic, Syriac, Thaana, NKo and their presentation forms.
    private static bool IsRightToLeft(char c) => c is >= '\u0590' and <= '\u08ff' or >= '\ufb1d' and <= '\ufdff' or >= '\ufe70' and <= '\ufeff';
}
