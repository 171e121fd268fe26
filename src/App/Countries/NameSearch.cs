using System.Globalization;
using System.Text;
using Comity.Standards.CodeLists;

namespace Comity.App.Countries;

/// <summary>
/// Finds countries by what a person types: a code, a name or other name in any of the six languages, a nationality, or the
/// beginning of a word of a name. Case and accents do not matter.
/// </summary>
internal sealed class NameSearch(Standards.CodeLists.Countries countries)
{
    private readonly Lazy<IReadOnlyList<(Country Country, string[] Names)>> _folded =
        new(() => [.. countries.All.Select(c => (c, c.Names.All.Select(Fold).Distinct(StringComparer.Ordinal).ToArray()))]);

    /// <summary>The one country that the text means, by code, name, other name or nationality.</summary>
    public Country? One(string text)
    {
        var trimmed = text.Trim();
        return countries.ByIso3(trimmed) ?? Meant(countries.Find(trimmed)) ?? Meant(countries.FindDemonym(trimmed))
            ?? (trimmed.Length == 2 ? countries.ByIso2(trimmed) : null);
    }

    /// <summary>All that may be meant, the likeliest first.</summary>
    public IReadOnlyList<Country> All(string text)
    {
        var key = Fold(text);
        if (key.Length == 0)
        {
            return [];
        }

        var demonyms = countries.FindDemonym(text.Trim()).Candidates.Select(countries.ByIso3).OfType<Country>();
        var exact = One(text) is { } one ? demonyms.Prepend(one) : demonyms;
        return [.. exact.Concat(Where(name => name.StartsWith(key, StringComparison.Ordinal)))
            .Concat(Where(name => name.Contains(" " + key, StringComparison.Ordinal))).Distinct()];
    }

    /// <summary>The countries whose names are nearest to a text that names none.</summary>
    public IReadOnlyList<Country> Near(string text, int most)
    {
        var key = Fold(text);
        return key.Length < 3 ? [] : [.. _folded.Value
            .Select(c => (c.Country, Distance: c.Names.Min(name => Distance(name, key))))
            .Where(c => c.Distance <= Math.Max(1, (key.Length + 1) / 3))
            .OrderBy(c => c.Distance).ThenBy(c => c.Country.Iso3, StringComparer.Ordinal).Take(most).Select(c => c.Country)];
    }

    /// <summary>Small letters without accents and marks, words joined by single spaces.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text.Trim().Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(letter))
            {
                folded.Append(char.ToLowerInvariant(letter));
            }
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.Format) && folded is [.., not ' '])
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }

    private IEnumerable<Country> Where(Func<string, bool> fits) => _folded.Value.Where(c => c.Names.Any(fits)).Select(c => c.Country);

    private Country? Meant(CountryMatch match) => match.Code is { } code ? countries.ByIso3(code) : null;

    /// <summary>Letters to add, drop or change to make one text of the other (Levenshtein).</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= other.Length; j++)
            {
                var change = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = Math.Min(change, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
