using Comity.Standards.CodeLists;
using Comity.Tests;

namespace Comity.Standards.Tests.CodeLists;

public sealed class DemonymTests
{
    // Words of the English NHS files that name no country, and words that name two: somebody has to decide.
    private static readonly string[] NoCountry = ["Unknown", "Unknown_RoW"];
    private static readonly string[] Shared = ["Congolese", "Dominican", "Korean"];

    private static Countries Countries => ReferenceFolder.Countries;

    [Fact]
    public void Every_nationality_of_the_NHS_file_is_one_country_or_stands_in_the_list_of_exceptions()
    {
        var words = File.ReadLines(Places.SharedData("nhs-hchs-fte-by-staffgroup-nationality-2017-2018.csv")).Skip(1)
            .Select(line => CountriesTests.Csv(line)[2]).Distinct().ToList();

        Assert.Equal(209, words.Count);
        Assert.Equal(NoCountry, words.Where(word => Countries.FindDemonym(word).Candidates.Count == 0).Order(StringComparer.Ordinal));
        Assert.Equal(Shared, words.Where(word => Countries.FindDemonym(word).Candidates.Count > 1).Order(StringComparer.Ordinal));
        Assert.Equal(204, words.Count(word => Countries.FindDemonym(word).Found));
    }

    [Fact]
    public void Every_nationality_of_the_regional_file_resolves_alike()
    {
        var words = File.ReadLines(Places.SharedData("nhs-staff-by-nationality-region-2016-2017.csv")).Select(CountriesTests.Csv)
            .Where(fields => fields.Length > 2 && fields[1].Trim().Length > 0).Select(fields => fields[1].Trim()).Distinct().ToList();

        Assert.InRange(words.Count, 180, 215);
        Assert.Empty(words.Where(word => !Countries.FindDemonym(word).Found).Except(NoCountry).Except(Shared));
    }

    [Theory]
    [InlineData("English", "GB-ENG")]
    [InlineData("Northern Irish", "GB-NIR")]
    [InlineData("Irish", "IRL")]
    [InlineData("British", "GBR")]
    [InlineData("Channel Islander", "CHI")]
    [InlineData("Kosovan", "XKX")]
    [InlineData("Dutch Antillean", "ANT")]
    [InlineData("Nigerien", "NER")]
    [InlineData("Nigerian", "NGA")]
    [InlineData("hong kong (british/chinese)", "HKG")]
    [InlineData("Trukese", "FSM")]
    public void A_demonym_leads_to_its_country_or_area(string word, string code) => Assert.Equal(code, Countries.FindDemonym(word).Code);

    [Fact]
    public void A_shared_word_gives_its_candidates_and_no_answer()
    {
        var match = Countries.FindDemonym("Dominican");

        Assert.Null(match.Code);
        Assert.Equal(["DMA", "DOM"], match.Candidates);
    }

    [Fact]
    public void A_demonym_is_not_taken_for_a_name() => Assert.False(Countries.Find("Ghanaian").Found);
}
