using System.Text;
using AnyAscii;

namespace Comity.Methods.Personnel.Names;

/// <summary>
/// Forms of a name by which it is found: in Latin letters whatever the script, without marks, and by sound. Names of one person written in two
/// scripts, or by two clerks, have keys that are near to each other or equal; keys are for finding, never for showing.
/// </summary>
public static class NameKeys
{
    private const int MostSounds = 6;

    // Consonants that clerks and scripts mix up share a class; vowels, h, w and y, which some scripts leave out, have none.
    private const string Classes = "01230120022455012623010202";

    /// <summary>Small Latin letters and single spaces: <c>Åsa-Lena O'Testa</c> is <c>asa lena otesta</c>. Other scripts are transliterated.</summary>
    public static string Folded(string name) => Letters(Ascii.IsValid(name) ? name : name.Normalize(NormalizationForm.FormC).Transliterate());

    /// <summary>Classes of the first consonants of a folded word, at most six: <c>mensah</c> and <c>mansa</c> sound alike.</summary>
    public static string Sound(string folded)
    {
        Span<char> sounds = stackalloc char[MostSounds];
        var (count, last) = (0, '0');
        foreach (var letter in folded)
        {
            var sound = letter is >= 'a' and <= 'z' ? Classes[letter - 'a'] : '0';
            if (count < MostSounds && sound != '0' && sound != last)
                sounds[count++] = sound;
            if (sound != '0' || letter == ' ')
                last = sound;
        }

        return new string(sounds[..count]);
    }

    private static string Letters(string text)
    {
        Span<char> letters = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        var count = 0;
        foreach (var one in text)
        {
            if (char.IsAsciiLetterOrDigit(one))
                letters[count++] = char.ToLowerInvariant(one);
            else if (one is not ('\'' or '`' or '"') && count > 0 && letters[count - 1] != ' ')
                letters[count++] = ' ';
        }

        return new string(letters[..(count > 0 && letters[count - 1] == ' ' ? count - 1 : count)]);
    }
}
