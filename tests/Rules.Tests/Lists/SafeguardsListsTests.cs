using Comity.Rules.Files;
using Comity.Rules.Lists;
using Comity.Tests;

namespace Comity.Rules.Tests.Lists;

public sealed class SafeguardsListsTests
{
    private static SafeguardsLists Lists => PolicyFolder.Lists;

    [Fact]
    public void The_editions_hold_47_and_55_countries_and_2006_none()
    {
        Assert.Equal([0, 47, 55], Lists.Editions.Select(edition => edition.Members.Count));
        Assert.Equal(57, Lists.Edition("2006")!.Count.Value);
        Assert.False(Lists.Edition("2006")!.Enabled);
    }

    [Fact]
    public void The_members_are_those_of_the_published_list()
    {
        var published = File.ReadLines(Path.Combine(Places.Shared, "domain", "safeguards-list.csv")).Skip(1).ToList();

        foreach (var (edition, column) in new[] { ("2020", 2), ("2023", 3) })
        {
            var expected = published.Where(line => line.Split(',')[^(4 - column)] == "true").Select(line => line[..3]);
            Assert.Equal(expected.Order(StringComparer.Ordinal), Lists.Edition(edition)!.Members.Order(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Eight_countries_were_added_in_2023_and_none_removed()
    {
        var (before, after) = (Lists.Edition("2020")!.Members, Lists.Edition("2023")!.Members);

        Assert.ProperSubset(after.ToHashSet(), before.ToHashSet());
        Assert.Equal(["COM", "LAO", "RWA", "TLS", "TUV", "WSM", "ZMB", "ZWE"], after.Except(before).Order(StringComparer.Ordinal));
        Assert.Contains("VUT", before);
        Assert.DoesNotContain("KEN", after);
    }

    [Theory]
    [InlineData("WHO", "2021-02-24", ListAnswer.Unknown, null)]
    [InlineData("WHO", "2021-02-25", ListAnswer.NotListed, "2020")]
    [InlineData("WHO", "2023-03-07", ListAnswer.NotListed, "2020")]
    [InlineData("WHO", "2023-03-08", ListAnswer.Listed, "2023")]
    [InlineData("GBR", "2023-03-22", ListAnswer.NotListed, "2020")]
    [InlineData("GBR", "2023-03-23", ListAnswer.Listed, "2023")]
    [InlineData("DEU", "2021-06-30", ListAnswer.Unknown, "2006")]
    [InlineData("DEU", "2021-07-01", ListAnswer.NotListed, "2020")]
    [InlineData("DEU", "2023-12-06", ListAnswer.NotListed, "2020")]
    [InlineData("DEU", "2023-12-07", ListAnswer.Unknown, "2020")]
    [InlineData("DEU", "2024-01-30", ListAnswer.Unknown, "2020")]
    [InlineData("DEU", "2024-01-31", ListAnswer.Listed, "2023")]
    [InlineData("FRA", "2024-01-31", ListAnswer.Unknown, null)]
    public void Zambia_came_on_the_list_on_the_day_on_which_the_jurisdiction_took_the_new_edition(
        string jurisdiction, string day, ListAnswer answer, string? edition)
    {
        var finding = Lists.Lookup(jurisdiction, "ZMB", DateOnly.Parse(day));

        Assert.Equal((answer, edition), (finding.Answer, finding.Edition));
    }

    [Theory]
    [InlineData("NGA", ListAnswer.Listed)]
    [InlineData("KEN", ListAnswer.NotListed)]
    [InlineData("RWA", ListAnswer.Unknown)]
    public void While_the_day_of_change_is_open_only_countries_on_which_the_editions_agree_have_an_answer(string iso3, ListAnswer answer)
    {
        var finding = Lists.Lookup("DEU", iso3, new DateOnly(2024, 1, 15));

        Assert.Equal(answer, finding.Answer);
        Assert.Equal(("2020", "2023"), (finding.Edition, finding.AlsoPossible));
        Assert.Equal(answer == ListAnswer.Unknown ? ListReason.EditionsDiffer : ListReason.EditionsAgree, finding.Reason);
    }

    [Fact]
    public void An_edition_without_members_answers_nothing()
    {
        Assert.Equal(ListReason.MembersNotHeld, Lists.Lookup("DEU", "NGA", new DateOnly(2015, 6, 1)).Reason);
        Assert.Equal(ListReason.NoEdition, Lists.Lookup("DEU", "NGA", new DateOnly(2013, 11, 15)).Reason);
        Assert.Equal(ListReason.NoEdition, Lists.Lookup("DEU", "NGA", new DateOnly(2013, 10, 30)).Reason);
    }

    [Fact]
    public void The_list_of_2023_is_stale_after_8_March_2026_and_keeps_its_answer()
    {
        var fresh = Lists.Lookup("WHO", "NGA", new DateOnly(2026, 3, 8));
        var stale = Lists.Lookup("WHO", "NGA", new DateOnly(2026, 3, 9));

        Assert.Equal((ListAnswer.Listed, false), (fresh.Answer, fresh.Stale));
        Assert.Equal((ListAnswer.Listed, true), (stale.Answer, stale.Stale));
        Assert.Equal(new DateOnly(2026, 3, 8), stale.LastFreshDay);
    }

    [Fact]
    public void A_list_that_was_seen_unchanged_is_fresh_for_three_years_from_then()
    {
        Assert.False(Lists.Lookup("GBR", "NGA", new DateOnly(2029, 9, 12)).Stale);
        Assert.True(Lists.Lookup("GBR", "NGA", new DateOnly(2029, 9, 13)).Stale);
    }

    [Fact]
    public void Where_the_first_day_is_an_interval_the_age_counts_from_its_beginning()
    {
        Assert.False(Lists.Lookup("DEU", "NGA", new DateOnly(2026, 12, 7)).Stale);
        Assert.True(Lists.Lookup("DEU", "NGA", new DateOnly(2026, 12, 8)).Stale);
    }

    [Theory]
    [InlineData("KEN", "2021-02-24", ListColour.Unknown)]
    [InlineData("KEN", "2021-11-10", ListColour.Green)]
    [InlineData("KEN", "2021-11-11", ListColour.Amber)]
    [InlineData("NPL", "2021-12-31", ListColour.Red)]
    [InlineData("NPL", "2022-06-01", ListColour.Unknown)]
    [InlineData("NPL", "2022-12-31", ListColour.Amber)]
    [InlineData("NGA", "2024-01-01", ListColour.Red)]
    [InlineData("IND", "2024-01-01", ListColour.Green)]
    public void The_United_Kingdom_reads_the_list_in_red_amber_and_green(string iso3, string day, ListColour colour) =>
        Assert.Equal(colour, Lists.ColourOn("GBR", iso3, DateOnly.Parse(day)));

    [Fact]
    public void The_United_Kingdom_has_54_red_and_2_amber_countries_since_2023()
    {
        var countries = Lists.Edition("2023")!.Members.Append("KEN").Append("IND");
        var colours = countries.CountBy(iso3 => Lists.ColourOn("GBR", iso3, new DateOnly(2024, 1, 1))).ToDictionary();

        Assert.Equal((54, 2, 1), (colours[ListColour.Red], colours[ListColour.Amber], colours[ListColour.Green]));
    }

    [Theory]
    [InlineData("2020", 48.6, 49.9, false)]
    [InlineData("2020", 48.5, 50.0, false)]
    [InlineData("2020", 48.5, 49.9, true)]
    [InlineData("2023", 49.0, 54.9, false)]
    [InlineData("2023", 48.9, 55.0, false)]
    [InlineData("2023", 48.9, 54.9, true)]
    public void Both_tests_are_strict(string edition, double density, double sci, bool listed) =>
        Assert.Equal(listed, Lists.Edition(edition)!.Computes((decimal)density, (decimal)sci));

    [Fact]
    public void A_missing_value_is_not_computable()
    {
        Assert.Null(Lists.Edition("2023")!.Computes(46.61m, null));
        Assert.Null(Lists.Edition("2023")!.Computes(null, 40));
        Assert.Null(Lists.Edition("2006")!.Computes(10, 40));
    }

    [Fact]
    public void A_code_in_another_form_is_refused_rather_than_not_listed() =>
        Assert.Throws<ArgumentException>(() => Lists.Lookup("WHO", "nga", new DateOnly(2024, 1, 1)));

    [Fact]
    public void An_edition_with_a_member_too_few_is_refused()
    {
        var editions = PolicyFolder.File("lists", "safeguards-list", "editions.yaml");
        PolicyText Members(string name) => new(name, name == "2020.csv" ? "iso3\nAFG\n" : PolicyFolder.File("lists", "safeguards-list", name).Text);

        var problem = Assert.Throws<PolicyFileException>(() => ListReader.Read(editions,
            PolicyFolder.File("lists", "safeguards-list", "adoptions.yaml"), PolicyFolder.File("lists", "safeguards-list", "overlays.yaml"),
            Members, PolicyFolder.Parameters));
        Assert.Contains("47 were published", problem.Message);
    }
}
