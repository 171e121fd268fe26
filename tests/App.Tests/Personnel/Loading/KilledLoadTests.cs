using System.Globalization;
using Comity.App.Access;
using Comity.App.Database;
using Comity.App.Personnel.Records;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Statistics.ImportPages;
using Comity.Methods.Synthetic;
using Comity.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Personnel.Loading;

/// <summary>
/// All or nothing: the program that serves the pages is killed while it reads a register's file and while it stores it, at several shares and
/// right before the commit. The register stays what it was, the draft is there, and goes in afterwards.
/// </summary>
public sealed class KilledLoadTests
{
    private const int Rows = 40_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_load_that_is_killed_leaves_the_register_as_it_was_and_goes_in_afterwards(TestStore store)
    {
        await using var database = await TestDatabase.CreateAsync(store);
        var settings = new Settings(Path.Combine(database.Folder, "data"), database.Connection, Places.Repository, Settings.DefaultUrls);
        var ticket = await OfficerAsync(store, settings);
        var rows = Synthesized();

        // Nobody is held yet: on SQLite the indexes are made anew.
        var empty = await HeldAsync(settings);
        var first = await UploadAsync(settings, ticket, rows, "2025-12-31");
        await KilledAsync(settings, ticket, first, "start", 30, empty);
        await CheckAsync(settings, ticket, first);
        foreach (var percent in new[] { 1, 50, 80 })
        {
            await KilledAsync(settings, ticket, first, "takeIn", percent, empty);
        }

        await KilledBeforeTheCommitAsync(settings, ticket, first);
        Assert.Equal(empty, await HeldAsync(settings));
        await TakeInAsync(settings, ticket, first, 1);
        var full = await HeldAsync(settings);
        Assert.Equal((Rows, 1, empty.Indexes), (full.Persons, full.Loads, full.Indexes));

        // A later file changes every second of them, and some have left.
        var second = await UploadAsync(settings, ticket, [rows[0], .. rows.Skip(1001).Select(Changed)], "2026-01-31");
        await CheckAsync(settings, ticket, second);
        await KilledAsync(settings, ticket, second, "takeIn", 70, full);
        await TakeInAsync(settings, ticket, second, 2);
        var last = await HeldAsync(settings);
        Assert.Equal((Rows, 2, empty.Indexes), (last.Persons, last.Loads, last.Indexes));
        Assert.InRange(last.States, Rows / 2, Rows);
    }

    /// <summary>
    /// Kills the program when it has come so far. Where it was done before it could be killed, all is put back and it begins again; on PostgreSQL,
    /// where another one can hold up its last row, it cannot be done.
    /// </summary>
    private static async Task KilledAsync(Settings settings, string ticket, string draft, string step, int percent, Held was)
    {
        await using var holding = settings.Database is null ? null : await HeldTable.OpenAsync(settings.Database, "register_load");
        var before = settings.DataFolder + ".before";
        for (var tries = 1; ; tries++)
        {
            Assert.True(tries <= 10, "The program was always done before it could be killed.");
            Copy(settings.DataFolder, before);
            if (await IsKilledAsync(settings, ticket, draft, step, percent) && await HeldAsync(settings) is var held && held.Loads == was.Loads)
            {
                Assert.Equal(was, held);
                return;
            }

            SqliteConnection.ClearAllPools();
            Copy(before, settings.DataFolder);
        }
    }

    /// <summary>False where it was done before.</summary>
    private static async Task<bool> IsKilledAsync(Settings settings, string ticket, string draft, string step, int percent)
    {
        await using var program = await ServedProgram.StartAsync(settings, ticket);
        using var officer = Browser.Over(program.Client);
        await officer.OpenAsync(draft);
        await officer.SubmitAsync(step);
        while (Percent(officer) < percent)
        {
            if (officer.Page.QuerySelector("progress") is null)
            {
                return false;
            }

            await officer.OpenAsync(draft);
        }

        await program.KillAsync();
        return true;
    }

    /// <summary>On PostgreSQL: all persons are written, and nothing of it counts.</summary>
    private static async Task KilledBeforeTheCommitAsync(Settings settings, string ticket, string draft)
    {
        if (settings.Database is null)
        {
            return;
        }

        await using var program = await ServedProgram.StartAsync(settings, ticket);
        using var officer = Browser.Over(program.Client);
        await using var holding = await HeldTable.OpenAsync(settings.Database, "register_load");
        await officer.OpenAsync(draft);
        await officer.SubmitAsync("takeIn");
        await holding.SomebodyWaitsAsync();
        await program.KillAsync();
    }

    private static void Copy(string from, string to)
    {
        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task CheckAsync(Settings settings, string ticket, string draft)
    {
        await using var program = await ServedProgram.StartAsync(settings, ticket);
        using var officer = Browser.Over(program.Client);
        await officer.OpenAsync("/personnel/loads");
        Assert.Contains(officer.Page.QuerySelectorAll("main a"), a => a.GetAttribute("href") == draft);
        await officer.OpenAsync(draft);
        await officer.CheckAsync();
        Assert.NotNull(officer.Page.QuerySelector(".c-answer"));
    }

    private static async Task TakeInAsync(Settings settings, string ticket, string draft, int number)
    {
        await using var program = await ServedProgram.StartAsync(settings, ticket);
        using var officer = Browser.Over(program.Client);
        await officer.OpenAsync(draft);
        await officer.TakeInAsync();
        Assert.EndsWith($"/personnel/loads/done/{number}", officer.Address, StringComparison.Ordinal);
    }

    private static int Percent(Browser officer) =>
        int.TryParse(officer.Page.QuerySelector("progress")?.GetAttribute("value"), CultureInfo.InvariantCulture, out var percent) ? percent : -1;

    private static async Task<string> UploadAsync(Settings settings, string ticket, IEnumerable<string> rows, string on)
    {
        await using var program = await ServedProgram.StartAsync(settings, ticket);
        using var officer = Browser.Over(program.Client);
        await officer.HandInAsync(string.Join('\n', rows), on);
        return officer.Address;
    }

    private static async Task<string> OfficerAsync(TestStore store, Settings settings)
    {
        await using var host = await TestHost.StartAsync(store, adapt: _ => settings with { Urls = "http://127.0.0.1:0" });
        return host.Ticket(await host.BeginSessionAsync(Role.RegisterOfficer, "GHA"));
    }

    private static string[] Synthesized()
    {
        using var file = new StringWriter();
        SyntheticFile.Write(new SyntheticPlan(Rows, 3) { Country = "GHA", Faulty = 0 }, SyntheticColumns.Twelve, file, TextWriter.Null, cancellation: Cancellation);
        return file.ToString().TrimEnd('\n').Split('\n');
    }

    private static string Changed(string row, int at) => at % 2 == 0 ? row : row[..(row.LastIndexOf(',') + 1)] + "2031-01-31";

    /// <summary>What the database says, by a program that starts anew; and that every person of the register is proved.</summary>
    private static async Task<Held> HeldAsync(Settings settings)
    {
        await using var services = await CommandServices.StartAsync(settings, Cancellation);
        var store = services.GetRequiredService<Store>();
        Assert.Empty((await new ProvedRegister(store).ProveAsync((_, _, _) => { }, Cancellation)).Faults);
        await using var connection = await store.OpenAsync(Cancellation);
        async Task<string> Say(string sql) => Convert.ToString(await ExecuteAsync(connection, sql), CultureInfo.InvariantCulture) ?? "";
        async Task<long> Count(string table) => long.Parse(await Say("SELECT count(*) FROM " + table), CultureInfo.InvariantCulture);
        if (store.Kind == StoreKind.Sqlite)
        {
            Assert.Equal("ok", await Say("PRAGMA integrity_check"));
        }

        return new Held(
            await Count("health_person"), await Count("health_person_spell"), await Count("health_person_name"), await Count("health_person_state"), await Count("register_load"),
            await Say("SELECT CAST(edition AS text) || ' ' || CAST(persons AS text) || ' ' || seal FROM register"), await Say("SELECT last FROM health_person_counter"),
            await Say(store.Kind == StoreKind.Sqlite
                ? "SELECT group_concat(name || ' ' || coalesce(sql, ''), '; ') FROM (SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name LIKE 'health_person%' ORDER BY name)"
                : "SELECT string_agg(indexdef, '; ' ORDER BY indexname) FROM pg_indexes WHERE tablename LIKE 'health_person%'"));
    }

    private static async Task<object?> ExecuteAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(Cancellation);
    }

    private sealed record Held(long Persons, long Spells, long Names, long States, long Loads, string Register, string LastKey, string Indexes);
}
