using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.RecruitmentChecks;

/// <summary>The questions of a check, as a browser without script meets them.</summary>
public sealed class QuestionPageTests
{
    private const string Started = "/check/campaign?on=2025-06-02";

    [Theory]
    [InlineData("en", "Anyone may apply alone")]
    [InlineData("fr", "Chacun peut postuler seul")]
    [InlineData("ar", "لكل شخص أن يتقدم بنفسه")]
    public async Task The_first_sentence_says_that_whoever_applies_alone_is_free(string language, string first)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync($"/{language}/check");
        Assert.StartsWith(first, page.Words("main p"), StringComparison.Ordinal);
        Assert.Equal(["campaign", "offer", "recruiter"], page.QuerySelectorAll("main .c-card a").Select(a => a.GetAttribute("href")!.Split('/')[^1]));
    }

    [Fact]
    public async Task The_date_of_the_act_is_asked_first_and_stands_empty()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/check/campaign");
        Assert.Equal("on", AskedOn(page));
        Assert.All(page.QuerySelectorAll("main .govuk-date-input input"), field => Assert.Equal("", field.GetAttribute("value") ?? ""));
    }

    [Fact]
    public async Task A_typed_day_becomes_part_of_the_address()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync("/check/campaign?asked=on&on-day=2&on-month=6&on-year=2025");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/check/campaign?on=2025-06-02", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("", "initiatedBy")]
    [InlineData("&initiatedBy=employer", "destination")]
    [InlineData("&initiatedBy=employer&destination=GBR", "targetStates")]
    [InlineData("&initiatedBy=employer&destination=GBR&targetStates=NGA", "occupations")]
    [InlineData("&initiatedBy=employer&skip=destination", "targetStates")]
    public async Task The_opening_questions_come_in_the_order_of_the_catalogue(string said, string next)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        Assert.Equal(next, AskedOn(await host.PageAsync(Started + said)));
    }

    [Fact]
    public async Task Whoever_applied_alone_is_asked_who_where_and_which_vacancy_and_nothing_of_a_campaign()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var answers = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["thirdParty"] = "none",
            ["vacancyId"] = "V-17",
            ["actor.type"] = "employer",
            ["destination"] = "GBR",
            ["targetStates"] = "NGA",
            ["occupations"] = "2221",
        };
        var asked = await WalkAsync(host, Started + "&initiatedBy=candidate", answers.GetValueOrDefault);
        Assert.Subset(answers.Keys.ToHashSet(), asked.ToHashSet());
    }

    [Fact]
    public async Task Every_question_is_asked_once_and_the_walk_ends_although_nothing_is_known()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var asked = await WalkAsync(host, Started + "&initiatedBy=thirdParty&destination=GBR&targetStates=NGA&occupations=2221", _ => null);
        Assert.True(asked.Count > 5, string.Join(' ', asked));
        Assert.Equal(asked.Distinct(), asked);
        Assert.DoesNotContain("initiatedBy", asked);
    }

    [Fact]
    public async Task An_answer_that_settles_it_leaves_fewer_questions()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        const string Said = Started + "&initiatedBy=employer&destination=GBR&occupations=2221&targetStates=";
        var listed = await WalkAsync(host, Said + "NGA", _ => null);
        var unlisted = await WalkAsync(host, Said + "PRT", _ => null);
        Assert.True(unlisted.Count < listed.Count, $"{unlisted.Count} and {listed.Count}");
        Assert.DoesNotContain("agreement.termsKept", unlisted);
    }

    [Theory]
    [InlineData("asked=on&on-day=31&on-month=2&on-year=2025", "on", "31 2 2025")]
    [InlineData("on=2025-06-02&asked=destination&destination=XXX", "destination", "XXX")]
    [InlineData("on=2025-06-02&asked=occupations&occupations=2221&occupations.more=nurse", "occupations", "nurse")]
    [InlineData("on=2025-06-02&asked=volume&volume=many", "volume", "many")]
    [InlineData("on=2025-06-02&asked=initiatedBy&initiatedBy=nobody", "initiatedBy", "nobody")]
    public async Task A_bad_value_is_named_above_the_form_and_the_question_stays(string query, string field, string given)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync("/check/campaign?" + query);
        Assert.Equal(field, AskedOn(page));
        var mistake = Assert.Single(page.QuerySelectorAll(".govuk-error-summary__list a"));
        Assert.Contains(given, mistake.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.GetElementById(mistake.GetAttribute("href")![1..]));
    }

    [Fact]
    public async Task What_was_typed_stays_in_the_field()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var volume = await host.PageAsync(Started + "&asked=volume&volume=many&destination=GBR");
        Assert.Equal("many", volume.GetElementById("volume")!.GetAttribute("value"));
        Assert.Equal("GBR", volume.QuerySelector("input[type=hidden][name=destination]")!.GetAttribute("value"));
        var day = await host.PageAsync("/check/campaign?asked=on&on-day=31&on-month=2&on-year=2025");
        Assert.Equal(["31", "2", "2025"], day.QuerySelectorAll(".govuk-date-input input").Select(field => field.GetAttribute("value")));
    }

    [Fact]
    public async Task An_empty_answer_is_asked_again_and_may_be_left_open()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var page = await host.PageAsync(Started + "&asked=initiatedBy");
        Assert.Single(page.QuerySelectorAll(".govuk-error-summary__list a"));
        var open = page.QuerySelectorAll(".c-check__else a").First(a => a.TextContent == "I do not know");
        Assert.NotEqual("initiatedBy", AskedOn(await host.PageAsync(open.GetAttribute("href")!)));
    }

    [Fact]
    public async Task Items_are_asked_one_a_page_and_can_be_removed()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(Started + "&asked=chain&item=0&chain.0.type=agency&chain.0.registered=no&then=more");
        var second = await host.PageAsync(answer.Headers.Location!.ToString());
        Assert.Equal("chain", AskedOn(second));
        Assert.NotNull(second.QuerySelector("[name='chain.1.type']"));
        Assert.Equal("no", second.QuerySelector("input[type=hidden][name='chain.0.registered']")!.GetAttribute("value"));
        var remove = second.QuerySelectorAll(".c-check__items a")[1];
        Assert.Empty((await host.PageAsync(remove.GetAttribute("href")!)).QuerySelectorAll(".c-check__items li"));
    }

    [Fact]
    public async Task A_check_is_not_kept_by_anybody()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.AskAsync(Started);
        Assert.Null(answer.Headers.ETag);
    }

    internal static string AskedOn(IParentNode page) => page.QuerySelector("input[name=asked]")!.GetAttribute("value")!;

    /// <summary>Goes on until the result, by an answer or by "I do not know"; every key that was asked.</summary>
    internal static async Task<List<string>> WalkAsync(TestHost host, string address, Func<string, string?> say)
    {
        var asked = new List<string>();
        while (true)
        {
            using var answer = await host.AskAsync(address);
            if (answer.Headers.Location is { } on)
            {
                address = on.ToString();
                if (address.Contains("/result", StringComparison.Ordinal))
                {
                    return asked;
                }

                continue;
            }

            var page = await answer.PageAsync();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var key = AskedOn(page);
            asked.Add(key);
            Assert.True(asked.Count < 120, string.Join(' ', asked));
            address = say(key) is { } said ? Sent(page, key, said) : page.QuerySelector(".c-check__else a")!.GetAttribute("href")!;
        }
    }

    private static string Sent(IHtmlDocument page, string key, string said)
    {
        var form = page.QuerySelector("main form")!;
        var pairs = form.QuerySelectorAll("input[type=hidden]").Select(field => (Name: field.GetAttribute("name")!, Value: field.GetAttribute("value")!)).Append((Name: key, Value: said));
        return form.GetAttribute("action") + "?" + string.Join('&', pairs.Select(pair => $"{Uri.EscapeDataString(pair.Name)}={Uri.EscapeDataString(pair.Value)}"));
    }
}
