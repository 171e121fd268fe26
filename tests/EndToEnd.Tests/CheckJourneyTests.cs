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
        await keys.PressAsync("main a[href$='/check/campaign']");
        await page.WaitForSelectorAsync("#on");
        foreach (var (field, text) in new[] { ("#on", "2"), ("#on-month", "6"), ("#on-year", "2025") })
        {
            await keys.WriteAsync(field, text);
        }

        await keys.PressAsync("main form button");
        await AnswerAsync(page, keys, source switch { "NGA" => Advert, "KEN" => Programme, _ => Trainees });

        Assert.Contains("destination=" + destination, page.Url, StringComparison.Ordinal);
        Assert.Contains("targetStates=" + source, page.Url, StringComparison.Ordinal);
        Assert.Equal(language == "ar" ? "rtl" : "ltr", await page.EvaluateAsync<string>("getComputedStyle(document.body).direction"));
        var words = await page.Locator("main").InnerTextAsync();
        Assert.True(await page.Locator($".c-check__answer .c-outcome--{outcome}").CountAsync() == 1, words);
        Assert.Equal(outcome == "blocked", await page.Locator("#why").IsVisibleAsync());
        Assert.Empty((await page.RunAxe(Visit.Wcag)).Violations.Select(v => $"{v.Id}: {v.Help} at {v.Nodes[0].Html}"));
        await page.SetViewportSizeAsync(390, 844);
        Assert.True(await Visit.TooWideAsync(page) <= 0, "The result is wider than a phone.");
    }

    /// <summary>Answers what it can and leaves the rest open, until the result comes.</summary>
    private static async Task AnswerAsync(IPage page, Keyboard keys, IReadOnlyDictionary<string, string> answers)
    {
        for (var pages = 0; !page.Url.Contains("/result", StringComparison.Ordinal); pages++)
        {
            Assert.True(pages < 90, page.Url);
            await page.WaitForSelectorAsync("input[name=asked]", new() { State = WaitForSelectorState.Attached });
            var (before, key) = (page.Url, (await page.Locator("input[name=asked]").GetAttributeAsync("value"))!);
            if (!answers.TryGetValue(key, out var answer))
            {
                await keys.PressAsync(".c-check__else a");
            }
            else if (answer == "none" && await page.Locator("button[name=then][value=more] ~ a").CountAsync() > 0)
            {
                await keys.PressAsync("button[name=then][value=more] ~ a");
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
