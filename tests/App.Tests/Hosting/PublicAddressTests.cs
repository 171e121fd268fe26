using System.Net;
using Comity.App.Access;
using Comity.App.Post;
using Comity.App.Tests.Access;
using Microsoft.AspNetCore.Http;

namespace Comity.App.Tests.Hosting;

/// <summary>Links begin with what is set, never with what a request says.</summary>
public sealed class PublicAddressTests
{
    [Theory]
    [InlineData(null, "http://127.0.0.1:5080", "http://localhost:5080", false)]
    [InlineData(null, "http://+:5080", "http://localhost:5080", true)]
    [InlineData(null, "https://*:8443;http://127.0.0.1:5080", "https://localhost:8443", true)]
    [InlineData(null, "http://0.0.0.0:80", "http://localhost", true)]
    [InlineData("https://comity.health.example", "http://+:5080", "https://comity.health.example", false)]
    [InlineData("https://comity.health.example:8443/", "http://+:5080", "https://comity.health.example:8443", false)]
    public void A_site_is_what_is_set_else_this_machine(string? set, string urls, string site, bool missing)
    {
        var address = Of(set, urls);
        Assert.Equal((site, missing), (address.Site, address.IsMissing));
    }

    [Theory]
    [InlineData("comity.health.example")]
    [InlineData("ftp://comity.health.example")]
    [InlineData("https://comity.health.example/path")]
    [InlineData("https://comity.health.example/?a=b")]
    [InlineData("https://somebody@comity.health.example")]
    public void What_is_no_address_of_a_site_is_refused_at_the_start(string text) =>
        Assert.Contains(text, Assert.Throws<SettingsException>(() => PublicAddress.Read(text)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(null, "localhost:5080", "http://localhost:5080")]
    [InlineData(null, "127.0.0.1:5080", "http://127.0.0.1:5080")]
    [InlineData(null, "elsewhere.example", "http://localhost:5080")]
    [InlineData("https://comity.health.example", "localhost:5080", "https://comity.health.example")]
    [InlineData("https://comity.health.example", "elsewhere.example", "https://comity.health.example")]
    public void A_request_is_believed_only_that_it_came_to_this_machine(string? set, string host, string expected)
    {
        var context = new DefaultHttpContext();
        (context.Request.Scheme, context.Request.Host) = ("http", new HostString(host));
        Assert.Equal(expected, Of(set, "http://127.0.0.1:5080").Of(context.Request));
    }

    [Fact]
    public async Task An_invitation_leads_to_the_set_address_whatever_host_the_request_names()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, adapt: settings => settings with { Address = new Uri("https://comity.health.example") });
        using var administrator = Journeys.Browse(host, await host.BeginSessionAsync(Role.Administrator));
        var link = await Journeys.InviteAsync(administrator, "Reviewer", "", "Synthetic Rita", "rita@synthetic.example");
        Assert.StartsWith("https://comity.health.example/en/invitation/", link, StringComparison.Ordinal);
        Assert.Contains(link, (await Journeys.OneAsync<Letter>(host)).Body, StringComparison.Ordinal);

        using var request = new HttpRequestMessage(HttpMethod.Get, "/authorities/feed.atom");
        request.Headers.Host = "elsewhere.example";
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("elsewhere.example", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static PublicAddress Of(string? set, string urls) => new(new Settings("data", null, "content", urls) { Address = PublicAddress.Read(set) });
}
