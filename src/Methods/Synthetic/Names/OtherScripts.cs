using System.Globalization;
using System.Text;
using AnyAscii;

namespace Comity.Methods.Synthetic.Names;

/// <summary>
/// Writes a name of Latin letters as a clerk would in another script: by sound, with what that script lacks left out (short vowels in Arabic)
/// or put by something near (p by b). It is no inverse of any transliteration into Latin, and is not meant to be.
/// </summary>
internal static class OtherScripts
{
    private static readonly (string Latin, string Arabic, string Cyrillic, string Devanagari)[] Letters =
    [
        ("sh", "ش", "ш", "श"), ("kh", "خ", "х", "ख"), ("gh", "غ", "г", "घ"), ("ch", "تش", "ч", "च"), ("th", "ث", "т", "थ"), ("dh", "ذ", "д", "ध"),
        ("bh", "ب", "б", "भ"), ("ph", "ف", "ф", "फ"), ("zh", "ج", "ж", "झ"), ("ya", "يا", "я", "या"), ("yu", "يو", "ю", "यु"), ("qu", "ك", "к", "क"), ("ck", "ك", "к", "क"),
        ("ll", "ل", "л", "ल"), ("b", "ب", "б", "ब"), ("c", "ك", "к", "क"), ("d", "د", "д", "द"), ("f", "ف", "ф", "फ"), ("g", "غ", "г", "ग"),
        ("h", "ه", "х", "ह"), ("j", "ج", "дж", "ज"), ("k", "ك", "к", "क"), ("l", "ل", "л", "ल"), ("m", "م", "м", "म"), ("n", "ن", "н", "न"),
        ("p", "ب", "п", "प"), ("q", "ق", "к", "क"), ("r", "ر", "р", "र"), ("s", "س", "с", "स"), ("t", "ت", "т", "त"), ("v", "ف", "в", "व"),
        ("w", "و", "в", "व"), ("x", "كس", "кс", "क्स"), ("y", "ي", "й", "य"), ("z", "ز", "з", "ज़"),
    ];

    private static readonly (string Latin, string Arabic, string Cyrillic, string Sign, string Letter)[] Vowels =
    [
        ("aa", "ا", "а", "ा", "आ"), ("ee", "ي", "и", "ी", "ई"), ("oa", "و", "о", "ो", "ओ"), ("ou", "و", "у", "ू", "ऊ"), ("ay", "ي", "эй", "े", "ए"),
        ("a", "", "а", "", "अ"), ("e", "", "е", "े", "ए"), ("i", "", "и", "ि", "इ"), ("o", "و", "о", "ो", "ओ"), ("u", "و", "у", "ु", "उ"),
    ];

    /// <summary>Whether every letter is Latin, with marks or without.</summary>
    public static bool IsLatin(string name) => name.All(letter => letter is < '\u0250' or (>= '\u1E00' and < '\u1F00'));

    public static string Write(Script script, string name) =>
        script == Script.Latin ? name.Transliterate() : string.Join(' ', name.Split(' ').Select(word => Word(script, word)));

    private static string Word(Script script, string word)
    {
        var latin = word.Transliterate().ToLowerInvariant().Replace("'", "", StringComparison.Ordinal);
        var text = new StringBuilder();
        var afterConsonant = false;
        for (var at = 0; at < latin.Length;)
        {
            var (written, length, consonant) = Next(script, latin.AsSpan(at), afterConsonant, at == 0);
            text.Append(written);
            afterConsonant = consonant;
            at += length;
        }

        return script == Script.Cyrillic && text.Length > 0 ? char.ToUpper(text[0], CultureInfo.InvariantCulture) + text.ToString(1, text.Length - 1) : text.ToString();
    }

    private static (string Written, int Length, bool Consonant) Next(Script script, ReadOnlySpan<char> rest, bool afterConsonant, bool first)
    {
        foreach (var v in Vowels)
        {
            if (!rest.StartsWith(v.Latin, StringComparison.Ordinal))
                continue;
            var written = script switch
            {
                Script.Arabic => first && v.Arabic.Length == 0 ? "ا" : rest.Length == v.Latin.Length && v.Latin == "a" ? "ا" : v.Arabic,
                Script.Cyrillic => v.Cyrillic,
                _ => afterConsonant ? v.Sign : v.Letter,
            };
            return (written, v.Latin.Length, false);
        }

        foreach (var l in Letters)
        {
            if (rest.StartsWith(l.Latin, StringComparison.Ordinal))
                return (Consonant(script, l, afterConsonant), l.Latin.Length, l.Latin is not ("ya" or "yu"));
        }

        return (rest[0] == '-' ? "-" : "", 1, false);
    }

    // Two consonants without a vowel between are joined by a virama.
    private static string Consonant(Script script, (string Latin, string Arabic, string Cyrillic, string Devanagari) letter, bool afterConsonant) => script switch
    {
        Script.Arabic => letter.Arabic,
        Script.Cyrillic => letter.Cyrillic,
        _ => afterConsonant ? "्" + letter.Devanagari : letter.Devanagari,
    };
}
