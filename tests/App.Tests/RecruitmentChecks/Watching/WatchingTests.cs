using System.Net.Http.Json;
using System.Text.Json;
using Comity.App.Access;
using Comity.App.RecruitmentChecks.Records;
using Comity.App.RecruitmentChecks.Watching;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Hosting;
using Comity.Rules.Vocabulary;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.RecruitmentChecks.Watching;

/// <summary>From campaigns that several organisations keep to the published picture of a month, on both databases.</summary>
public sealed class WatchingTests
{
    private const string Adverts = """
        {"initiatedBy":"thirdParty","actor":{"type":"agency","country":"GBR"},"destination":"GBR","targetStates":["NGA","PRT"],"occupations":["2221"],
         "channels":["advert"],"targeting":{"geo":["NGA"]},"agreementId":"none"}
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Campaigns_of_several_organisations_add_up_once_and_small_counts_stay_out(TestStore store)
    {
        var clock = SetClock.At("2026-09-10");
        await using var host = await TestHost.StartAsync(store, time: clock);
        foreach (var organization in Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7()))
        {
            await KeepAsync(host, organization, Adverts, "2026-09-15");
            await KeepAsync(host, organization, Adverts, "2026-09-20");
            await KeepAsync(host, organization, Adverts.Replace("\"2221\"", "\"2211\"", StringComparison.Ordinal).Replace("NGA", "GHA", StringComparison.Ordinal), "2026-09-30");
        }

        Assert.Equal(0, await host.Get<WatchingSweep>().RunAsync(Cancellation));
        Assert.Contains("Nothing is published yet", (await host.PageAsync("/en/watching")).Body!.TextContent, StringComparison.Ordinal);
        clock.To("2026-10-31");
        Assert.Equal(1, await host.Get<WatchingSweep>().RunAsync(Cancellation));

        // What is kept late changes nothing that was published.
        await KeepAsync(host, Guid.CreateVersion7(), Adverts, "2026-09-29");
        Assert.Equal(0, await host.Get<WatchingSweep>().RunAsync(Cancellation));
        var rows = (await host.Client.GetFromJsonAsync<JsonElement>("/api/v1/active-recruitment?month=2026-09-12", Cancellation)).GetProperty("items").EnumerateArray()
            .Select(row => $"{row.GetProperty("source")} {row.GetProperty("destination")} {row.GetProperty("occupation")} {row.GetProperty("checked")} {row.GetProperty("begun")} {row.GetProperty("status")}").ToList();
        Assert.Equal(["GHA GBR doctors   Q", "NGA GBR nurses 6 0 A"], rows);
        var page = await host.PageAsync("/en/watching");
        Assert.Contains("Withheld", page.Words("table tbody tr"), StringComparison.Ordinal);
        Assert.DoesNotContain("Portugal", page.Words("table"), StringComparison.Ordinal);
        Assert.Contains("month,destination,source", await host.Client.GetStringAsync("/api/v1/active-recruitment.csv", Cancellation), StringComparison.Ordinal);
    }

    private static async Task KeepAsync(TestHost host, Guid organization, string facts, string on)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.As(Guid.CreateVersion7(), "Synthetic recruiter", Role.Recruiter, null, organization);
        var kept = await scope.ServiceProvider.GetRequiredService<RecruitmentActs>()
            .KeepAsync(new KeptRequest(CheckKind.Campaign, Synthetic.Day(on), [], facts), "Synthetic adverts", Cancellation);
        Assert.True(kept.Succeeded, kept.Refusal?.Code);
    }
}
