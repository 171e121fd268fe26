using System.Globalization;
using System.Runtime.InteropServices;
using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Records;

/// <summary>
/// A date as somebody types it, whole or in part: by ISO 8601, or day before month as in all six languages, with a month's name in the reader's
/// or in English. Digits of any script count.
/// </summary>
internal static class TypedDate
{
    private static readonly string[] Fillers = ["of", "de", "du", "del"];
    private static readonly string[] Ordinals = ["", "st", "nd", "rd", "th", "er", "o"];

    /// <returns>None where it is no date; unknown for the empty text.</returns>
    public static PartialDate? Read(string? text, Language language)
    {
        Part[] parts = [.. Tokens(text ?? "").Select(token => PartOf(token, language))];
        return parts.Length == 0 ? PartialDate.Unknown : parts.Any(p => p.Kind == ' ') ? null : Read(parts);
    }

    private static PartialDate? Read(Part[] parts) => (string.Concat(parts.Select(p => p.Kind)), parts) switch
    {
        ("8", [var whole]) => Date(whole.Number / 10_000, whole.Number / 100 % 100, whole.Number % 100),
        ("y", [var year]) => Date(year.Number, 0, 0),
        ("yn" or "ym", [var year, var month]) => Month(year, month),
        ("ny" or "my", [var month, var year]) => Month(year, month),
        ("ynn" or "ymn", [var year, var month, var day]) => Day(year, month, day),
        ("nny" or "nmy", [var day, var month, var year]) => Day(year, month, day),
        ("mny", [var month, var day, var year]) => Day(year, month, day),
        _ => null,
    };

    private static PartialDate? Month(Part year, Part month) => month.Number == 0 ? null : Date(year.Number, month.Number, 0);

    private static PartialDate? Day(Part year, Part month, Part day) => month.Number == 0 || day.Number == 0 ? null : Date(year.Number, month.Number, day.Number);

    private static PartialDate? Date(int year, int month, int day) => PartialDate.TryOf(year, month, day, out var date) ? date : null;

    private static IEnumerable<string> Tokens(string text)
    {
        var plain = string.Concat(text.Select(c => char.IsDigit(c) ? (char)('0' + (int)char.GetNumericValue(c)) : char.IsLetter(c) && c is not ('年' or '月' or '日') ? c : ' '));
        return plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(token => !Fillers.Contains(token, StringComparer.OrdinalIgnoreCase));
    }

    private static Part PartOf(string token, Language language)
    {
        var digits = token.TakeWhile(char.IsAsciiDigit).Count();
        if (digits == 0)
        {
            return MonthOf(token, language) is { } month ? new Part('m', month) : Part.None;
        }

        if (digits > 8 || !Ordinals.Contains(token[digits..], StringComparer.OrdinalIgnoreCase))
        {
            return Part.None;
        }

        var number = int.Parse(token.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture);
        return digits switch { 8 => new Part('8', number), 4 => new Part('y', number), <= 2 => new Part('n', number), _ => Part.None };
    }

    private static int? MonthOf(string token, Language language)
    {
        var wanted = NameText.Fold(token);
        foreach (var names in new[] { language.Culture.DateTimeFormat, CultureInfo.InvariantCulture.DateTimeFormat }
            .SelectMany(f => new[] { f.MonthNames, f.MonthGenitiveNames, f.AbbreviatedMonthNames, f.AbbreviatedMonthGenitiveNames }))
        {
            if (Array.FindIndex(names, name => name.Length > 0 && NameText.Fold(name.TrimEnd('.')) == wanted) is >= 0 and var at)
            {
                return at + 1;
            }
        }

        return null;
    }

    /// <param name="Kind"><c>y</c> a year, <c>m</c> a month by name, <c>n</c> a day or month, <c>8</c> a whole date; none for what is no part of one.</param>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Part(char Kind, int Number)
    {
        public static readonly Part None = new(' ', 0);
    }
}
