using System.Globalization;
using System.Net;
using Comity.App.Personnel.Releases;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.Methods.Disclosure;
using Comity.Methods.Personnel;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Personnel.Releases;

/// <summary>Whatever is let out one after the other: all of it together gives nothing away.</summary>
public sealed class ReleaseSafetyTests
{
    private static readonly DisclosureParameters Usual = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite, 3)]
    [InlineData(TestStore.PostgreSql, 4)]
    public async Task Releases_and_a_register_that_grows_between_them_give_nothing_away_together(TestStore store, int seed)
    {
        var persons = Planting.Persons(700, (ulong)seed);
        await using var counter = await Counter.OpenAsync(store, [.. persons.Take(500)]);
        string[] questions = ["counts=stock&on=2023-12-31&by=cadre&by=training", "counts=stock&on=2023-12-31&by=cadre&by=sex&by=activity", "counts=stock&on=2023-12-31&by=training&by=sex", "counts=stock&on=2023-12-31&by=age&by=sex"];
        foreach (var question in questions)
        {
            await counter.OutAsync(question);
            await NothingIsGivenAwayAsync(counter);
        }

        await counter.Host.PlantAsync("GHA", [.. persons.Skip(500)]);
        var again = await counter.PrepareAsync(questions[0]);
        if (!again.Contains("/work/", StringComparison.Ordinal))
        {
            await counter.SendAsync(again);
            await counter.LetOutAsync(again);
            await NothingIsGivenAwayAsync(counter);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_is_asked_about_one_date_one_after_the_other_gives_nothing_away_together(int seed)
    {
        var state = (ulong)seed * 0x9E3779B97F4A7C15;
        int Below(int end) => (int)(((state = (state * 6364136223846793005) + 1442695040888963407) >> 33) % (ulong)end);
        var persons = Planting.Persons(250 + Below(500), (ulong)seed + 100);
        await using var counter = await Counter.OpenAsync(TestStore.Sqlite, [.. persons.SkipLast(4)]);
        var (entries, asked) = (Below(3) == 0, 0);
        for (var release = 0; release < 4; release++)
        {
            var question = entries ? "counts=entries&from=2021&to=2023" : "counts=stock&on=2023-12-31";
            question += string.Concat(Dimensions.Where(_ => Below(3) == 0).Take(3).Select(of => "&by=" + of[Below(of.Length)]));
            asked += await TryAsync(counter, question) ? 1 : 0;
            if (release == 1 && Below(2) == 0)
            {
                await counter.Host.PlantAsync("GHA", [.. persons.TakeLast(4)]);
            }
        }

        Assert.True(asked > 0, "No question of all could be let out.");
    }

    [Fact]
    public async Task What_went_out_since_stops_a_table_that_was_safe_when_it_was_prepared()
    {
        await using var counter = await Counter.OpenAsync(TestStore.Sqlite, Planting.Persons(400, 5));
        string[] questions = ["counts=stock&on=2023-12-31&by=cadre&by=training", "counts=stock&on=2023-12-31&by=cadre&by=training&by=sex"];
        var prepared = new List<string>();
        foreach (var question in questions)
        {
            prepared.Add(await counter.PrepareAsync(question));
            await counter.SendAsync(prepared[^1]);
        }

        Assert.Equal(prepared[0], await counter.LetOutAsync(prepared[0]));
        var second = await counter.LetOutAsync(prepared[1]);
        Assert.True(second == prepared[1] || second.Contains("other figures went out", StringComparison.Ordinal), second);
        await NothingIsGivenAwayAsync(counter);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("5")]
    public async Task Rounded_figures_are_multiples_and_exact_ones_of_the_same_day_do_not_follow(string multiple)
    {
        await using var counter = await Counter.OpenAsync(TestStore.Sqlite, Planting.Persons(2_000, 6));
        await SetAsync(counter, ("rounding", multiple), ("threshold", "5"), ("zeros", "yes"), ("why", "Tried in a test."));
        await counter.OutAsync("counts=stock&on=2023-12-31&by=training");
        var figures = await counter.FiguresAsync("gha-register-stock-training");
        Assert.NotEmpty(figures);
        Assert.All(figures, f => Assert.Equal(0, f.Value % int.Parse(multiple, CultureInfo.InvariantCulture)));
        await SetAsync(counter, ("rounding", ""), ("threshold", "5"), ("zeros", "yes"), ("why", "Back again."));
        Assert.Contains("treated the other way", await counter.PrepareAsync("counts=stock&on=2023-12-31&by=training&by=sex"), StringComparison.Ordinal);
        await counter.OutAsync("counts=stock&on=2022-12-31&by=training&by=sex");
    }

    [Fact]
    public async Task A_rule_wants_a_threshold_within_bounds_and_a_reason()
    {
        await using var counter = await Counter.OpenAsync(TestStore.Sqlite, Planting.Persons(50));
        Assert.Contains("from 3 to 20", await SetAsync(counter, ("rounding", ""), ("threshold", "2"), ("why", "Less.")), StringComparison.Ordinal);
        Assert.Contains("from 3 to 20", await SetAsync(counter, ("rounding", ""), ("threshold", "many"), ("why", "Less.")), StringComparison.Ordinal);
        Assert.Contains("to 3 or to 5", await SetAsync(counter, ("rounding", "7"), ("threshold", "5"), ("why", "Odd.")), StringComparison.Ordinal);
        Assert.Contains("Say why", await SetAsync(counter, ("rounding", ""), ("threshold", "5"), ("why", "")), StringComparison.Ordinal);
        await SetAsync(counter, ("rounding", ""), ("threshold", "10"), ("why", "A small country."));
        await counter.OutAsync("counts=stock&on=2023-12-31&by=sex");
        Assert.DoesNotContain(await counter.FiguresAsync("gha-register-stock-sex"), f => f.Value is > 0 and < 10);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Of_two_releases_that_are_decided_at_once_one_wants_another_attack(TestStore store)
    {
        await using var counter = await Counter.OpenAsync(store, Planting.Persons(400, 5));
        foreach (var question in new[] { "counts=stock&on=2023-12-31&by=cadre&by=training", "counts=stock&on=2022-12-31&by=sex" })
        {
            await counter.SendAsync(await counter.PrepareAsync(question));
        }

        await using var db = counter.Host.OpenAll();
        var waiting = await db.Set<Release>().AsNoTracking().Select(r => r.Id).ToListAsync(Token);
        using var both = new Barrier(waiting.Count);
        void Meet(string step)
        {
            if (step == "jobs.storing")
            {
                both.SignalAndWait(TimeSpan.FromMinutes(1), Token);
            }
        }

        var done = await Task.WhenAll(waiting.Select(id => Task.Run(() => counter.DecideAsync(let => let.RunAsync(id, "Looked at.", Meet, Token)), Token)));
        Assert.Single(done, d => d.Succeeded);
        Assert.Equal("release-other-state", done.Single(d => !d.Succeeded).Refusal!.Code);
        Assert.Single(await counter.VersionsAsync());
    }

    [Fact]
    public async Task Numbers_that_were_exchanged_in_the_database_do_not_go_out()
    {
        await using var counter = await Counter.OpenAsync(TestStore.Sqlite, Planting.Persons(100));
        await counter.SendAsync(await counter.PrepareAsync("counts=stock&on=2023-12-31&by=sex"));
        await counter.PrepareAsync("counts=stock&on=2022-12-31&by=sex");
        await using var db = counter.Host.OpenAll();
        await db.Database.ExecuteSqlAsync($"UPDATE release_content SET bytes = (SELECT bytes FROM release_content AS other WHERE other.release_id <> release_content.release_id)", Token);
        var waiting = await db.Set<Release>().AsNoTracking().Where(r => r.State == ReleaseState.Waiting).Select(r => r.Id).SingleAsync(Token);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => counter.DecideAsync(let => let.RunAsync(waiting, "Looked at.", _ => { }, Token)));
        Assert.Contains("not those that were looked at", refused.Message, StringComparison.Ordinal);
        Assert.Empty(await counter.VersionsAsync());
    }

    /// <summary>Finer and coarser codes of one thing.</summary>
    private static readonly string[][] Dimensions = [["cadre", "occupation"], ["training", "qualified", "nativity"], ["sex"], ["age"], ["activity"], ["sector"]];

    /// <summary>Whether it could be let out; refused is a question without dimensions, or what the attack stops.</summary>
    private static async Task<bool> TryAsync(Counter counter, string question)
    {
        var release = await counter.PrepareAsync(question);
        if (!release.StartsWith("/", StringComparison.Ordinal) || release.Contains("/work/", StringComparison.Ordinal) || (await counter.SendAsync(release)) != release || await counter.LetOutAsync(release) != release)
        {
            return false;
        }

        await NothingIsGivenAwayAsync(counter);
        return true;
    }

    private static async Task<string> SetAsync(Counter counter, params (string Name, string Value)[] fields)
    {
        using var answer = await Counter.PressAsync(counter.Owner, "/en/personnel/releases/rules", "/en/personnel/releases/rules", fields);
        return answer.StatusCode == HttpStatusCode.Redirect ? "" : Counter.Told(await answer.PageAsync());
    }

    /// <summary>Exact bounds of every withheld number, from all that is out at once.</summary>
    private static async Task NothingIsGivenAwayAsync(Counter counter)
    {
        await using var db = counter.Host.OpenAll();
        var released = await db.Set<Release>().AsNoTracking().Where(r => r.State == ReleaseState.LetOut).OrderBy(r => r.Number).ToListAsync(Token);
        var tables = new List<ProtectedTable>();
        foreach (var release in released)
        {
            tables.Add((await ReleaseContent.TableAsync(db, release, Token)).Protected);
        }

        var bounds = Attack.Bounds([tables[^1]], [.. tables.SkipLast(1).Select((t, i) => new EarlierRelease($"{i + 1}", [t]))]);
        foreach (var cell in bounds.Where(b => tables[b.Edition.Length == 0 ? ^1 : int.Parse(b.Edition, CultureInfo.InvariantCulture) - 1].Table.Counts[b.Cell] is > 0 and < 5))
        {
            Assert.True(cell.Lower < 0.001 && cell.Upper >= Usual.Threshold - 1.001, $"{string.Join(" · ", cell.Codes)} lies between {cell.Lower} and {cell.Upper}.");
        }
    }
}
