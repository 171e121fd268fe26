using System.Net;
using System.Text.Json;
using Comity.App.Access;
using Comity.App.Tests.Audit;
using Comity.App.Tests.Hosting;
using static Comity.App.Tests.Access.Journeys;

namespace Comity.App.Tests.Access.People;

/// <summary>Who somebody is, is erased everywhere; what they did stays, and the log holds.</summary>
public sealed class ErasureTests
{
    private const string Word = "kofi";

    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task Who_closes_their_account_is_gone_from_every_table_and_the_log_is_whole(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var administrator = new Forms(host);
        await SetUpAsync(host, administrator);
        using var kofi = await KofiAsync(administrator, host);
        Assert.NotEmpty(await EveryValue.WithAsync(host, store, Word));

        await kofi.OpenAsync("/account/close");
        await kofi.SendAsync("Close my account");
        Assert.Equal("Tick the box to show that you know this cannot be undone.", kofi.Mistakes);
        await kofi.SendAsync("Close my account", ("understood", "true"));
        Assert.Equal("/sign-in", kofi.Address.AbsolutePath);
        Assert.Contains("Your account is closed, and your data are erased.", kofi.Page.Words("main"), StringComparison.Ordinal);

        Assert.Empty(await EveryValue.WithAsync(host, store, Word));
        var outcome = await host.VerifyLogAsync();
        Assert.Null(outcome.First);
        Assert.Empty(outcome.Others);
        await kofi.OpenAsync("/workspace");
        Assert.Equal("/sign-in", kofi.Address.AbsolutePath);
        await Journeys.SignInAsync(kofi, "000000", email: "kofi@synthetic.example");
        Assert.StartsWith("Address, password and code do not fit together.", kofi.Mistakes, StringComparison.Ordinal);

        // Whoever may read the log sees that and when it was erased.
        await administrator.OpenAsync("/audit");
        Assert.Contains("personal data erased on", administrator.Page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("a person whose data were erased on", administrator.Page.Words("main"), StringComparison.Ordinal);

        // The address is free: the same person may be invited anew.
        using var again = await KofiAsync(administrator, host);
        await again.OpenAsync("/workspace");
        Assert.Equal("/workspace", again.Address.AbsolutePath);
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task An_owner_erases_somebody_of_the_own_country_with_a_reason_and_nobody_elses(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var owner = Browse(host, await host.BeginSessionAsync(Role.AuthorityOwner, "GHA"));
        using var kofi = await KofiAsync(owner, host);
        var role = (await AllAsync<Membership>(host)).Single(m => m.Role == Role.AuthorityEditor);
        await owner.OpenAsync($"/people/{role.Id}/erase");
        await owner.SendAsync("End the roles", ("why", ""), ("understood", "true"));
        Assert.Equal("Say why, in at most 500 letters.", owner.Mistakes);
        await owner.SendAsync("End the roles", ("why", "asked for it by letter"), ("understood", "true"));
        Assert.Contains("their data were erased", owner.Page.Words("main"), StringComparison.Ordinal);
        Assert.Empty(await EveryValue.WithAsync(host, store, Word));
        Assert.Null((await host.VerifyLogAsync()).First);
        await kofi.OpenAsync("/workspace");
        Assert.Equal("/sign-in", kofi.Address.AbsolutePath);
        Assert.Equal("ErasePerson", (await AllAsync<Comity.App.Audit.AuditEvent>(host)).Single(e => e.Kind == "PersonErased").Process);

        // Somebody with a role elsewhere too, and somebody of another country.
        var british = await host.BeginSessionAsync(Role.AuthorityEditor, "GBR");
        await owner.OpenAsync($"/people/{british.MembershipId}/erase");
        Assert.Equal(HttpStatusCode.NotFound, owner.Status);
    }

    [Fact]
    public async Task The_only_administrator_does_not_leave_nobody_behind()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var administrator = new Forms(host);
        await SetUpAsync(host, administrator);
        await administrator.OpenAsync("/account/close");
        await administrator.SendAsync("Close my account", ("understood", "true"));
        Assert.Equal("This is the only administrator. Invite another one first.", administrator.Mistakes);
        Assert.NotEmpty(await EveryValue.WithAsync(host, TestStore.Sqlite, "ama@synthetic.example"));
    }

    [Theory]
    [MemberData(nameof(Stores))]
    public async Task A_person_is_given_all_that_is_kept_of_them_and_nothing_of_others(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var administrator = new Forms(host);
        await SetUpAsync(host, administrator);
        using var kofi = await KofiAsync(administrator, host);
        using var client = new HttpClient(new SocketsHttpHandler { CookieContainer = kofi.Cookies, AllowAutoRedirect = false }) { BaseAddress = host.Address };
        var text = await client.GetStringAsync("/account/data", TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(text);
        Assert.Equal("kofi@synthetic.example", json.RootElement.GetProperty("person").GetProperty("email").GetString());
        Assert.Equal("GHA", json.RootElement.GetProperty("roles")[0].GetProperty("country").GetString());
        Assert.Equal(10, json.RootElement.GetProperty("waysOfSigningIn").GetProperty("recoveryCodesLeft").GetInt32());
        Assert.Contains(json.RootElement.GetProperty("log").EnumerateArray(), e => e.GetProperty("kind").GetString() == "PersonAdded");
        Assert.Equal(0, json.RootElement.GetProperty("messages").GetArrayLength());
        Assert.DoesNotContain("ama@synthetic.example", text, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<Forms> KofiAsync(Forms inviter, TestHost host)
    {
        var link = await InviteAsync(inviter, "AuthorityEditor", "GHA", "Synthetic Kofi", "Kofi@synthetic.example".ToLowerInvariant());
        var kofi = new Forms(host);
        await AcceptAsync(kofi, link);
        return kofi;
    }
}
