using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Comity.App.Access;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Hosting;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;

namespace Comity.App.Tests.Personnel.Counting;

/// <summary>What the pages show is what a recount of the same persons gives, wherever the rows are counted.</summary>
public sealed class CountingPagesTests
{
    private static readonly DateOnly Day = new(2024, 12, 31);

    private static readonly IReadOnlyList<PersonRecord> Persons = Planting.Persons(1_500);

    [Theory]
    [InlineData(TestStore.Sqlite, true)]
    [InlineData(TestStore.Sqlite, false)]
    [InlineData(TestStore.PostgreSql, true)]
    [InlineData(TestStore.PostgreSql, false)]
    public async Task A_composed_table_is_what_a_recount_gives(TestStore store, bool inMemory)
    {
        await using var host = await StartAsync(store, inMemory);
        using var client = await host.SignInAsync(Role.RegisterOfficer, "GHA");
        var page = await client.ReadAsync("/en/personnel/pivot?counts=stock&on=2024-12-31&rows=qualified&columns=sex&top=500");
        var there = Spells().Where(s => (s.First is null || s.First <= Day) && (s.Last is null || s.Last >= Day)).ToList();
        var expected = there.GroupBy(s => s.Qualified == "UNK" ? "Unknown" : s.Qualified).ToDictionary(g => g.Key, g => g.GroupBy(s => s.Sex).ToDictionary(x => x.Key, x => x.Count()));
        var rows = Rows(page);
        Assert.Equal(expected.Count + 1, rows.Count);
        foreach (var row in rows.Take(rows.Count - 1))
        {
            var sexes = expected[row.QuerySelector(".c-code")?.TextContent ?? row.QuerySelector("th")!.TextContent.Trim()];
            Assert.Equal([sexes.GetValueOrDefault("F"), sexes.GetValueOrDefault("M"), sexes.GetValueOrDefault("O"), sexes.GetValueOrDefault("UNK"), sexes.Values.Sum()], Numbers(row, there));
        }

        Assert.Equal(there.Count, Numbers(rows[^1], there)[^1]);
        Assert.Contains(inMemory ? "in memory" : "by the database", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Every_official_table_is_the_same_from_memory_and_from_the_database(TestStore store)
    {
        await using var memory = await StartAsync(store, inMemory: true);
        await using var database = await StartAsync(store, inMemory: false);
        using var one = await memory.SignInAsync(Role.RegisterStatistician, "GHA");
        using var other = await database.SignInAsync(Role.RegisterStatistician, "GHA");
        var tables = (await one.ReadAsync("/en/personnel/tables")).QuerySelectorAll("a[href*='/personnel/table?of=']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(tables.Count > 20, $"{tables.Count} tables are listed.");
        foreach (var address in tables)
        {
            var (fromMemory, fromDatabase) = (await one.ReadAsync(address), await other.ReadAsync(address));
            Assert.Equal(Text(fromMemory), Text(fromDatabase));
            Assert.True(Rows(fromMemory).Count > 0 == !address.Contains("5-07", StringComparison.Ordinal), address);
        }
    }

    [Fact]
    public async Task An_official_table_counts_what_it_says()
    {
        await using var host = await StartAsync(TestStore.Sqlite);
        using var client = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        var page = await client.ReadAsync("/en/personnel/table?of=jq-inflow&from=2022&to=2024");
        var entered = Spells().Where(s => s is { Entry: EntryTypes.NewForeign, First: { } first } && first.Year is >= 2022 and <= 2024 && s.Occupation is "2210" or "2211" or "2212").ToList();
        var total = Rows(page).First(r => r.ClassList.Contains("c-total"));
        Assert.Equal([.. Enumerable.Range(2022, 3).Select(y => entered.Count(s => s.First!.Value.Year == y)), entered.Count], total.QuerySelectorAll("td").Select(Number));
        Assert.Contains("Verified", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("each person once", page.Body.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_shown_by_itself_stands_together_and_the_total_holds()
    {
        await using var host = await StartAsync(TestStore.Sqlite);
        using var client = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        var whole = Rows(await client.ReadAsync("/en/personnel/pivot?rows=born&rows2=occupation&top=500"));
        var folded = Rows(await client.ReadAsync("/en/personnel/pivot?rows=born&rows2=occupation&top=25"));
        Assert.Equal(26, folded.Count);
        Assert.StartsWith("All others (", folded[^2].QuerySelector("th")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(Number(whole[^1].QuerySelectorAll("td")[^1]), Number(folded[^1].QuerySelectorAll("td")[^1]));
        Assert.Equal(Number(folded[^1].QuerySelector("td")!), folded.Take(25).Sum(r => Number(r.QuerySelector("td")!)));
    }

    [Fact]
    public async Task Stocks_of_several_dates_are_never_added_up()
    {
        await using var host = await StartAsync(TestStore.Sqlite);
        using var client = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        var beside = await client.ReadAsync("/en/personnel/pivot?counts=stock&from=2020&to=2023&rows=sex");
        Assert.Equal(["Sex", "31 December 2020", "31 December 2021", "31 December 2022", "31 December 2023"], beside.QuerySelectorAll("table:first-of-type thead th").Take(5).Select(t => t.TextContent.Trim()));
        Assert.Equal(4, Rows(beside)[0].QuerySelectorAll("td").Length);
        var below = Rows(await client.ReadAsync("/en/personnel/pivot?counts=stock&from=2020&to=2023&rows=occupation&columns=qualified&top=25"));
        Assert.Equal("–", below[^1].QuerySelector("td")!.TextContent.Trim());
        Assert.DoesNotContain(below, r => r.ClassList.Contains("c-total"));
    }

    [Fact]
    public async Task A_click_on_a_row_counts_it_alone_and_a_filter_can_be_taken_off()
    {
        await using var host = await StartAsync(TestStore.Sqlite);
        using var client = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        var page = await client.ReadAsync("/en/personnel/pivot?rows=cadre&columns=training");
        var all = Rows(page);
        var nurses = all.First(r => r.QuerySelector("th")!.TextContent.StartsWith("Nursing personnel", StringComparison.Ordinal));
        var alone = await client.ReadAsync(nurses.QuerySelector("th a")!.GetAttribute("href")!);
        Assert.Equal(Number(nurses.QuerySelectorAll("td")[^1]), Number(Assert.Single(Rows(alone)).QuerySelectorAll("td")[^1]));
        var back = await client.ReadAsync(alone.QuerySelectorAll(".c-actions a").First(a => a.TextContent.StartsWith("Remove", StringComparison.Ordinal)).GetAttribute("href")!);
        Assert.Equal(all.Count, Rows(back).Count);
        var others = await client.ReadAsync("/en/personnel/pivot?rows=occupation&f.cadre=OTH&f.cadre=2262");
        Assert.Contains(Rows(others), r => r.TextContent.Contains("2262", StringComparison.Ordinal));
        Assert.DoesNotContain(Rows(others), r => r.TextContent.Contains("2221", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Full_time_equivalents_are_the_shares_of_those_who_state_one()
    {
        await using var host = await StartAsync(TestStore.Sqlite);
        using var client = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        var row = Rows(await client.ReadAsync("/en/personnel/pivot?measure=fte&rows=training&columns=&on=2024-12-31"))[^1];
        var sum = Spells().Where(s => (s.First is null || s.First <= Day) && (s.Last is null || s.Last >= Day)).Sum(s => s.FullTime ?? 0);
        Assert.Equal(Math.Round(sum / 1000.0, 1), double.Parse(Plain(row.QuerySelector("td")!.TextContent), CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("/en/personnel/pivot?on=2024-02-30", "#on")]
    [InlineData("/en/personnel/pivot?counts=entries&from=2024&to=2020", "#from")]
    [InlineData("/en/personnel/pivot?counts=entries&from=1900&to=1960", "#from")]
    [InlineData("/en/personnel/table?of=jq-inflow&to=20x4", "#to")]
    public async Task A_date_that_is_none_is_told_and_a_usual_one_taken(string address, string field)
    {
        await using var host = await StartAsync(TestStore.Sqlite);
        using var client = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        var page = await client.ReadAsync(address);
        Assert.Contains(field, page.QuerySelectorAll(".govuk-error-summary a").Select(a => a.GetAttribute("href")));
        Assert.NotEmpty(Rows(page));
    }

    [Fact]
    public async Task Nobody_counts_another_countrys_register()
    {
        await using var host = await StartAsync(TestStore.Sqlite);
        foreach (var address in new[] { "/en/personnel/pivot", "/en/personnel/tables", "/en/personnel/table?of=jq-stock", "/en/personnel/table.csv?of=jq-stock", "/en/personnel/pivot.csv" })
        {
            foreach (var (role, country) in new (Role, string?)[] { (Role.Administrator, null), (Role.SecretariatReader, null), (Role.Auditor, null), (Role.AuthorityReader, "GHA") })
            {
                using var client = await host.SignInAsync(role, country);
                using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
            }

            using var neighbour = await host.SignInAsync(Role.RegisterStatistician, "GBR");
            using var empty = await neighbour.GetAsync(address, TestContext.Current.CancellationToken);
            var text = await empty.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.True(address.Contains(".csv", StringComparison.Ordinal) ? empty.StatusCode == HttpStatusCode.NotFound : text.Contains("The register is empty", StringComparison.Ordinal), address);
        }
    }

    [Fact]
    public async Task An_official_table_that_is_not_there_is_not_found()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var client = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        using var answer = await client.GetAsync("/en/personnel/table?of=nothing", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static async Task<TestHost> StartAsync(TestStore store, bool inMemory = true)
    {
        var host = await TestHost.StartAsync(store, adapt: s => inMemory ? s : s with { PersonsInMemory = 0 });
        await host.PlantAsync("GHA", Persons);
        return host;
    }

    private static IEnumerable<PersonSpell> Spells() => Persons.SelectMany(p => PersonSpells.Of([new PersonState(null, p)], "GHA"));

    private static List<IElement> Rows(IHtmlDocument page) => [.. page.QuerySelectorAll("main table").FirstOrDefault(t => t.QuerySelector("caption") is null)?.QuerySelectorAll("tbody tr") ?? Enumerable.Empty<IElement>()];

    /// <summary>Women, men, others, unknown and all, where a column of none is not shown.</summary>
    private static List<int> Numbers(IElement row, List<PersonSpell> there)
    {
        var shown = new[] { "F", "M", "O", "UNK" }.Where(sex => there.Any(s => s.Sex == sex)).ToList();
        var cells = row.QuerySelectorAll("td").Select(Number).ToList();
        Assert.Equal(shown.Count + 1, cells.Count);
        return [.. new[] { "F", "M", "O", "UNK" }.Select(sex => shown.IndexOf(sex) is >= 0 and var at ? cells[at] : 0), cells[^1]];
    }

    private static string Text(IHtmlDocument page) => string.Join('\n', page.QuerySelectorAll("main table tr, main .c-small").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))));

    private static int Number(IElement cell) => int.Parse(Plain(cell.TextContent), CultureInfo.InvariantCulture);

    private static string Plain(string text) => text.Replace("\u202f", "", StringComparison.Ordinal).Trim();
}
