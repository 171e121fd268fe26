using System.Net;
using System.Text.Json;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Safeguards;

/// <summary>On the list or not, where, and on the date of the act.</summary>
public sealed class StatusApiTests
{
    [Theory]
    [InlineData("GHA", "GBR", "2023-03-22", "listed", "2020")]
    [InlineData("ZMB", "GBR", "2023-03-22", "notListed", "2020")]
    [InlineData("ZMB", "GBR", "2023-03-23", "listed", "2023")]
    [InlineData("ZMB", "WHO", "2023-03-07", "notListed", "2020")]
    [InlineData("ZMB", "WHO", "2023-03-08", "listed", "2023")]
    [InlineData("ZMB", "DEU", "2024-01-30", "unknown", "2020")]
    [InlineData("ZMB", "DEU", "2024-01-31", "listed", "2023")]
    [InlineData("KEN", "WHO", "2024-01-31", "notListed", "2023")]
    [InlineData("ZMB", "FRA", "2024-01-31", "unknown", null)]
    public async Task The_day_of_the_act_and_the_place_decide(string country, string jurisdiction, string day, string answer, string? edition)
    {
        var status = await AskAsync($"country={country}&jurisdiction={jurisdiction}&on={day}");

        Assert.Equal((answer, edition), (status.GetProperty("answer").GetString(), status.GetProperty("edition").GetString()));
    }

    [Theory]
    [InlineData("2026-03-08", false)]
    [InlineData("2026-03-09", true)]
    public async Task An_old_edition_keeps_its_answer_and_says_that_it_is_old(string day, bool stale)
    {
        var status = await AskAsync($"country=NGA&on={day}");

        Assert.Equal(("listed", stale), (status.GetProperty("answer").GetString(), status.GetProperty("stale").GetBoolean()));
        Assert.Equal("2026-03-08", status.GetProperty("lastFreshDay").GetString());
    }

    [Theory]
    [InlineData("2021-11-10", "green")]
    [InlineData("2021-11-11", "amber")]
    public async Task The_United_Kingdom_reads_Kenya_as_amber_from_the_day_of_its_agreement(string day, string colour) =>
        Assert.Equal(colour, (await AskAsync($"country=KEN&jurisdiction=GBR&on={day}")).GetProperty("colour").GetString());

    [Fact]
    public async Task The_answer_says_what_the_list_means() =>
        Assert.Contains("does not stop a health worker", (await AskAsync("country=NGA&on=2024-01-01")).GetProperty("meaning").GetString());

    [Theory]
    [InlineData("on=2023-03-22", "no-such-country", "GHA")]
    [InlineData("country=XYZ&on=2023-03-22", "no-such-country", "GHA")]
    [InlineData("country=GHA&jurisdiction=EU&on=2023-03-22", "no-such-jurisdiction", "WHO")]
    [InlineData("country=GHA", "bad-day-of-act", "yyyy-MM-dd")]
    [InlineData("country=GHA&on=22.3.2023", "bad-day-of-act", "yyyy-MM-dd")]
    [InlineData("country=GHA&on=2023-02-29", "bad-day-of-act", "yyyy-MM-dd")]
    public async Task A_bad_value_is_refused_with_what_is_allowed(string query, string code, string allowed)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);

        var response = await host.Client.GetAsync("/api/v1/safeguards-list/status?" + query, TestContext.Current.CancellationToken);
        var problem = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.Contains(allowed, problem.GetProperty("allowed").EnumerateArray().Select(a => a.GetString()));
    }

    private static async Task<JsonElement> AskAsync(string query)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        return JsonSerializer.Deserialize<JsonElement>(
            await host.Client.GetStringAsync("/api/v1/safeguards-list/status?" + query, TestContext.Current.CancellationToken));
    }
}
