using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Names;

namespace Comity.App.Personnel.Records;

/// <summary>What is looked for, read from what was typed.</summary>
/// <param name="Number">What may be a registration number; empty where nothing may.</param>
/// <param name="Words">Parts of names in small Latin letters, each once.</param>
/// <param name="Occupation">ISCO-08 code or its beginning.</param>
internal sealed record Sought(string Number, IReadOnlyList<string> Words, PartialDate Birth, string Occupation)
{
    private const int MostWords = 6;

    /// <summary>Names or a birth date: an occupation by itself is no way to find a person.</summary>
    public bool IsSearchable => Words.Count > 0 || !Birth.IsUnknown;

    /// <returns>None where the birth date that was asked for is no date.</returns>
    public static Sought? Read(PersonQuestion question, Language language)
    {
        var typed = question.Any.Trim();
        var (birth, rest) = DateIn(typed, language);
        if (TypedDate.Read(question.Birth, language) is not { } stated)
        {
            return null;
        }

        var words = NameKeys.Folded(rest + " " + question.Name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).Take(MostWords);
        var number = question.Number.Trim() is { Length: > 0 } own ? own : typed.Any(char.IsDigit) ? typed : "";
        return new Sought(number, [.. words], stated.IsUnknown ? birth : stated, CodeOf(question.Occupation));
    }

    /// <summary>The longest run of words that is a date, and what is left without it.</summary>
    private static (PartialDate Date, string Left) DateIn(string typed, Language language)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(4, words.Length); length > 0; length--)
        {
            for (var at = 0; at + length <= words.Length; at++)
            {
                var run = words[at..(at + length)];
                if (run.Any(w => w.Any(char.IsDigit)) && TypedDate.Read(string.Join(' ', run), language) is { IsUnknown: false } date)
                {
                    return (date, string.Join(' ', words[..at].Concat(words[(at + length)..])));
                }
            }
        }

        return (default, typed);
    }

    private static string CodeOf(string occupation) => string.Concat(occupation.Trim().TakeWhile(char.IsAsciiDigit));
}
