using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Comity.App.Common;

namespace Comity.App.Access.SignIn;

/// <summary>
/// Which passwords are taken: long ones that nobody guesses first. What letters they are made of is nobody's business (NIST SP 800-63B,
/// 3.1.1.2: length and a list of the common ones, no composition).
/// </summary>
internal static class PasswordStrength
{
    public const int Shortest = 12;
    public const int Longest = 200;
    private const int ShortestPart = 4;
    private static readonly FrozenSet<string> Common = Load();

    public static Refusal? Refuse(string? password, string name, string email)
    {
        var text = password ?? "";
        if (new StringInfo(text).LengthInTextElements < Shortest)
        {
            return Refusal.Of("password-short", ("shortest", Shortest));
        }

        if (text.Length > Longest)
        {
            return Refusal.Of("password-long", ("longest", Longest));
        }

        return IsCommon(text) ? Refusal.Of("password-common") : Contains(text, name, email) ? Refusal.Of("password-yours") : null;
    }

    /// <summary>In the list, a word of it dressed up with figures and signs, or no more than a few letters over and over.</summary>
    private static bool IsCommon(string password)
    {
        var folded = password.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
        var letters = Undress(folded);
        return Common.Contains(folded) || Common.Contains(letters) || folded.Distinct().Count() < 5 || IsRepeated(folded) || IsStaircase(folded);
    }

    private static string Undress(string folded) => string.Concat(folded
        .Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '@' => 'a', '$' => 's', '!' => 'i', _ => c })
        .Where(char.IsLetter)).TrimEnd('i', 'e', 'a', 's', 'o');

    /// <summary>A short piece over and over: <c>abcdabcdabcd</c>.</summary>
    private static bool IsRepeated(string text) =>
        Enumerable.Range(1, text.Length / 2).Any(piece => Enumerable.Range(piece, text.Length - piece).All(at => text[at] == text[at - piece]));

    /// <summary>Each sign follows the one before: <c>abcdefghijkl</c>, <c>987654321098</c>.</summary>
    private static bool IsStaircase(string text) =>
        text.Zip(text.Skip(1)).Count(pair => Math.Abs(pair.First - pair.Second) == 1) >= text.Length - 2;

    private static bool Contains(string password, string name, string email) =>
        name.Split(' ').Append(email).Concat(email.Split('@', '.', '-', '_', '+'))
            .Where(part => part.Length >= ShortestPart)
            .Any(part => password.Contains(part, StringComparison.CurrentCultureIgnoreCase));

    private static FrozenSet<string> Load()
    {
        using var stream = typeof(PasswordStrength).Assembly.GetManifestResourceStream("Comity.App.Access.SignIn.common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return lines.Where(l => l[0] != '#').SelectMany(l => new[] { l, l.TrimEnd('i', 'e', 'a', 's', 'o') }).ToFrozenSet(StringComparer.Ordinal);
    }
}
