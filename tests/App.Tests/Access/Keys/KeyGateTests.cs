using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Comity.App.Access;
using Comity.App.Access.Keys;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Outside;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Access.Keys;

/// <summary>A program comes with a key: who it is then, and when it is turned away.</summary>
public sealed class KeyGateTests
{
    private const string Address = "/api/v1/key";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_key_acts_for_its_country_with_its_scopes_until_it_is_revoked(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var key = await IssueAsync(host, Acting.As(Guid.CreateVersion7(), "Synthetic owner", Role.AuthorityOwner, CountryCode.Parse("GHA")), "GHA", Permission.ReadUnpublished);
        using (var answer = await AskAsync(host, key.Text))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            using var said = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
            Assert.Equal("Synthetic program", said.RootElement.GetProperty("name").GetString());
            Assert.Equal("GHA", said.RootElement.GetProperty("country").GetString());
            Assert.Equal(["ReadUnpublished"], said.RootElement.GetProperty("scopes").EnumerateArray().Select(s => s.GetString()));
            Assert.True(answer.Headers.CacheControl!.NoStore);
        }

        await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };
        var account = await db.Set<ServiceAccount>().SingleAsync(Cancellation);
        Assert.NotNull(account.LastUsedAt);
        Assert.Equal(Reach.Of(CountryCode.Parse("GHA")), (await host.Get<KeyHolders>().WhoAsync(key.Text, Cancellation)).Value!.Reach);

        using var stranger = await host.SignInAsync(Role.AuthorityOwner, "GBR");
        await RevokeAsync(stranger, account.Id);
        using (var still = await AskAsync(host, key.Text))
        {
            Assert.Equal(HttpStatusCode.OK, still.StatusCode);
        }

        using var administrator = await host.SignInAsync(Role.Administrator);
        await RevokeAsync(administrator, account.Id);
        await AssertRefusedAsync(await AskAsync(host, key.Text), "key-revoked");

        var log = await db.Set<AuditEvent>().OrderBy(e => e.Sequence).ToListAsync(Cancellation);
        Assert.Equal(["ServiceAccountAdded", "ServiceAccountChanged"], log.Where(e => e.Subject == account.Subject).Select(e => e.Kind));
        var told = log.Select(e => Encoding.UTF8.GetString(e.Leaf) + Encoding.UTF8.GetString(e.Private!)).ToList();
        Assert.DoesNotContain(told, text => text.Contains(account.KeyHash, StringComparison.Ordinal) || text.Contains(key.Text, StringComparison.Ordinal));
        Assert.NotEqual(key.Text, account.KeyHash);
        Assert.DoesNotContain(key.Text[20..], account.KeyStart, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_ends_when_it_expires()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var key = await IssueAsync(host, Acting.Itself, null, Permission.ImportStatistics);
        var clock = new TestClock();
        var holders = new KeyHolders(host.Get<DbContextOptions<ExchangeDb>>(), clock);
        clock.Forward(TimeSpan.FromDays(30) - TimeSpan.FromMinutes(1));
        Assert.True((await holders.WhoAsync(key.Text, Cancellation)).Succeeded);
        Assert.Equal(Reach.Nothing, (await holders.WhoAsync(key.Text, Cancellation)).Value!.Reach);
        clock.Forward(TimeSpan.FromMinutes(1));
        Assert.Equal("key-expired", (await holders.WhoAsync(key.Text, Cancellation)).Refusal!.Code);
    }

    [Fact]
    public async Task A_wrong_key_is_refused_even_where_none_is_wanted_and_too_many_are_put_off_while_a_good_one_passes()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var key = await IssueAsync(host, Acting.Itself, null, Permission.ImportStatistics);
        await AssertRefusedAsync(await AskAsync(host, ServiceKey.New().Text, "/api/v1/countries"), "key-unknown");
        await AssertRefusedAsync(await AskAsync(host, "nonsense"), "key-unknown");
        for (var wrong = 2; wrong < FailedKeys.Most; wrong++)
        {
            await AssertRefusedAsync(await AskAsync(host, ServiceKey.New().Text), "key-unknown");
        }

        using var late = await AskAsync(host, ServiceKey.New().Text);
        Assert.Equal((HttpStatusCode.TooManyRequests, TimeSpan.FromMinutes(1)), (late.StatusCode, late.Headers.RetryAfter?.Delta));
        using var good = await AskAsync(host, key.Text);
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Fact]
    public async Task Key_and_cookie_do_not_come_together_and_a_key_opens_no_page()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var key = await IssueAsync(host, Acting.Itself, null, Permission.ImportStatistics);
        using var client = await host.SignInAsync(Role.Administrator);
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Text);
        await AssertRefusedAsync(await client.GetAsync(Address, Cancellation), "key-and-cookie");
        using var page = await AskAsync(host, key.Text, "/import");
        Assert.Equal(HttpStatusCode.Redirect, page.StatusCode);
        using var without = await host.Client.GetAsync(Address, Cancellation);
        Assert.Equal(HttpStatusCode.NotFound, without.StatusCode);
    }

    internal static async Task<ServiceKey> IssueAsync(TestHost host, Acting who, string? country, params Permission[] scopes)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = who;
        var issued = await scope.ServiceProvider.GetRequiredService<ServiceAccounts>().IssueAsync(
            new KeyRequest(
                "Synthetic program", country is null ? null : CountryCode.Parse(country), scopes.ToHashSet(), host.Get<TimeProvider>().GetUtcNow() + TimeSpan.FromDays(30)),
            Cancellation);
        return issued.Value!;
    }

    private static async Task RevokeAsync(HttpClient client, Guid id)
    {
        var page = await (await client.GetAsync("/service-accounts/new", Cancellation)).PageAsync();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create(
            "__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        using var answer = await client.PostAsync("/service-accounts?handler=revoke&id=" + id, form, Cancellation);
    }

    private static async Task<HttpResponseMessage> AskAsync(TestHost host, string key, string address = Address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return await host.Client.SendAsync(request, Cancellation);
    }

    private static async Task AssertRefusedAsync(HttpResponseMessage answer, string code)
    {
        using (answer)
        {
            Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation));
            Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        }
    }
}
