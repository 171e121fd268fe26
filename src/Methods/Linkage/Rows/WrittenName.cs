using System.Runtime.InteropServices;

namespace Comity.Methods.Linkage.Rows;

/// <summary>A name by its numbers in the book of names.</summary>
/// <param name="Script">0 for Latin, else where in Unicode its first other letter stands.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WrittenName(int Family, int Given, ushort Script)
{
    private const int LettersOfBlock = 0x80;
    private const char EndOfLatin = '\u0250';
    private const char MoreLatin = '\u1E00';
    private const char EndOfMoreLatin = '\u1F00';

    public static ushort ScriptOf(LinkageName name) => Of(name.Family) is var script and not 0 ? script : Of(name.Given);

    private static ushort Of(string text)
    {
        foreach (var letter in text)
        {
            if (letter >= EndOfLatin && letter is not (>= MoreLatin and < EndOfMoreLatin) && char.IsLetter(letter))
                return (ushort)(letter / LettersOfBlock);
        }

        return 0;
    }
}
