using System.Text;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>Phrases that put a term of an offer off instead of stating it.</summary>
// OFR-02: memorandum circular 07 of 2015 of the Philippines names "as per approved job order"; the other phrases are ours.
internal static class Placeholders
{
    private static readonly string[] Phrases =
    [
        "as per job order", "as per approved job order", "to be determined", "to be confirmed", "to be agreed", "to be advised", "to be announced",
        "to be discussed", "to be decided", "negotiable", "à déterminer", "à définir", "à convenir", "à confirmer", "à discuter",
        "selon l’ordre de mission", "يحدد لاحقا", "حسب الاتفاق", "قابل للتفاوض",
    ];

    private static readonly string[] Short = ["tbd", "tba", "tbc"];

    public static bool Holds(string text)
    {
        var plain = Plain(text);
        foreach (var phrase in Phrases)
        {
            if (plain.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        foreach (var word in Short)
        {
            if (HoldsWord(plain, word))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + word.Length;
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end == text.Length || !char.IsLetterOrDigit(text[end])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Single spaces, one kind of apostrophe, and Arabic without the signs above and below its letters.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (char.IsWhiteSpace(letter))
            {
                if (plain.Length > 0 && plain[^1] != ' ')
                {
                    plain.Append(' ');
                }
            }
            else if (letter is not (>= '\u064B' and <= '\u0652'))
            {
                plain.Append(letter == '\'' ? '’' : letter);
            }
        }

        return plain.ToString();
    }
}
