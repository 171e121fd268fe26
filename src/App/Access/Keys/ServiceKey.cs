using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Comity.App.Access.Keys;

/// <summary>A key: 256 random bits behind a word by which a leaked one is recognised. It is shown once; a fingerprint is kept.</summary>
internal sealed record ServiceKey(string Text)
{
    public const string Word = "comity_";
    private const int Bytes = 32;
    private const int Seen = 6;
    private static readonly int Length = Word.Length + Base64Url.GetEncodedLength(Bytes);

    /// <summary>Beginning of the key, shown in lists: 36 of its 256 bits.</summary>
    public string Start => Text[..(Word.Length + Seen)];

    /// <summary>No salt and no slow hash: nobody guesses 256 random bits.</summary>
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(Text)));

    public static ServiceKey New() => new(Word + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <returns>None where the text is no key of ours, whoever it belongs to.</returns>
    public static ServiceKey? Read(string? text) =>
        text?.Length == Length && text.StartsWith(Word, StringComparison.Ordinal) && Base64Url.IsValid(text.AsSpan(Word.Length)) ? new ServiceKey(text) : null;

    public override string ToString() => Start + "…";
}
