using System.Collections.Concurrent;
using System.Globalization;
using Comity.Standards.Profiles;

namespace Comity.App.Reference;

/// <summary>What the texts of a file mean, from the list of countries. Each text is looked up once; files repeat themselves.</summary>
internal sealed class CountryResolver(ReferenceData reference) : ICountryResolver
{
    private readonly ConcurrentDictionary<(CountryScheme Scheme, string Text), string?> _known = new();

    public bool TryResolve(ReadOnlySpan<char> text, CountryScheme scheme, out string code)
    {
        var found = _known.GetOrAdd((scheme, text.ToString()), key => Resolve(key.Text, key.Scheme));
        code = found ?? "";
        return found is not null;
    }

    private string? Resolve(string text, CountryScheme scheme)
    {
        var countries = reference.Countries;
        return scheme switch
        {
            CountryScheme.Iso3 => countries.ByIso3(text)?.Iso3 ?? countries.Area(text)?.Code,
            CountryScheme.Iso2 => countries.ByIso2(text)?.Iso3,
            CountryScheme.M49 => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? countries.ByM49(number)?.Iso3 : null,
            CountryScheme.Name => countries.Find(text).Code,
            CountryScheme.Demonym => countries.FindDemonym(text).Code,
            _ => throw new ArgumentOutOfRangeException(nameof(scheme), scheme, "no such scheme"),
        };
    }
}
