using Comity.App.Reference;
using Comity.Tests;

namespace Comity.App.Tests.Reference;

public sealed class CountrySearchTests
{
    private static readonly CountrySearch Search = new(new ReferenceData(new ContentFiles(new Settings("", null, Places.Repository, ""))));

    [Theory]
    [InlineData("ghana", "GHA")]
    [InlineData("GHA", "GHA")]
    [InlineData("gh", "GHA")]
    [InlineData("Alemania", "DEU")]
    [InlineData("Ivory Coast", "CIV")]
    [InlineData("cote d'ivoire", "CIV")]
    [InlineData("غانا", "GHA")]
    [InlineData("Гана", "GHA")]
    [InlineData("加纳", "GHA")]
    [InlineData("Ghanaian", "GHA")]
    public void A_country_is_meant_by_name_in_any_language_by_code_and_by_nationality(string text, string code)
    {
        Assert.Equal(code, Search.One(text)?.Iso3);
        Assert.Equal(code, Search.All(text)[0].Iso3);
    }

    [Theory]
    [InlineData("zeal", "NZL")]
    [InlineData("Guinea", "PNG")]
    public void The_beginning_of_any_word_of_a_name_finds_it(string text, string code) => Assert.Contains(code, Search.All(text).Select(c => c.Iso3));

    [Theory]
    [InlineData("qqq")]
    [InlineData("")]
    [InlineData("%")]
    public void What_is_no_beginning_of_any_name_finds_nothing(string text) => Assert.Empty(Search.All(text));

    [Theory]
    [InlineData("Gahna", "GHA")] // two neighbours swapped
    [InlineData("Zimbabwee", "ZWE")] // one letter too many
    [InlineData("Filipines", "PHL")] // two letters lacking
    [InlineData("Germny", "DEU")]
    [InlineData("Gui", "GIN")] // a beginning
    [InlineData("GBX", "GBR")] // a code, one letter changed
    public void A_misspelling_is_near_what_was_meant(string text, string code) => Assert.Contains(code, Search.Near(text).Select(c => c.Iso3));

    [Theory]
    [InlineData("Gh")]
    [InlineData("Wakanda Forever")]
    public void Nothing_is_near_what_is_too_short_or_too_far(string text) => Assert.Empty(Search.Near(text));

    [Fact]
    public void Of_many_that_are_near_only_the_first_are_offered()
    {
        Assert.Equal(6, Search.Near("Sain").Count);
        Assert.Equal(2, Search.Near("Sain", most: 2).Count);
    }

    [Theory]
    [InlineData("ghana", "ghana", 0)]
    [InlineData("ghana", "gahna", 1)]
    [InlineData("ghana", "gana", 1)]
    [InlineData("ghana", "ghanaa", 1)]
    [InlineData("ghana", "", 5)]
    [InlineData("kenya", "yemen", 4)]
    public void The_distance_counts_letters_added_dropped_changed_and_swapped(string one, string other, int distance)
    {
        Assert.Equal(distance, NameText.Distance(one, other));
        Assert.Equal(distance, NameText.Distance(other, one));
    }
}
