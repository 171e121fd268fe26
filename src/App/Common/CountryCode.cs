using System.Diagnostics.CodeAnalysis;

namespace Comity.App.Common;

/// <summary>A country by its ISO 3166-1 alpha-3 code, such as <c>GHA</c>. Three capital letters; whether it exists, the reference data say.</summary>
internal readonly record struct CountryCode : IParsable<CountryCode>
{
    private readonly string? _value;

    private CountryCode(string value) => _value = value;

    public string Value => _value ?? throw new InvalidOperationException("This country code was never given a value.");

    /// <exception cref="FormatException">Not three capital letters.</exception>
    public static CountryCode Parse(string text) => Parse(text, provider: null);

    /// <exception cref="FormatException">Not three capital letters.</exception>
    public static CountryCode Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var code) ? code : throw new FormatException($"'{text}' is no country code: three capital letters are expected, as in GHA.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out CountryCode result)
    {
        var fits = text is { Length: 3 } && text.All(char.IsAsciiLetterUpper);
        result = fits ? new CountryCode(text!) : default;
        return fits;
    }

    public override string ToString() => Value;
}
