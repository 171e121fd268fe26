using System.Runtime.InteropServices;
using Comity.Methods.Personnel.Names;

namespace Comity.Methods.Linkage.Rows;

/// <summary>What is worked out once of a name in Latin letters. Zero stands for a form that the name does not have.</summary>
/// <param name="Sound">Of the whole name, for comparing; <paramref name="FirstSound"/> is shorter, for keys.</param>
/// <param name="Words">Sum over the words, so that their order does not matter.</param>
/// <param name="Joined">Of the letters without spaces.</param>
/// <param name="First">Of the first word that is no particle.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameForm(ulong Words, ulong Joined, ulong First, ulong Sound, uint FirstSound, byte Initial)
{
    private const int LettersOfParticle = 2;
    private const int MostSounds = 20;

    public static NameForm Of(string folded)
    {
        if (folded.Length == 0)
            return default;
        var (words, first) = (0UL, "");
        foreach (var word in folded.Split(' '))
        {
            words += Hashes.Of(word);
            if (first.Length <= LettersOfParticle && word.Length > first.Length)
                first = word;
        }

        var sound = (uint)Packed(NameKeys.Sound(first));
        return new NameForm(words, Hashes.Of(folded.Replace(" ", "", StringComparison.Ordinal)), Hashes.Of(first), Packed(NameKeys.Sound(folded, MostSounds)), sound, Class(sound));
    }

    private static ulong Packed(string sound)
    {
        var packed = 0UL;
        foreach (var one in sound)
            packed = (packed * 8) + (ulong)(one - '0');
        return packed;
    }

    /// <summary>Consonants in a packed sound.</summary>
    public static int Length(ulong sound) => sound == 0 ? 0 : 1 + ((int)ulong.Log2(sound) / 3);

    private static byte Class(uint sound) => (byte)(sound == 0 ? 0 : sound >> ((Length(sound) - 1) * 3));
}
