using System.Net;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Access.Keys;

public sealed class ServiceAccountPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task An_owner_sees_the_own_countrys_programs_and_an_administrator_all(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        foreach (var country in new[] { "GHA", "GBR" })
        {
            await KeyGateTests.IssueAsync(host, Acting.Itself, country, Permission.ReadUnpublished);
        }

        await KeyGateTests.IssueAsync(host, Acting.Itself, null, Permission.ImportStatistics);
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var administrator = await host.SignInAsync(Role.Administrator);
        Assert.Equal(["Ghana"], await CountriesAsync(owner));
        Assert.Equal(["Ghana", "Secretariat (no country)", "United Kingdom"], (await CountriesAsync(administrator)).Order());
        using var editor = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        using var refused = await editor.GetAsync("/service-accounts", Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    [Fact]
    public async Task A_key_is_shown_once_and_then_only_its_beginning()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        var wrong = await SendAsync(owner, ("name", ""), ("until", "2000-01-01"));
        Assert.Equal(3, wrong.QuerySelectorAll(".govuk-error-summary li").Length);
        var issued = await SendAsync(owner, ("name", "Register <b>"), ("scopes", "ReadUnpublished"), ("until", host.Get<TimeProvider>().GetUtcNow().AddDays(10).ToString("yyyy-MM-dd", null)));
        var key = issued.QuerySelector("#key")!.GetAttribute("value")!;
        Assert.StartsWith("comity_", key, StringComparison.Ordinal);
        var list = await (await owner.GetAsync("/service-accounts", Cancellation)).PageAsync();
        Assert.DoesNotContain(key, list.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(key[..13] + "…", list.QuerySelector("tbody code")!.TextContent);
        Assert.Equal("Register <b>", list.QuerySelector("tbody th")!.TextContent);
    }

    private static async Task<AngleSharp.Html.Dom.IHtmlDocument> SendAsync(HttpClient client, params (string Name, string Value)[] fields)
    {
        var page = await (await client.GetAsync("/service-accounts/new", Cancellation)).PageAsync();
        var token = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var form = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2)));
        return await (await client.PostAsync("/service-accounts/new", form, Cancellation)).PageAsync();
    }

    private static async Task<IReadOnlyList<string>> CountriesAsync(HttpClient client) =>
        [.. (await (await client.GetAsync("/service-accounts", Cancellation)).PageAsync()).QuerySelectorAll("tbody tr").Select(r => r.Children[2].TextContent.Trim())];
}
