using System.Net;
using AngleSharp.Dom;
using Comity.App.RecruitmentChecks;
using Comity.App.Tests.Api;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.RecruitmentChecks;

/// <summary>The rules, to be read by people and by programs.</summary>
public sealed class RulePageTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("ar")]
    public async Task Every_rule_has_a_page_with_all_of_its_rows_and_cases(string language)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var rules = host.Get<CheckBook>().Rules.Rules;
        Assert.Equal(rules.Count, (await host.PageAsync($"/{language}/rules")).QuerySelectorAll("main .c-lines li").Length);
        foreach (var rule in rules)
        {
            var page = await host.PageAsync($"/{language}/rules/{rule.Id}");
            Assert.Contains(rule.Title.In(language), page.Words("h1"), StringComparison.Ordinal);
            Assert.Equal(rule.Versions[^1].Rows.Count(), page.QuerySelectorAll(".c-check__rule tbody tr").Length);
            Assert.Equal(rule.Versions.Count, page.QuerySelectorAll(".c-timeline li").Length);
            Assert.Equal(rule.Cases.Count, page.QuerySelectorAll("main a[href*='?on=']").Count(a => a.GetAttribute("href")!.Contains("/check/", StringComparison.Ordinal)));
            Assert.DoesNotContain('{', page.Words("main"));
        }
    }

    [Fact]
    public async Task A_search_finds_a_rule_by_its_words_and_says_where_there_is_none()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var found = await host.PageAsync("/rules?q=active+listed");
        Assert.Contains("/rules/CMP-03", found.QuerySelectorAll("main .c-lines a").Select(a => a.GetAttribute("href")));
        var none = await host.PageAsync("/rules?q=zebra");
        Assert.Empty(none.QuerySelectorAll("main .c-lines li"));
        Assert.StartsWith("No rule has “zebra”", none.Words("[role=status]"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_rule_that_does_not_exist_is_not_found()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var page = await host.AskAsync("/rules/CMP-99");
        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
        await host.ProblemAsync("/api/v1/rules/CMP-99", HttpStatusCode.NotFound, "no-such-rule");
    }

    [Fact]
    public async Task A_program_reads_the_rule_of_a_day()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var list = await host.JsonAsync("/api/v1/rules?kind=campaign");
        Assert.Equal(list.GetProperty("count").GetInt32(), list.GetProperty("items").GetArrayLength());
        var rule = await host.JsonAsync("/api/v1/rules/CMP-03?on=2025-06-02");
        Assert.Equal(1, rule.GetProperty("version").GetInt32());
        Assert.Equal("blocked", rule.GetProperty("tables")[0].GetProperty("rows")[2].GetProperty("outcomes").GetProperty("UK").GetString());
        Assert.Equal(0, (await host.JsonAsync("/api/v1/rules/CMP-03?on=2010-05-20")).GetProperty("tables").GetArrayLength());
    }

    [Theory]
    [InlineData("/api/v1/rules?kind=banana", "bad-value")]
    [InlineData("/api/v1/rules/CMP-03?on=yesterday", "bad-value")]
    [InlineData("/api/v1/rules?colour=red", "unknown-parameter")]
    public async Task A_bad_question_is_refused(string address, string code)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.ProblemAsync(address, HttpStatusCode.BadRequest, code);
    }

    /// <summary>Cases are named in English, and told by their facts in every language: a name that the reader may not read is not shown.</summary>
    [Theory]
    [InlineData("en", "A targeted advert in Nigeria, without an agreement")]
    [InlineData("fr", "Cas 1")]
    [InlineData("ar", "الحالة 1")]
    public async Task A_case_is_named_in_the_language_of_the_page_or_numbered(string language, string name)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync($"/{language}/rules/CMP-03");
        var cases = page.QuerySelectorAll("#main li strong").Select(one => one.TextContent).ToList();
        Assert.Contains(name, cases);
        Assert.Equal(language == "en", page.Body!.TextContent.Contains("A targeted advert", StringComparison.Ordinal));
    }
}
