namespace Comity.Methods.Linkage.Rows;

/// <summary>
/// The consonants of a name in Latin letters, by classes of those that clerks, ears and scripts mix up, packed into a number of three bits each. Vowels,
/// h, v, w and y have none: scripts leave them out, and put one for another. Letters that scripts write by two are one here (ch, tsh; kh, h).
/// </summary>
internal static class Consonants
{
    private const int Most = 20;

    private static readonly (string Letters, char One)[] Together =
        [("dzh", 'j'), ("tsh", 'c'), ("tch", 'c'), ("shch", 's'), ("dj", 'j'), ("kh", 'h'), ("qu", 'k'), ("ph", 'f')];

    // b f p · c g j k q s x z · d t · l · m n · r
    private const string Classes = "01230120022455012623000202";

    public static ulong Packed(ReadOnlySpan<char> folded)
    {
        var (packed, count, last) = (0UL, 0, 0);
        for (var at = 0; at < folded.Length && count < Most;)
        {
            var (letter, length) = Next(folded[at..]);
            var sound = letter is >= 'a' and <= 'z' ? Classes[letter - 'a'] - '0' : 0;
            if (sound != 0 && sound != last)
                (packed, count) = ((packed * 8) + (ulong)sound, count + 1);
            if (sound != 0 || letter == ' ')
                last = sound;
            at += length;
        }

        return packed;
    }

    public static int Count(ulong packed) => packed == 0 ? 0 : 1 + ((int)ulong.Log2(packed) / 3);

    /// <summary>The first so many.</summary>
    public static ulong First(ulong packed, int most) => Count(packed) is var count && count > most ? packed >> (3 * (count - most)) : packed;

    private static (char Letter, int Length) Next(ReadOnlySpan<char> rest)
    {
        foreach (var (letters, one) in Together)
        {
            if (rest.StartsWith(letters, StringComparison.Ordinal))
                return (one, letters.Length);
        }

        return (rest[0], 1);
    }
}
