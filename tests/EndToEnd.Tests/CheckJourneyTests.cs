using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Comity.EndToEnd.Tests;

/// <summary>A recruitment checked by keyboard alone, from the first page to the reasons, in languages of both directions.</summary>
public sealed class CheckJourneyTests(Browser browser)
{
    /// <summary>An agency advertises for nurses in Nigeria.</summary>
    private static readonly Dictionary<string, string> Advert = new(StringComparer.Ordinal)
    {
        ["initiatedBy"] = "thirdParty",
        ["actor.type"] = "agency",
        ["destination"] = "United Kingdom",
        ["targetStates"] = "Nigeria",
        ["occupations"] = "2221",
        ["channels"] = "advert",
        ["targeting.geo"] = "Nigeria",
    };

    /// <summary>A trust recruits in Kenya under the agreement of the two governments, and everything is in order.</summary>
    private static readonly Dictionary<string, string> Programme = new(StringComparer.Ordinal)
    {
        ["initiatedBy"] = "employer",
        ["thirdParty"] = "none",
        ["actor.type"] = "employer",
        ["actor.country"] = "United Kingdom",
        ["actor.id"] = "Synthetic trust",
        ["destination"] = "United Kingdom",
        ["targetStates"] = "Kenya",
        ["occupations"] = "2221",
        ["purpose"] = "employment",
        ["channels"] = "governmentProgramme",
        ["incentives"] = "none",
        ["targeting.geo"] = "none",
        ["targeting.lookalike"] = "no",
        ["targeting.language"] = "none",
        ["targeting.event"] = "none",
        ["chain"] = "none",
        ["docsGiven"] = "officialGuide",
        ["volume"] = "10",
        ["feeModel"] = "employerPays",
        ["obligations.asked"] = "yes",
        ["obligations.declared"] = "no",
        ["obligations.known"] = "no",
        ["planId"] = "Synthetic plan",
        ["planDate"] = "15 1 2024",
        ["approvals"] = "none",
        ["emergencyOnDate"] = "none",
        ["criteria"] = "qualification",
        ["registered"] = "yes",
        ["monitoring"] = "yes",
        ["benefitPlan"] = "yes",
        ["advert.employer"] = "yes",
        ["advert.pay"] = "yes",
        ["advert.place"] = "yes",
        ["advert.contractType"] = "yes",
        ["advert.guaranteeClaim"] = "no",
        ["advert.falseStatement"] = "no",
        ["advert.asksMoney"] = "no",
        ["advert.asksPassport"] = "no",
    };

    /// <summary>An agency writes to people in Ghana for training places in Germany.</summary>
    private static readonly Dictionary<string, string> Trainees = new(StringComparer.Ordinal)
    {
        ["initiatedBy"] = "thirdParty",
        ["actor.type"] = "agency",
        ["actor.country"] = "Germany",
        ["actor.registered"] = "yes",
        ["destination"] = "Germany",
        ["targetStates"] = "Ghana",
        ["occupations"] = "2221",
        ["purpose"] = "training",
        ["channels"] = "message",
    };

    /// <summary>A nurse in Nigeria holds an offer of a care home in Britain: an agency wants a fee, and her passport.</summary>
    private static readonly Dictionary<string, string> Offer = new(StringComparer.Ordinal)
    {
        ["destination"] = "United Kingdom",
        ["source"] = "Nigeria",
        ["job.isco"] = "2221",
        ["employer.name"] = "Synthetic Care Home",
        ["costs.0.head"] = "fee",
        ["costs.0.amount"] = "1500",
        ["costs.0.payer"] = "worker",
        ["costs.0.paidTo"] = "agency",
        ["contract.clauses"] = "retainsPassport",
        ["contract.pay"] = "2100",
        ["contract.currency"] = "GBP",
        ["contract.hours"] = "37.5",
        ["travel.out"] = "worker",
    };

    /// <summary>An agency in the Philippines recruits for Germany and has no licence.</summary>
    private static readonly Dictionary<string, string> Agency = new(StringComparer.Ordinal)
    {
        ["country"] = "Philippines",
        ["type"] = "privateAgency",
        ["destination"] = "Germany",
        ["targetStates"] = "Philippines",
        ["licenceRequired"] = "yes",
        ["licences"] = "none",
        ["complaints.0.kind"] = "fee",
        ["complaints.0.upheldOn"] = "1 2 2025",
        ["complaints.0.remedied"] = "no",
        ["certs"] = "none",
    };

    [Theory]
    [InlineData("en", "offer", "OFR-22")]
    [InlineData("ar", "offer", "OFR-22")]
    [InlineData("en", "recruiter", "REC-02")]
    [InlineData("ar", "recruiter", "REC-02")]
    public async Task An_offer_or_a_recruiter_is_judged_in_a_minute_by_keyboard_alone(string language, string kind, string rule)
    {
        var page = await browser.OpenAsync(browser.Host, "/check", locale: language);
        var keys = new Keyboard(page);
        await BeginAsync(page, keys, kind);
        var questions = await AnswerAsync(page, keys, kind == "offer" ? Offer : Agency);
        Assert.InRange(questions, 5, 16);
        Assert.Equal(1, await page.Locator(".c-check__answer .c-outcome--blocked").CountAsync());
        await SaysAllAsync(page, language, rule);

        // What was not asked yet is asked by one press, and does not lead in a circle.
        await keys.PressAsync("#missing ~ p a[role=button]");
        await page.WaitForSelectorAsync("input[name=asked]", new() { State = WaitForSelectorState.Attached });
        Assert.Contains("all=yes", page.Url, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "NGA", "GBR", "blocked")]
    [InlineData("ar", "NGA", "GBR", "blocked")]
    [InlineData("en", "KEN", "GBR", "passed")]
    [InlineData("ar", "KEN", "GBR", "passed")]
    [InlineData("en", "GHA", "DEU", "blocked")]
    [InlineData("ar", "GHA", "DEU", "blocked")]
    public async Task A_recruitment_is_checked_by_keyboard_alone(string language, string source, string destination, string outcome)
    {
        var page = await browser.OpenAsync(browser.Host, "/check", locale: language);
        var keys = new Keyboard(page);
        await BeginAsync(page, keys, "campaign");
        await AnswerAsync(page, keys, source switch { "NGA" => Advert, "KEN" => Programme, _ => Trainees });

        Assert.Contains("destination=" + destination, page.Url, StringComparison.Ordinal);
        Assert.Contains("targetStates=" + source, page.Url, StringComparison.Ordinal);
        Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        var words = await page.Locator("main").InnerTextAsync();
        Assert.True(await page.Locator($".c-check__answer .c-outcome--{outcome}").CountAsync() == 1, words);
        Assert.Equal(outcome == "blocked", await page.Locator("#why").IsVisibleAsync());
        await FitsAsync(page);
    }

    /// <summary>Why, by which paragraph, from which fact and source, what is missing, and where to complain.</summary>
    private static async Task SaysAllAsync(IPage page, string language, string rule)
    {
        var finding = page.Locator(".c-check__findings > li").Filter(new() { Has = page.Locator($"a[href$='/rules/{rule}']") }).First;
        var words = await page.Locator("main").InnerTextAsync();
        Assert.True(await finding.CountAsync() == 1, words);
        Assert.NotEqual("", await finding.Locator(".c-check__because").InnerTextAsync());
        Assert.NotEqual(0, await finding.Locator("a[href*='/code/code-2010/']").CountAsync());
        await finding.Locator("summary").ClickAsync();
        Assert.Contains(language == "ar" ? "جوابكم" : "your answer", await finding.Locator("details").InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual(0, await page.Locator("#missing ~ ul li a").CountAsync());
        Assert.True(await page.Locator("#complain ~ ul a[href$='/authorities']").IsVisibleAsync());
        await FitsAsync(page);
        await page.SetViewportSizeAsync(1240, 900);
        await PrintsAsync(page);
    }

    /// <summary>On paper: no way to anywhere, every reason unfolded, where the page stands and when it was printed.</summary>
    private static async Task PrintsAsync(IPage page)
    {
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var way in new[] { "nav:not(.c-kicker)", "button", ".govuk-button", "form", "footer a", ".c-account" })
        {
            Assert.Equal(0, await page.Locator(way).Filter(new() { Visible = true }).CountAsync());
        }

        Assert.True(await page.Locator(".c-check__findings details li").Last.IsVisibleAsync());
        Assert.Contains("/result?on=2025-06-02", await page.Locator(".c-printed").InnerTextAsync(), StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
    }

    private static async Task FitsAsync(IPage page)
    {
        Assert.Empty((await page.RunAxe(Visit.Wcag)).Violations.Select(v => $"{v.Id}: {v.Help} at {v.Nodes[0].Html}"));
        await page.SetViewportSizeAsync(390, 844);
        Assert.True(await Visit.TooWideAsync(page) <= 0, "The result is wider than a phone.");
    }

    private static async Task BeginAsync(IPage page, Keyboard keys, string kind)
    {
        await keys.PressAsync($"main a[href$='/check/{kind}']");
        await page.WaitForSelectorAsync("#on");
        foreach (var (field, text) in new[] { ("#on", "2"), ("#on-month", "6"), ("#on-year", "2025") })
        {
            await keys.WriteAsync(field, text);
        }

        await keys.PressAsync("main form button");
    }

    /// <summary>Answers what it can and leaves the rest open, until the result comes.</summary>
    /// <returns>How many questions it was asked.</returns>
    private static async Task<int> AnswerAsync(IPage page, Keyboard keys, IReadOnlyDictionary<string, string> answers)
    {
        var pages = 0;
        for (; !page.Url.Contains("/result", StringComparison.Ordinal); pages++)
        {
            Assert.True(pages < 90, page.Url);
            await page.WaitForSelectorAsync("input[name=asked]", new() { State = WaitForSelectorState.Attached });
            var (before, key) = (page.Url, (await page.Locator("input[name=asked]").GetAttributeAsync("value"))!);
            var parts = answers.Where(pair => pair.Key.StartsWith(key + ".0.", StringComparison.Ordinal)).ToList();
            if (parts.Count > 0)
            {
                foreach (var (name, text) in parts)
                {
                    await SayAsync(page, keys, name, text);
                }

                await keys.PressAsync("main form button");
            }
            else if (!answers.TryGetValue(key, out var answer))
            {
                await keys.PressAsync(".c-check__else a");
            }
            else if (answer == "none" && await page.Locator(".c-check__nothing a").CountAsync() > 0)
            {
                await keys.PressAsync(".c-check__nothing a");
            }
            else
            {
                await SayAsync(page, keys, key == "docsGiven" ? "docsGiven.0.doc" : key, answer);
                if (key == "docsGiven")
                {
                    await SayAsync(page, keys, "docsGiven.0.date", "1 1 2025");
                }

                await keys.PressAsync("main form button");
            }

            await page.WaitForFunctionAsync("before => location.href !== before && document.readyState === 'complete'", before);
        }

        await page.WaitForSelectorAsync(".c-check__answer");
        return pages;
    }

    private static async Task SayAsync(IPage page, Keyboard keys, string key, string answer)
    {
        if (await page.Locator($"[name='{key}'][type=checkbox][value='{answer}']").CountAsync() > 0)
        {
            await keys.GoToAsync($"[name='{key}'][value='{answer}']");
            await page.Keyboard.PressAsync("Space");
        }
        else if (await page.Locator($"select[name='{key}']").CountAsync() > 0)
        {
            await keys.WriteAsync($"[id='{key}']", answer);
            await page.WaitForSelectorAsync($"[id='{key}__option--0']");
            await page.Keyboard.PressAsync("ArrowDown");
            await page.Keyboard.PressAsync("Enter");
        }
        else if (await page.Locator($"[name='{key}'][type=radio]").CountAsync() > 0)
        {
            await keys.ChooseAsync($"[name='{key}']", answer);
            await page.Keyboard.PressAsync("Space");
        }
        else if (await page.Locator($"[name='{key}-day']").CountAsync() > 0)
        {
            foreach (var (piece, text) in new[] { "day", "month", "year" }.Zip(answer.Split(' ')))
            {
                await keys.WriteAsync($"[name='{key}-{piece}']", text);
            }
        }
        else
        {
            await keys.WriteAsync($"[name='{key}']", answer);
        }
    }
}
