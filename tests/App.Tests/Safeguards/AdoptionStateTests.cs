using Comity.App.Code.Published;
using Comity.App.Safeguards;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Safeguards;

public sealed class AdoptionStateTests
{
    [Theory]
    [InlineData("2026-03-08", null)]
    [InlineData("2026-03-09", "2026-03-09")]
    public async Task A_newer_edition_is_due_from_the_day_after_three_years(string today, string? due)
    {
        var who = (await OnAsync(today)).Single(a => a.Adoption is { Jurisdiction: "WHO", Edition: "2023" });

        Assert.True(who.Current);
        Assert.Equal(due is null ? null : DateOnly.Parse(due), who.DueSince);
    }

    [Theory]
    [InlineData("2023-12-06", false)]
    [InlineData("2023-12-07", true)]
    public async Task An_adoption_with_an_interval_may_be_current_from_its_first_day(string today, bool current) =>
        Assert.Equal(current, (await OnAsync(today)).Single(a => a.Adoption is { Jurisdiction: "DEU", Edition: "2023" }).Current);

    [Theory]
    [InlineData("2024-01-30", true)]
    [InlineData("2024-01-31", false)]
    public async Task An_adoption_lasts_as_long_as_it_may_last(string today, bool current) =>
        Assert.Equal(current, (await OnAsync(today)).Single(a => a.Adoption is { Jurisdiction: "DEU", Edition: "2020" }).Current);

    [Fact]
    public async Task A_list_that_was_seen_unchanged_is_not_due() =>
        Assert.Null((await OnAsync("2026-11-22")).Single(a => a.Adoption is { Jurisdiction: "GBR", Edition: "2023" }).DueSince);

    private static async Task<IReadOnlyList<AdoptionState>> OnAsync(string today)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        return AdoptionState.On(host.Get<ISafeguardsLists>().Lists, DateOnly.Parse(today));
    }
}
