using System.Net;
using System.Text;
using System.Text.Json;
using AngleSharp.Dom;
using Comity.App.Tests.Api;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.RecruitmentChecks;

/// <summary>The result of a check as a page.</summary>
public sealed class ResultPageTests
{
    private const string Nigeria = "/check/campaign/result?on=2025-06-02&initiatedBy=thirdParty&actor.type=agency&destination=GBR&targetStates=NGA&occupations=2221&channels=advert&targeting.geo=NGA";

    [Theory]
    [InlineData("en", "Blocked", "This must not go on as it stands")]
    [InlineData("fr", "Interdit", "Cela ne doit pas se poursuivre ainsi")]
    [InlineData("ar", "ممنوع", "لا يجوز أن يستمر هذا كما هو")]
    public async Task The_outcome_comes_first_in_a_word_and_in_a_sentence(string language, string word, string sentence)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/" + language + Nigeria);
        Assert.Contains(word, page.Words(".c-check__answer .c-outcome"), StringComparison.Ordinal);
        Assert.StartsWith(sentence, page.Words("h1"), StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task Why_names_the_reason_the_remedy_the_paragraph_the_rule_and_the_facts()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var first = (await host.PageAsync(Nigeria)).QuerySelector(".c-check__findings > li")!;
        Assert.Equal("Nigeria is listed on 2 June 2025, the recruitment is active, and no agreement covers it.", first.Words(".c-check__because"));
        Assert.Contains("Stop addressing people there", first.TextContent, StringComparison.Ordinal);
        Assert.NotNull(first.QuerySelector("a[href='/rules/CMP-03']"));
        Assert.NotNull(first.QuerySelector("a[href='/code/code-2010/5.1']"));
        Assert.NotEmpty(first.QuerySelectorAll("details li"));
    }

    [Fact]
    public async Task What_is_missing_leads_to_its_question_and_back_to_the_result()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync(Nigeria);
        var link = page.QuerySelectorAll("#missing ~ ul a").First(a => a.GetAttribute("href")!.Contains("ask=incentives", StringComparison.Ordinal));
        var question = await host.PageAsync(link.GetAttribute("href")!);
        Assert.Equal("incentives", QuestionPageTests.AskedOn(question));
        Assert.Equal("result", question.QuerySelector("input[name=back]")!.GetAttribute("value"));
        using var answer = await host.AskAsync(link.GetAttribute("href") + "&asked=incentives&incentives=relocation");
        Assert.StartsWith("/check/campaign/result?", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("incentives", (await host.PageAsync(answer.Headers.Location.ToString())).QuerySelectorAll("#missing ~ ul a").Select(a => a.GetAttribute("href")!.Split("ask=")[^1].Split('&')[0]));
    }

    [Fact]
    public async Task What_would_change_the_outcome_does_change_it()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var lines = (await host.PageAsync(Nigeria)).QuerySelectorAll("#change ~ ul").First().QuerySelectorAll("li").Select(li => li.TextContent).ToList();
        Assert.Contains(lines, line => line.Contains("the source is not listed", StringComparison.Ordinal));
        var elsewhere = await host.PageAsync(Nigeria.Replace("NGA", "PRT", StringComparison.Ordinal));
        Assert.DoesNotContain("Blocked", elsewhere.Words(".c-check__answer .c-outcome"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_applies_alone_is_told_so()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/check/campaign/result?on=2025-06-02&initiatedBy=candidate&thirdParty=none&vacancyId=V-17&destination=GBR&targetStates=NGA&occupations=2221");
        Assert.Contains("Anyone may apply alone", page.Words(".c-check__answer"), StringComparison.Ordinal);
        Assert.DoesNotContain("Blocked", page.Words(".c-check__answer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_date_makes_another_address_and_keeps_the_rest()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(Nigeria.Replace("on=2025-06-02", "on-day=1&on-month=3&on-year=2009", StringComparison.Ordinal));
        var address = answer.Headers.Location!.ToString();
        Assert.StartsWith("/check/campaign/result?on=2009-03-01&", address, StringComparison.Ordinal);
        Assert.Contains("targetStates=NGA", address, StringComparison.Ordinal);
        Assert.DoesNotContain("Blocked", (await host.PageAsync(address)).Words(".c-check__answer .c-outcome"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_situations_stand_side_by_side_with_what_differs()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync(Nigeria + "&with=" + Uri.EscapeDataString(Nigeria.Replace("NGA", "PRT", StringComparison.Ordinal)));
        Assert.Equal(2, page.QuerySelectorAll("[aria-labelledby=pair] .c-answer").Length);
        Assert.Contains(page.QuerySelectorAll("[aria-labelledby=pair] tbody th"), cell => cell.TextContent.Contains("CMP-03", StringComparison.Ordinal));
        Assert.DoesNotContain(page.QuerySelectorAll("[aria-labelledby=pair] tbody th"), cell => cell.TextContent.Contains("CMP-09", StringComparison.Ordinal));
        var same = await host.PageAsync(Nigeria + "&with=" + Uri.EscapeDataString(Nigeria));
        Assert.Empty(same.QuerySelectorAll("[aria-labelledby=pair] table"));
    }

    [Fact]
    public async Task The_request_for_programs_gives_the_same_outcome()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var json = (await host.PageAsync(Nigeria)).QuerySelector("pre")!.TextContent;
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await host.Client.PostAsync(new Uri("/api/v1/recruitment-checks", UriKind.Relative), content, TestContext.Current.CancellationToken);
        Assert.Equal("blocked", (await answer.JsonAsync()).GetProperty("outcome").GetString());
    }

    [Theory]
    [InlineData("/check/campaign/result")]
    [InlineData("/check/campaign/result?on=2025-06-02&destination=XXX")]
    public async Task A_result_without_a_date_or_with_a_bad_value_asks_first(string address)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.StartsWith("/check/campaign", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_is_answered_line_by_line_and_bad_cells_are_named()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        const string Table = "id,kind,on,initiatedBy,actor.type,destination,targetStates,occupations,channels,targeting.geo,rubbish\r\n"
            + "a,campaign,2025-06-02,thirdParty,agency,GBR,NGA,2221,advert,NGA,\r\nb,campaign,02.06.2025,thirdParty,agency,XXX,NGA,2221,advert,NGA,x\r\n";
        using var browser = host.NewClient(cookies: true);
        var page = await (await browser.GetAsync(new Uri("/check/table", UriKind.Relative), TestContext.Current.CancellationToken)).PageAsync();
        using var form = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("csv"), "then" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes(Table)), "file", "checks.csv" },
        };
        using var answer = await browser.PostAsync(new Uri("/check/table", UriKind.Relative), form, TestContext.Current.CancellationToken);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).TrimStart('\uFEFF').Split("\r\n");
        Assert.StartsWith("2,a,campaign,2025-06-02,blocked,CMP-03,", lines[1], StringComparison.Ordinal);
        Assert.Equal(3, lines.Count(line => line.StartsWith("3,,,,refused", StringComparison.Ordinal)));
        Assert.Contains(lines, line => line.Contains("destination,XXX", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("on,02.06.2025", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("rubbish,x", StringComparison.Ordinal));
    }
}
