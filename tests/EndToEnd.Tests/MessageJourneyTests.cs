using System.Text;
using Comity.App.Access;
using Comity.App.Tests.Hosting;

namespace Comity.EndToEnd.Tests;

/// <summary>A message from one authority to another and back, by keyboard alone, in languages of both directions.</summary>
public sealed class MessageJourneyTests(Browser browser)
{
    [Theory]
    [InlineData("en")]
    [InlineData("ar")]
    public async Task One_writes_with_a_file_and_the_other_answers(string language)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var ghana = await browser.OpenAsAsync(host, Role.AuthorityOwner, "GHA", $"/{language}/messages", language);
        await ghana.AssertSoundAsync(language);
        var keys = new Keyboard(ghana);
        await keys.PressAsync("main a[href$='/messages/new']");
        await ghana.WaitForURLAsync("**/messages/new");
        await ghana.AssertSoundAsync(language);
        await keys.WriteAsync("input#to", "KEN");
        await ghana.Locator("[role=option]").First.WaitForAsync();
        await ghana.Keyboard.PressAsync("ArrowDown");
        await ghana.Keyboard.PressAsync("Enter");
        await keys.WriteAsync("#topic", "Synthetic midwives");
        await keys.WriteAsync("#text", "First paragraph\n\nمرحبا، فقرة ثانية");
        await keys.AttachAsync("#files", "table.csv", Encoding.UTF8.GetBytes("country,midwives\nGHA,1\n"));
        await keys.PressAsync("#main:is(button)");
        await ghana.WaitForURLAsync(url => Guid.TryParse(url.Split('/')[^1], out _));
        var thread = new Uri(ghana.Url).AbsolutePath;

        var kenya = await browser.OpenAsAsync(host, Role.AuthorityEditor, "KEN", $"/{language}/workspace", language);
        var answers = new Keyboard(kenya);
        await answers.PressAsync($"main a[href$='{thread[3..]}']");
        await kenya.WaitForURLAsync("**" + thread);
        Assert.Equal("Synthetic midwives", await kenya.Locator("h1").InnerTextAsync());
        Assert.Equal("table.csv", await kenya.Locator(".c-timeline a").InnerTextAsync());
        await kenya.AssertSoundAsync(language);
        await answers.WriteAsync("#text", "A synthetic answer");
        await answers.PressAsync("#main:is(button)");
        await kenya.Locator("#message-2").WaitForAsync();
        await kenya.GotoAsync(thread + "/print");
        await kenya.AssertSoundAsync(language);
        await ghana.GotoAsync($"/{language}/messages");
        Assert.Equal(1, await ghana.Locator("tbody .govuk-tag").CountAsync());
        await ghana.AssertSoundAsync(language);
    }
}
