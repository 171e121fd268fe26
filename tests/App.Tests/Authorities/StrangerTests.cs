using System.Net;
using Comity.App.Access;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Authorities;

/// <summary>Another country's person, and whoever has no such right, try every address of a record in vain.</summary>
public sealed class StrangerTests
{
    private static readonly string[] Reads = ["", "/draft", "/draft/institution", "/draft/holder", "/draft/private", "/draft/mandate", "/draft/check", "/review", "/withdraw", "/mandate"];
    private static readonly string[] Writes =
        ["/draft/institution", "/draft/private", "/draft/check", "/review?handler=confirm", "/review?handler=return", "/withdraw", "?handler=takeBack", "?handler=stillRight", "?handler=change&purpose=Correction", "?handler=change&purpose=Succession"];

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Another_country_finds_nothing_at_any_address(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var ghana = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        var record = await ghana.DraftAsync();
        foreach (var role in new[] { Role.AuthorityOwner, Role.AuthorityApprover, Role.AuthorityEditor, Role.AuthorityReader })
        {
            using var stranger = await host.SignInAsync(role, "GBR");
            var refused = await InVainAsync(stranger, record, HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
            Assert.InRange(refused, role == Role.AuthorityReader ? 1 : Writes.Length, Writes.Length);
            Assert.DoesNotContain("Ghana", (await stranger.ReadAsync("/en/authorities/designations")).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(Role.Stakeholder)]
    [InlineData(Role.Recruiter)]
    [InlineData(Role.Auditor)]
    public async Task Who_has_no_such_right_is_refused(object role)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var ghana = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        var record = await ghana.DraftAsync();
        using var other = await host.SignInAsync((Role)role);
        await InVainAsync(other, record, HttpStatusCode.Forbidden);
        using var load = await other.GetAsync("/en/authorities/load", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, load.StatusCode);
    }

    [Fact]
    public async Task Nobody_in_particular_is_led_to_the_sign_in()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var ghana = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        var record = await ghana.DraftAsync();
        foreach (var address in Reads)
        {
            using var answer = await host.AskAsync(record + address);
            Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
            Assert.Contains("/sign-in", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_editor_neither_proposes_nor_withdraws_and_the_Secretariat_does_not_write_for_a_state()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, time: SetClock.At("2026-01-10"));
        using var editor = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        var record = await editor.DraftAsync();
        await ForbiddenAsync(editor, record + "/draft/check", record);
        await ForbiddenAsync(editor, record + "/withdraw", record);
        await ForbiddenAsync(editor, record + "/review?handler=confirm", record);
        await ForbiddenAsync(reviewer, record + "/draft/institution", record);
        await ForbiddenAsync(reviewer, record + "?handler=takeBack", record);
    }

    /// <returns>How many writes were refused for want of the right.</returns>
    private static async Task<int> InVainAsync(HttpClient client, string record, params HttpStatusCode[] expected)
    {
        var refused = 0;
        foreach (var address in Reads)
        {
            using var answer = await client.GetAsync(record + address, TestContext.Current.CancellationToken);
            Assert.True(expected.Contains(answer.StatusCode), $"GET {address}: {(int)answer.StatusCode}");
        }

        foreach (var address in Writes)
        {
            using var answer = await PostAsync(client, record + address, "/en/authorities");

            // Who sees no form at all has no token either, and is refused for that.
            Assert.True(expected.Append(HttpStatusCode.BadRequest).Contains(answer.StatusCode), $"POST {address}: {(int)answer.StatusCode}");
            refused += answer.StatusCode == HttpStatusCode.BadRequest ? 0 : 1;
        }

        return refused;
    }

    private static async Task ForbiddenAsync(HttpClient client, string address, string page)
    {
        using var answer = await PostAsync(client, address, page);
        Assert.True(answer.StatusCode == HttpStatusCode.Forbidden, $"POST {address}: {(int)answer.StatusCode}");
    }

    /// <summary>With a token against forgery that is good, so that it is the right that refuses.</summary>
    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, string page)
    {
        var token = await TokenAsync(client, page) ?? await TokenAsync(client, "/en/authorities/designations") ?? await TokenAsync(client, "/en/authorities/load");
        using var body = new FormUrlEncodedContent(token is null ? [] : [KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await client.PostAsync(address, body, TestContext.Current.CancellationToken);
    }

    private static async Task<string?> TokenAsync(HttpClient client, string page)
    {
        using var answer = await client.GetAsync(page, TestContext.Current.CancellationToken);
        return answer.IsSuccessStatusCode ? (await answer.PageAsync()).QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value") : null;
    }
}
