using System.Text.Json;
using Comity.App.Access;
using Comity.App.Authorities;
using Comity.App.Common;
using Comity.App.Tests.Hosting;
using Comity.App.Workspace;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Authorities;

/// <summary>The register as programs read it, what waits, and how complete a record is.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Programs_ask_for_a_day_as_known_on_another(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store, time: SetClock.At("2026-01-10"));
        await ConfirmOneAsync(host);
        var now = await JsonAsync(host, "/api/v1/authorities/GHA");
        Assert.Equal(("active", "Synthetic Ministry of Health"), (now.GetProperty("state").GetString(), now.GetProperty("authorities")[0].GetProperty("institution").GetString()));
        Assert.Equal("vacant", (await JsonAsync(host, "/api/v1/authorities/GHA?on=2025-12-31")).GetProperty("state").GetString());
        Assert.Equal("active", (await JsonAsync(host, "/api/v1/authorities/GHA?on=2026-01-01")).GetProperty("state").GetString());
        Assert.Equal("vacant", (await JsonAsync(host, "/api/v1/authorities/GHA?on=2026-01-10&known=2026-01-09")).GetProperty("state").GetString());
        var list = await JsonAsync(host, "/api/v1/authorities");
        Assert.Equal(194, list.GetProperty("count").GetInt32());
        Assert.Equal(1, (await JsonAsync(host, "/api/v1/authorities?state=active&region=AFR&scope=reports")).GetProperty("count").GetInt32());
        Assert.Equal("confirmed", (await JsonAsync(host, "/api/v1/authorities/changes")).GetProperty("items")[0].GetProperty("change").GetString());
    }

    [Fact]
    public async Task Nothing_private_leaves_by_any_public_address()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, time: SetClock.At("2026-01-10"));
        await ConfirmOneAsync(host);
        foreach (var address in new[]
        {
            "/api/v1/authorities.json", "/api/v1/authorities.csv", "/api/v1/authorities/GHA.json", "/api/v1/authorities/GHA.csv", "/api/v1/authorities/changes.json",
            "/api/v1/authorities/changes.csv", "/en/authorities", "/en/authorities/GHA", "/en/authorities/feed.atom", "/en/countries/GHA",
        })
        {
            using var answer = await host.AskAsync(address);
            var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains("Synthetic Ministry of Health", text, StringComparison.Ordinal);
            Assert.DoesNotContain("private.person", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Hidden Deputy", text, StringComparison.Ordinal);
            Assert.DoesNotContain("Synthetic letter 7", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_kept_answer_is_renewed_when_something_is_confirmed()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, time: SetClock.At("2026-01-10"));
        using var before = await host.AskAsync("/api/v1/authorities/GHA");
        await ConfirmOneAsync(host);
        using var after = await host.AskAsync("/api/v1/authorities/GHA", ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Equal(System.Net.HttpStatusCode.OK, after.StatusCode);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task What_waits_is_told_to_those_who_can_do_it()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, time: SetClock.At("2026-01-10"));
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        var record = await owner.DraftAsync();
        Assert.Equal(["authorities.waiting.draft"], await WaitingAsync(host, Role.AuthorityEditor, "GHA"));
        Assert.Empty(await WaitingAsync(host, Role.AuthorityOwner, "GBR"));
        Assert.Empty(await WaitingAsync(host, Role.Reviewer, null));
        await owner.GoAsync(record + "/draft/check", "/draft/check");
        Assert.Equal(["authorities.waiting.confirm"], await WaitingAsync(host, Role.Reviewer, null));
        Assert.Empty(await WaitingAsync(host, Role.AuthorityOwner, "GHA"));
    }

    [Fact]
    public async Task A_country_answers_to_7_3_step_by_step()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, time: SetClock.At("2026-01-10"));
        Assert.Equal([Completeness.Missing, Completeness.Missing], await CompleteAsync(host));
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        await owner.DraftAsync();
        Assert.Equal([Completeness.Part, Completeness.Missing], await CompleteAsync(host));
        await ConfirmOneAsync(host);
        Assert.Equal([Completeness.Complete, Completeness.Complete], await CompleteAsync(host));
    }

    private static async Task<IEnumerable<string>> WaitingAsync(TestHost host, Role role, string? country)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        var who = Acting.As(Guid.CreateVersion7(), "Synthetic", role, country is null ? null : CountryCode.Parse(country));
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = who;
        var exchange = scope.ServiceProvider.GetRequiredService<Exchange>();
        var tasks = ActivatorUtilities.CreateInstance<AuthorityTasks>(scope.ServiceProvider, exchange, Words(host));
        return (await tasks.ForAsync(who, TestContext.Current.CancellationToken)).Select(t => t.TextKey);
    }

    private static AuthorityWords Words(TestHost host) => new(
        new Comity.App.Layout.Reader(Comity.App.Layout.Languages.Language.English, host.Get<Comity.App.Layout.Languages.TextCatalogue>()), host.Get<Comity.App.Reference.ReferenceData>());

    private static async Task<IEnumerable<Completeness>> CompleteAsync(TestHost host)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.As(Guid.CreateVersion7(), "Synthetic", Role.AuthorityOwner, Synthetic.Ghana);
        var complete = scope.ServiceProvider.GetServices<ICompleteness>().OfType<AuthorityCompleteness>().Single();
        return (await complete.OfAsync(Synthetic.Ghana, TestContext.Current.CancellationToken)).Select(p => p.State);
    }

    private static async Task ConfirmOneAsync(TestHost host)
    {
        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        var record = await owner.DraftAsync();
        await owner.GoAsync(record + "/draft/check", "/draft/check");
        await reviewer.GoAsync(record + "/review", "handler=confirm");
    }

    private static async Task<JsonElement> JsonAsync(TestHost host, string address)
    {
        using var answer = await host.AskAsync(address);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)}");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }
}
