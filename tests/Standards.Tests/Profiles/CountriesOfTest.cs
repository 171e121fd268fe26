using System.Globalization;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;
using Comity.Tests;

namespace Comity.Standards.Tests.Profiles;

/// <summary>Countries from the shared reference file, enough to read the shipped profiles' files.</summary>
internal sealed class CountriesOfTest : ICountryResolver
{
    public static readonly CountriesOfTest Instance = new();

    private readonly Dictionary<(CountryScheme Scheme, string Text), string> codes = [];

    private CountriesOfTest()
    {
        using var file = File.OpenRead(Places.SharedData("country-codes.csv"));
        using var table = TableSource.Open(file, "country-codes.csv");
        table.Read();
        var header = Enumerable.Range(0, table.CellCount).Select(table.Text).ToList();
        var (iso3, iso2, m49, name) = (header.IndexOf("ISO3166-1-Alpha-3"), header.IndexOf("ISO3166-1-Alpha-2"), header.IndexOf("M49"), header.IndexOf("CLDR display name"));
        while (table.Read())
        {
            var code = table.Text(iso3);
            codes[(CountryScheme.Iso3, code)] = code;
            codes[(CountryScheme.Iso2, table.Text(iso2))] = code;
            codes[(CountryScheme.Name, table.Text(name))] = code;
            if (table.Text(m49).Length > 0) codes[(CountryScheme.M49, Number(table.Text(m49)))] = code;
        }

        foreach (var (word, code) in Nationalities.All) codes[(CountryScheme.Demonym, word)] = code;
    }

    public bool TryResolve(ReadOnlySpan<char> text, CountryScheme scheme, out string code) =>
        codes.TryGetValue((scheme, scheme == CountryScheme.M49 ? Number(text.ToString()) : text.ToString()), out code!);

    private static string Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number.ToString(CultureInfo.InvariantCulture) : text;
}
