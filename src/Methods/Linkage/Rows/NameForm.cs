using System.Runtime.InteropServices;

namespace Comity.Methods.Linkage.Rows;

/// <summary>What is worked out once of a name in Latin letters. Zero stands for a form that the name does not have.</summary>
/// <param name="Words">Sum over the words, so that their order does not matter.</param>
/// <param name="Joined">Of the letters without spaces.</param>
/// <param name="First">Of the first word that is no particle.</param>
/// <param name="Sound">Consonants of the whole name, for comparing.</param>
/// <param name="FirstSound">The first consonants of the first word, for keys.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct NameForm(ulong Words, ulong Joined, ulong First, ulong Sound, uint FirstSound, byte Initial)
{
    private const int LettersOfParticle = 2;
    private const int ConsonantsOfKey = 6;

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

        var sound = Consonants.Packed(first);
        return new NameForm(
            words, Hashes.Of(folded.Replace(" ", "", StringComparison.Ordinal)), Hashes.Of(first), Consonants.Packed(folded),
            (uint)Consonants.First(sound, ConsonantsOfKey), (byte)Consonants.First(sound, 1));
    }
}
