using Comity.App.Code;

namespace Comity.App.Tests.Code;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("-- …")]
    [InlineData(null)]
    public void A_query_without_a_word_is_no_query(string? query) => Assert.Null(SearchWords.Parse(query));

    [Fact]
    public void Every_word_must_stand_somewhere()
    {
        Assert.True(SearchWords.Parse("data 7.2")!.StandIn("7.2(b)", "Keep the data up to date."));
        Assert.False(SearchWords.Parse("data agreement")!.StandIn("7.2(b)", "Keep the data up to date."));
    }

    [Theory]
    [InlineData("etats", "Les États Membres")]
    [InlineData("ÉTATS", "Les états membres")]
    [InlineData("ان", "أن")]
    [InlineData("الأساسيين", "الأَساسيين")]
    public void Accents_capitals_and_vowel_signs_make_no_difference(string query, string text) =>
        Assert.True(SearchWords.Parse(query)!.StandIn(text));

    [Fact]
    public void Marking_leaves_the_text_whole_and_marks_the_longer_of_two_words()
    {
        var words = SearchWords.Parse("recruit recruiters")!;
        const string Text = "Recruiters recruit.";
        Assert.Equal(Text, string.Concat(words.Mark(Text).Select(m => m.Piece)));
        Assert.Equal(["Recruiters", "recruit"], words.Mark(Text).Where(m => m.Hit).Select(m => m.Piece));
    }

    [Fact]
    public void A_query_is_cut_at_its_longest()
    {
        Assert.Equal(SearchWords.LongestQuery, SearchWords.Parse(new string('a', SearchWords.LongestQuery + 1))!.Query.Length);
        Assert.Equal(SearchWords.LongestQuery, SearchWords.Parse(new string('a', SearchWords.LongestQuery))!.Query.Length);
    }
}
