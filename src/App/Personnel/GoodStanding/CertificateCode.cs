using System.Security.Cryptography;

namespace Comity.App.Personnel.GoodStanding;

/// <summary>
/// The code of a certificate: four times four letters that are neither mistaken for figures nor for one another, on paper or over the telephone.
/// 65 bits of chance: nobody guesses one.
/// </summary>
internal static class CertificateCode
{
    private const string Letters = "ACDEFHJKLMPRTUWXY";
    private const int Length = 16;

    public static string New() => Written(RandomNumberGenerator.GetString(Letters, Length));

    /// <summary>As it was typed or heard: small or large, with whatever between the letters. None where it is no code.</summary>
    public static string? Read(string? typed)
    {
        var letters = string.Concat((typed ?? "").ToUpperInvariant().Where(char.IsLetter));
        return letters.Length == Length && letters.All(Letters.Contains) ? Written(letters) : null;
    }

    private static string Written(string letters) => string.Join('-', letters.Chunk(4).Select(four => new string(four)));
}
