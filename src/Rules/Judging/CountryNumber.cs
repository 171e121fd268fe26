namespace Comity.Rules.Judging;

/// <summary>Three capital letters as a number above zero, so that countries compare like codes.</summary>
internal static class CountryNumber
{
    /// <exception cref="ArgumentException">The text is not three capital letters.</exception>
    public static int Of(string iso3) => Is(iso3)
        ? ((((iso3[0] - 'A') * 26) + iso3[1] - 'A') * 26) + iso3[2] - 'A' + 1
        : throw new ArgumentException($"\"{iso3}\" is not an ISO 3166-1 alpha-3 code", nameof(iso3));

    public static bool Is(string iso3) => iso3.Length == 3 && char.IsAsciiLetterUpper(iso3[0]) && char.IsAsciiLetterUpper(iso3[1]) && char.IsAsciiLetterUpper(iso3[2]);

    public static string Text(int number)
    {
        var rest = number - 1;
        return new string([(char)('A' + (rest / 676)), (char)('A' + (rest / 26 % 26)), (char)('A' + (rest % 26))]);
    }
}
