using System.Globalization;
using System.Text;

namespace Comity.Standards.CodeLists;

/// <summary>
/// What remains of a name when case, accents, punctuation and articles are put aside: two spellings of one name share it.
/// <c>Côte d’Ivoire</c> and <c>COTE D'IVOIRE</c> do; so do <c>Bahamas, The</c> and <c>Bahamas</c>, <c>St. Lucia</c> and <c>Saint Lucia</c>.
/// </summary>
internal static class NameKey
{
    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var word in Words(name))
        {
            if (word is "the")
                continue;
            if (key.Length > 0)
                key.Append(' ');
            key.Append(word is "st" ? "saint" : word);
        }

        return key.ToString();
    }

    private static string[] Words(string name)
    {
        var letters = new StringBuilder(name.Length);
        foreach (var letter in name.Normalize(NormalizationForm.FormKD))
        {
            if (letter == '&')
                letters.Append(" and ");
            else if (char.IsLetterOrDigit(letter))
                letters.Append(char.ToLowerInvariant(letter));
            else if (!IsInsideWord(letter))
                letters.Append(' ');
        }

        return letters.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    // Accents, apostrophes, the Arabic lengthening stroke and marks of direction join the letters around them.
    private static bool IsInsideWord(char letter) =>
        letter is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or 'ـ' || CharUnicodeInfo.GetUnicodeCategory(letter) is
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
}
