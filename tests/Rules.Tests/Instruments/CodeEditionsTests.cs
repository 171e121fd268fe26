using Comity.Rules.Files;
using Comity.Rules.Instruments;

namespace Comity.Rules.Tests.Instruments;

public sealed class CodeEditionsTests
{
    private static CodeEdition Code2010 => PolicyFolder.Code.Edition("code-2010")!;

    [Fact]
    public void The_Code_of_2010_has_ten_articles_and_56_paragraphs()
    {
        int[] expected = [4, 3, 8, 7, 7, 4, 6, 7, 7, 3];

        Assert.Equal(Enumerable.Range(1, 10), Code2010.Articles.Select(article => article.Number));
        Assert.Equal(expected, Code2010.Articles.Select(article => article.Paragraphs.Count));
    }

    [Theory]
    [InlineData("1(1)")]
    [InlineData("1(4)")]
    [InlineData("7.2(a)")]
    [InlineData("7.2(b)")]
    [InlineData("7.2(c)")]
    [InlineData("9.3(a)")]
    [InlineData("9.3(c)")]
    [InlineData("10.3")]
    public void Every_paragraph_can_be_cited(string id) =>
        Assert.NotNull(PolicyFolder.Code.Find(Citation.Parse($"code-2010:{id}")));

    [Fact]
    public void A_paragraph_stands_in_the_article_of_its_number()
    {
        foreach (var article in PolicyFolder.Code.All.SelectMany(edition => edition.Articles))
            Assert.All(article.Paragraphs, paragraph => Assert.Equal(article.Number.ToString(), paragraph.Cite.Paragraph.Split('.', '(')[0]));
    }

    [Fact]
    public void Every_heading_and_paraphrase_stands_in_English_French_and_Arabic()
    {
        var texts = PolicyFolder.Code.All.SelectMany(edition => edition.Paragraphs.Select(paragraph => paragraph.Paraphrase)
            .Concat(edition.Articles.Select(article => article.Heading))
            .Concat(edition.Topics.SelectMany(topic => new[] { topic.Heading, topic.Paraphrase }))
            .Append(edition.Title));

        Assert.All(texts, text => Assert.Equal(["ar", "en", "fr"], text.Languages.Order(StringComparer.Ordinal)));
        Assert.All(texts, text => Assert.Matches("[\u0621-\u064A]", text.In("ar")));
    }

    [Fact]
    public void No_paraphrase_stands_twice_in_a_language()
    {
        foreach (var language in new[] { "en", "fr", "ar" })
        {
            var texts = PolicyFolder.Code.All.SelectMany(edition => edition.Paragraphs).Select(paragraph => paragraph.Paraphrase.In(language)).ToList();
            Assert.Equal(texts.Count, texts.Distinct().Count());
        }
    }

    [Fact]
    public void A_duty_by_shall_is_laid_on_WHO_alone() =>
        Assert.All(Code2010.Paragraphs.Where(paragraph => paragraph.Force == "shall"),
            paragraph => Assert.Subset(new HashSet<string> { "WHO", "DG" }, paragraph.Who.ToHashSet()));

    [Fact]
    public void The_amended_edition_knows_three_topics_and_no_text()
    {
        var edition = PolicyFolder.Code.Edition("code-2026")!;

        Assert.Equal(["care-workers", "emergencies", "co-investment"], edition.Topics.Select(topic => topic.Cite.Paragraph));
        Assert.All(edition.Topics, topic => Assert.Equal((FactStatus.Recalled, "missing"), (topic.Status, topic.TextStatus)));
        Assert.Empty(edition.Articles);
        Assert.Equal("", edition.Document);
    }

    [Fact]
    public void The_three_dates_of_the_amendment_are_kept_apart()
    {
        var edition = PolicyFolder.Code.Edition("code-2026")!;

        Assert.Equal((new DateOnly(2026, 5, 18), new DateOnly(2026, 5, 23)), (edition.Adopted.From!.Value, edition.Adopted.To!.Value));
        Assert.Equal(new DateOnly(2026, 5, 29), edition.TextDated!.From);
        Assert.Equal((null, FactStatus.Unknown), (edition.AppliesFrom.From, edition.AppliesFrom.Status));
    }

    [Fact]
    public void A_paragraph_that_the_amended_edition_does_not_hold_is_that_of_2010()
    {
        var found = PolicyFolder.Code.Find(Citation.Parse("code-2026:5.1"));

        Assert.Equal("code-2010:5.1", found?.Cite.ToString());
    }

    [Fact]
    public void A_paragraph_that_no_edition_holds_is_not_found() =>
        Assert.False(PolicyFolder.Code.Resolves(Citation.Parse("code-2026:11.1")));

    [Fact]
    public void The_Code_is_in_force_from_the_day_of_its_adoption()
    {
        Assert.Null(PolicyFolder.Code.InForceOn(new DateOnly(2010, 5, 20)).Edition);
        Assert.Equal("code-2010", PolicyFolder.Code.InForceOn(new DateOnly(2010, 5, 21)).Edition?.Id);
    }

    [Fact]
    public void Since_the_amendment_was_approved_it_may_apply_and_is_not_applied()
    {
        Assert.Empty(PolicyFolder.Code.InForceOn(new DateOnly(2026, 5, 17)).MayApply);

        var after = PolicyFolder.Code.InForceOn(new DateOnly(2026, 5, 18));
        Assert.Equal("code-2010", after.Edition?.Id);
        Assert.Equal(["code-2026"], after.MayApply.Select(edition => edition.Id));
    }

    [Fact]
    public void Every_citation_of_a_parameter_resolves() =>
        Assert.All(PolicyFolder.Parameters.SelectMany(parameter => parameter.Values), value => Assert.True(PolicyFolder.Code.Resolves(value.Cites)));

    [Fact]
    public void The_resolution_has_its_six_items() =>
        Assert.Equal(["1", "2", "3(1)", "3(2)", "3(3)", "3(4)"],
            PolicyFolder.Code.Edition("wha63-16")!.Paragraphs.Select(paragraph => paragraph.Cite.Paragraph));
}
