using Comity.App.RecruitmentChecks.Watching;

namespace Comity.App.Tests.RecruitmentChecks.Watching;

/// <summary>What may be told of a month, and what is withheld.</summary>
public sealed class PictureTests
{
    private static readonly DateOnly Month = new(2026, 9, 1);
    private static readonly WatchingTerms Terms = new(LeastCount: 5, LeastOrganizations: 3, PublishAfter: 30);
    private static readonly Corridor Nurses = new("GBR", "NGA", "nurses");

    [Theory]
    [InlineData(4, 4, null)]
    [InlineData(5, 5, 5)]
    [InlineData(5, 3, 5)]
    [InlineData(5, 2, null)]
    public void A_count_that_is_small_or_of_few_organisations_is_withheld(int campaigns, int organizations, int? told) =>
        Assert.Equal(told, Assert.Single(Picture.Of(Month, Campaigns(campaigns, organizations), Terms)).Checked);

    [Theory]
    [InlineData(10, 0, 0)]
    [InlineData(10, 4, null)]
    [InlineData(10, 5, 5)]
    [InlineData(10, 6, null)]
    [InlineData(10, 10, 10)]
    public void Neither_those_that_take_place_nor_the_others_are_told_where_few(int campaigns, int begun, int? told) =>
        Assert.Equal(told, Assert.Single(Picture.Of(Month, Campaigns(campaigns, campaigns, begun), Terms)).Begun);

    [Fact]
    public void A_campaign_counts_once_in_each_corridor_that_it_reaches()
    {
        var midwives = Nurses with { Occupation = "midwives" };
        var rows = Picture.Of(Month, Enumerable.Range(0, 5).Select(at => new WatchedCampaign($"{at}", [Nurses, midwives], Begun: false)), Terms);
        Assert.Equal([("midwives", 5), ("nurses", 5)], rows.Select(row => (row.Occupation, row.Checked!.Value)));
    }

    [Theory]
    [InlineData("2026-10-30", "2026-08-01")]
    [InlineData("2026-10-31", "2026-09-01")]
    [InlineData("2026-11-29", "2026-09-01")]
    public void A_month_is_due_thirty_days_after_its_end(string day, string due) =>
        Assert.Equal(DateOnly.Parse(due, System.Globalization.CultureInfo.InvariantCulture), Terms.LastDue(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("2211", "doctors")]
    [InlineData("221", "doctors")]
    [InlineData("3221", "nurses")]
    [InlineData("2222", "midwives")]
    [InlineData("5321", "careWorkers")]
    [InlineData("soc:6135", "other")]
    public void Occupations_stand_in_groups(string code, string group) => Assert.Equal(group, OccupationGroup.Of(code));

    private static IEnumerable<WatchedCampaign> Campaigns(int count, int organizations, int begun = 0) =>
        Enumerable.Range(0, count).Select(at => new WatchedCampaign($"organisation {at % organizations}", [Nurses], at < begun));
}
