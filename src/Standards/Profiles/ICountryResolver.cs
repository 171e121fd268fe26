namespace Comity.Standards.Profiles;

/// <summary>How a file names countries.</summary>
public enum CountryScheme
{
    /// <summary>ISO 3166-1 alpha-3.</summary>
    Iso3,

    /// <summary>ISO 3166-1 alpha-2.</summary>
    Iso2,

    /// <summary>United Nations M49 number, padded with zeros or not.</summary>
    M49,

    /// <summary>Name in a language of the reference list, or a synonym.</summary>
    Name,

    /// <summary>Nationality, such as Ghanaian.</summary>
    Demonym,
}

/// <summary>Turns the texts that files use for countries into ISO 3166-1 alpha-3 codes.</summary>
public interface ICountryResolver
{
    /// <param name="text">Text of a cell without the spaces around it.</param>
    /// <param name="scheme">What kind of text it is.</param>
    /// <param name="code">Alpha-3 code, the same string for the same country.</param>
    bool TryResolve(ReadOnlySpan<char> text, CountryScheme scheme, out string code);
}
