using Comity.Standards.CodeLists;

namespace Comity.App.Reference;

/// <summary>
/// Finds countries by what a person types: a code, a name or other name in any of the six languages, a nationality, or the
/// beginning of a word of a name. Case and accents do not matter.
/// </summary>
internal sealed class CountrySearch(ReferenceData reference)
{
    private readonly Lazy<IReadOnlyList<(Country Country, string[] Names)>> _folded = new(() =>
        [.. reference.Countries.All.Select(c => (c, c.Names.All.Select(NameText.Fold).Distinct(StringComparer.Ordinal).ToArray()))]);

    /// <summary>The one country that the text means, by code, name, other name or nationality.</summary>
    public Country? One(string text)
    {
        var (countries, trimmed) = (reference.Countries, text.Trim());
        return countries.ByIso3(trimmed) ?? Meant(countries.Find(trimmed)) ?? Meant(countries.FindDemonym(trimmed))
            ?? (trimmed.Length == 2 ? countries.ByIso2(trimmed) : null);
    }

    /// <summary>All that may be meant, the likeliest first.</summary>
    public IReadOnlyList<Country> All(string text)
    {
        var key = NameText.Fold(text);
        if (key.Length == 0)
        {
            return [];
        }

        var demonyms = reference.Countries.FindDemonym(text.Trim()).Candidates.Select(reference.Countries.ByIso3).OfType<Country>();
        var exact = One(text) is { } one ? demonyms.Prepend(one) : demonyms;
        return [.. exact.Concat(Where(name => name.StartsWith(key, StringComparison.Ordinal)))
            .Concat(Where(name => name.Contains(" " + key, StringComparison.Ordinal))).Distinct()];
    }

    /// <summary>What may have been meant by a text that names no country: the beginnings of names first, then the nearest names.</summary>
    public IReadOnlyList<Country> Near(string text, int most = 6)
    {
        var key = NameText.Fold(text);
        return key.Length < 3 ? [] : [.. All(text).Concat(Misspelt(key)).Distinct().Take(most)];
    }

    private IEnumerable<Country> Misspelt(string key) => _folded.Value
        .Select(c => (c.Country, Distance: NearestOf(c.Country, c.Names, key)))
        .Where(c => c.Distance <= Math.Max(1, key.Length / 3))
        .OrderBy(c => c.Distance).ThenBy(c => c.Country.Iso3, StringComparer.Ordinal).Select(c => c.Country);

    private static int NearestOf(Country country, string[] names, string key) =>
        Math.Min(names.Min(name => NameText.Distance(name, key)), NameText.Distance(NameText.Fold(country.Iso3), key));

    private IEnumerable<Country> Where(Func<string, bool> fits) => _folded.Value.Where(c => c.Names.Any(fits)).Select(c => c.Country);

    private Country? Meant(CountryMatch match) => match.Code is { } code ? reference.Countries.ByIso3(code) : null;
}
