using Comity.Rules.Instruments;

namespace Comity.Rules.Tests.Instruments;

public sealed class CitationTests
{
    [Theory]
    [InlineData("code-2010:5.1", "code-2010", "5.1")]
    [InlineData("code-2010:1(4)", "code-2010", "1(4)")]
    [InlineData("code-2010:7.2(c)", "code-2010", "7.2(c)")]
    [InlineData("wha63-16:3(1)", "wha63-16", "3(1)")]
    [InlineData("code-2026:co-investment", "code-2026", "co-investment")]
    public void A_citation_is_an_edition_and_a_paragraph(string text, string edition, string paragraph)
    {
        var citation = Citation.Parse(text);

        Assert.Equal((edition, paragraph, text), (citation.Edition, citation.Paragraph, citation.ToString()));
    }

    [Theory]
    [InlineData("")]
    [InlineData("5.1")]
    [InlineData("code-2010:")]
    [InlineData("code-2010:5.1 ")]
    [InlineData("Code 2010, 5.1")]
    [InlineData("code-2010:5.1.1")]
    public void Anything_else_is_refused(string text)
    {
        Assert.Null(Citation.TryParse(text));
        Assert.Throws<FormatException>(() => Citation.Parse(text));
    }
}
