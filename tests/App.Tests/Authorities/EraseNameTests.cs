using System.Net;
using Comity.App.Access;
using Comity.App.Tests.Audit;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Authorities;

/// <summary>An office-holder's name is taken out of the register, and the register and the log hold without it.</summary>
public sealed class EraseNameTests
{
    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_published_name_goes_from_every_table_page_and_answer_and_the_log_is_whole(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var editor = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        var record = await editor.DraftAsync();
        await owner.GoAsync($"{record}/draft/check", "/draft/check");
        await reviewer.GoAsync($"{record}/review", "handler=confirm");
        Assert.Contains("Synthia Example", await host.Client.GetStringAsync("/api/v1/authorities/GHA", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("published_designation.holder_name", await EveryValue.WithAsync(host, store, "Synthia Example"));

        using (var unexplained = await owner.SendAsync($"{record}/erase-name", "/erase-name", ("name", "Synthia Example")))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, unexplained.StatusCode);
        }

        await owner.GoAsync($"{record}/erase-name", "/erase-name", ("name", "Synthia Example"), ("why", "asked for it"));
        Assert.Empty(await EveryValue.WithAsync(host, store, "Synthia"));
        Assert.Empty(await EveryValue.WithAsync(host, store, "private.person@example.invalid"));
        Assert.NotEmpty(await EveryValue.WithAsync(host, store, "Hidden Deputy"));
        var outcome = await host.VerifyLogAsync();
        Assert.Null(outcome.First);
        Assert.Empty(outcome.Others);

        // The office stays, without the name; what is kept of public answers is made anew.
        foreach (var address in new[] { "/api/v1/authorities/GHA", "/authorities/GHA", "/authorities/feed.atom" })
        {
            Assert.DoesNotContain("Synthia", await host.Client.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Contains("Synthetic Director of Human Resources", await host.Client.GetStringAsync("/authorities/GHA", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var page = await owner.ReadAsync("/audit");
        Assert.Contains("personal data erased on", page.Words("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_owner_of_the_country_and_an_administrator_erase_names()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var editor = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        var record = await editor.DraftAsync();
        foreach (var (role, country, status) in new[]
        {
            (Role.AuthorityOwner, "GHA", HttpStatusCode.OK), (Role.Administrator, null, HttpStatusCode.OK),
            (Role.AuthorityOwner, "GBR", HttpStatusCode.NotFound), (Role.AuthorityEditor, "GHA", HttpStatusCode.Forbidden), (Role.Reviewer, null, HttpStatusCode.Forbidden),
        })
        {
            using var client = await host.SignInAsync(role, country);
            using var answer = await client.GetAsync($"{record}/erase-name", TestContext.Current.CancellationToken);
            Assert.True(answer.StatusCode == status, $"{role} {country}: {answer.StatusCode}");
        }
    }
}
