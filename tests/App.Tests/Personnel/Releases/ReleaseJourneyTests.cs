using System.Globalization;
using System.Net;
using Comity.App.Access;
using Comity.App.Statistics.Published;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Personnel.Records;
using Comity.App.Tests.Statistics;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Personnel.Releases;

/// <summary>From a register to published figures: prepared, looked at, let out by a second person; and everything that must not happen on the way.</summary>
public sealed class ReleaseJourneyTests
{
    private const string Question = "counts=stock&on=2024-12-31&by=cadre&by=training";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_table_goes_out_by_two_people_and_each_figure_is_a_recount_and_leads_to_its_row(TestStore store)
    {
        var persons = Planting.Persons(3_000);
        await using var counter = await Counter.OpenAsync(store, persons);
        var release = await counter.OutAsync(Question);
        var figures = await counter.FiguresAsync("gha-register-stock-cadre-training");
        var there = There(persons, new DateOnly(2024, 12, 31));
        foreach (var figure in figures.Where(f => f is { Value: not null, Counterpart: "HOME" or "FOR" or "UNK", Occupation: "221" }))
        {
            var training = figure.Counterpart == "HOME" ? "DOM" : figure.Counterpart;
            Assert.Equal(there.Count(s => s.Occupation is "2210" or "2211" or "2212" && SpellColumns.Of(s.Qualified, "GHA") == training), figure.Value);
        }

        Assert.Equal(there.Count, figures.Single(f => f is { Occupation: "_T", Counterpart: "_T" }).Value);
        Assert.DoesNotContain(figures, f => f.Value is > 0 and < 5);
        Assert.All(figures.Where(f => f.Value is null), f => Assert.Equal(("Q", "C"), (f.Status, f.Flags)));

        using var stranger = new HttpClient { BaseAddress = counter.Host.Address };
        var some = figures.First(f => f.Value > 100);
        var row = await stranger.ReadAsync($"/en/data/gha-register-stock-cadre-training/versions/1/rows/{some.Row}");
        Assert.Contains(some.Value!.Value.ToString(CultureInfo.InvariantCulture), Counter.Told(row), StringComparison.Ordinal);
        var told = await counter.Host.EntriesAsync("ReleaseChanged");
        Assert.Equal(["SendRelease", "LetOutRelease"], told.Select(e => e.Process));
        Assert.Contains("Let out", Counter.Told(await counter.Statistician.ReadAsync(release)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_lets_out_alone_and_nobody_of_another_country_sees_it()
    {
        await using var counter = await Counter.OpenAsync(TestStore.Sqlite, Planting.Persons(800));
        var release = await counter.PrepareAsync(Question);
        Assert.Contains("another state", await Counter.DoAsync(counter.Owner, release, "sendBack", ("decision", "Too early.")), StringComparison.Ordinal);
        await counter.SendAsync(release, "Synthetic words for readers.");
        Assert.Contains("Decide whether this goes out: Stock by", Counter.Told(await counter.Owner.ReadAsync("/en/workspace")), StringComparison.Ordinal);
        Assert.Contains("Nothing waits for you", Counter.Told(await counter.Statistician.ReadAsync("/en/workspace")), StringComparison.Ordinal);
        using (var alone = await Counter.PressAsync(counter.Statistician, release, release + "?handler=letOut", ("decision", "")))
        {
            Assert.Equal(HttpStatusCode.NotFound, alone.StatusCode);
        }

        foreach (var (role, country) in new[] { (Role.AuthorityOwner, "GBR"), (Role.RegisterStatistician, "GBR"), (Role.Administrator, null), (Role.Auditor, null) })
        {
            using var other = await counter.Host.SignInAsync(role, country);
            using var answer = await other.GetAsync(release, Token);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{role}: {answer.StatusCode}");
        }

        Assert.Contains("Say why", await Counter.DoAsync(counter.Owner, release, "sendBack", ("decision", " ")), StringComparison.Ordinal);
        Assert.Equal(release, await Counter.DoAsync(counter.Owner, release, "sendBack", ("decision", "The register is not complete.")));
        Assert.Contains("Came back, prepare it anew: Stock by", Counter.Told(await counter.Statistician.ReadAsync("/en/workspace")), StringComparison.Ordinal);
        Assert.Contains("Nothing waits for you", Counter.Told(await counter.Owner.ReadAsync("/en/workspace")), StringComparison.Ordinal);
        Assert.Contains("The register is not complete.", Counter.Told(await counter.Statistician.ReadAsync(release)), StringComparison.Ordinal);
        Assert.Contains("another state", await counter.LetOutAsync(release), StringComparison.Ordinal);
        Assert.Empty(await counter.VersionsAsync());
    }

    [Fact]
    public async Task Who_prepared_and_may_decide_as_well_still_needs_somebody_else()
    {
        await using var counter = await Counter.OpenAsync(TestStore.Sqlite, Planting.Persons(500));
        var release = await counter.PrepareAsync(Question);
        await counter.SendAsync(release);
        await using (var db = counter.Host.OpenAll())
        {
            // The owner is made the one who prepared it.
            var owner = await db.Set<Membership>().SingleAsync(m => m.Role == Role.AuthorityOwner, Token);
            await db.Database.ExecuteSqlAsync($"UPDATE release SET prepared_by = {owner.PersonId}", Token);
        }

        Assert.Contains("A second person decides", await counter.LetOutAsync(release), StringComparison.Ordinal);
        Assert.Empty(await counter.VersionsAsync());
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Figures_for_the_Secretariat_are_nowhere_public(TestStore store)
    {
        await using var counter = await Counter.OpenAsync(store, Planting.Persons(1_000));
        var release = await counter.OutAsync(Question, "Secretariat");
        Assert.NotNull((await counter.Owner.ReadAsync(release)).QuerySelector("main a[href*='closed-figures']"));
        Assert.Null((await counter.Statistician.ReadAsync(release)).QuerySelector("main a[href*='closed-figures']"));
        var set = "gha-register-stock-cadre-training-closed";
        using var stranger = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = counter.Host.Address };
        foreach (var address in new[] { $"/en/data/{set}", $"/en/data/{set}/versions/1", $"/en/data/{set}/versions/1/rows/2", $"/api/v1/datasets/{set}", $"/api/v1/datasets/{set}/versions/1/observations", $"/en/closed-figures/{set}/1" })
        {
            using var answer = await stranger.GetAsync(address, Token);
            Assert.True(answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Redirect or HttpStatusCode.Unauthorized, $"{address}: {answer.StatusCode}");
            Assert.DoesNotContain("REGISTER", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }

        foreach (var address in new[] { "/en/data", "/en/", "/en/countries/GHA", "/api/v1/datasets", "/api/v1/observations?refArea=GHA", "/feed" })
        {
            using var answer = await stranger.GetAsync(address, Token);
            Assert.DoesNotContain("gha-register", await answer.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        }

        using var other = await counter.Host.SignInAsync(Role.AuthorityOwner, "GBR");
        Assert.DoesNotContain("closed-figures/gha", (await other.ReadAsync("/en/closed-figures")).Body!.InnerHtml, StringComparison.Ordinal);
        using var reader = await counter.Host.SignInAsync(Role.SecretariatReader);
        Assert.Contains($"closed-figures/{set}/1", (await reader.ReadAsync("/en/closed-figures")).Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Contains("Medical doctors", Counter.Told(await reader.ReadAsync($"/en/closed-figures/{set}/1")), StringComparison.Ordinal);
        using var file = await reader.GetAsync($"/en/closed-figures/{set}/1?handler=file", Token);
        Assert.StartsWith("refArea,", await file.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Contains("Medical doctors", Counter.Told(await counter.Owner.ReadAsync($"/en/closed-figures/{set}/1")), StringComparison.Ordinal);
        Assert.Empty((await counter.Host.Get<IPublishedStatistics>().CurrentAsync(Token)).DataSets);
    }

    [Fact]
    public async Task A_later_release_of_a_line_keeps_the_other_years()
    {
        await using var counter = await Counter.OpenAsync(TestStore.Sqlite, Planting.Persons(1_200));
        await counter.OutAsync("counts=stock&from=2021&to=2022&by=sex");
        await counter.OutAsync("counts=stock&on=2023-12-31&by=sex");
        var figures = await counter.FiguresAsync("gha-register-stock-sex");
        Assert.Equal(["2021-12-31", "2022-12-31", "2023-12-31"], figures.Select(f => f.Time).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal([1, 2], (await counter.VersionsAsync()).Select(v => v.Number));
    }

    [Theory]
    [InlineData("counts=stock&on=2024-12-31", "at least one")]
    [InlineData("counts=stock&on=2024-12-31&by=cadre&by=occupation", "Choose one of the two")]
    [InlineData("counts=stock&on=2024-12-31&by=qualified&by=citizenship", "names one country")]
    [InlineData("counts=stock&on=2024-12-31&by=cadre&by=sex&by=age&by=sector&by=territory", "at most 4")]
    [InlineData("counts=stock&on=2024-02-30&by=cadre", "Give a day")]
    public async Task A_table_that_cannot_go_out_is_told_at_the_form(string question, string sentence)
    {
        await using var counter = await Counter.OpenAsync(TestStore.Sqlite, Planting.Persons(20));
        Assert.Contains(sentence, await counter.PrepareAsync(question), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_import_goes_on_with_figures_of_a_register()
    {
        await using var counter = await Counter.OpenAsync(TestStore.Sqlite, Planting.Persons(500));
        await counter.OutAsync("counts=stock&on=2024-12-31&by=sex");
        var imported = await counter.Host.ImportAsync(ImportBuilder.Row("GHA", "GBR", 2024, "40"), set: "gha-register-stock-sex");
        Assert.Equal("data-set-of-register", imported.Refusal?.Code);
        Assert.Single(await counter.VersionsAsync());
    }

    private static List<PersonSpell> There(IReadOnlyList<PersonRecord> persons, DateOnly day) =>
        [.. SpellsOf(persons).Where(s => (s.First is null || s.First <= day) && (s.Last is null || s.Last >= day))];

    private static IEnumerable<PersonSpell> SpellsOf(IReadOnlyList<PersonRecord> persons) => persons.SelectMany(p => PersonSpells.Of([new PersonState(null, p)], "GHA"));
}
