using System.Security.Cryptography;
using System.Text;

namespace Comity.App.Access.SignIn;

/// <summary>Ten codes of 80 bits that stand in for the app, each once. Only their fingerprints are kept.</summary>
internal static class RecoveryCodes
{
    public const int Count = 10;
    private const int Letters = 16;

    // Without 0, o, 1, i, l: what is written by hand is read by hand.
    private const string Alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

    public static IReadOnlyList<string> Make() => [.. Enumerable.Range(0, Count).Select(_ => Group(RandomNumberGenerator.GetString(Alphabet, Letters)))];

    public static string Fingerprint(string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Plain(code))));

    /// <summary>Whether somebody typed one of these, and not the six figures of an app.</summary>
    public static bool LooksLike(string code) => Plain(code).Length == Letters;

    private static string Plain(string code) => string.Concat(code.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static string Group(string code) => string.Join('-', code.Chunk(4).Select(piece => new string(piece)));
}
