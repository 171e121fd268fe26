using Comity.App.Access;
using Comity.App.Access.People;
using Comity.App.Authorities;
using Comity.App.Authorities.Messages;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Post;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Demo;

/// <summary>A demonstration never meets real content, and real work never meets a demonstration.</summary>
public sealed class DemoGuardTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 9, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<TestStore, string> EveryKind
    {
        get
        {
            var data = new TheoryData<TestStore, string>();
            foreach (var table in new[] { "person", "membership", "invitation", "designation_entry", "message_thread", "letter" })
            {
                data.Add(TestStore.Sqlite, table);
                data.Add(TestStore.PostgreSql, table);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(EveryKind))]
    public async Task A_database_with_a_single_row_of_content_never_becomes_one(TestStore store, string table)
    {
        await using var database = await TestDatabase.CreateAsync(store);
        var settings = DemoDatabase.Settings(database);
        await DemoDatabase.ChangeAsync(settings, db => AddAsync(db, table), Cancellation);
        var refused = await Assert.ThrowsAsync<SettingsException>(() => DemoDatabase.PrepareAsync(settings.AsDemo(), Cancellation));
        Assert.Contains("no demonstration made", refused.Message, StringComparison.Ordinal);

        // A role hangs on a person, who is found first.
        Assert.Contains($"(table {(table == "membership" ? "person" : table)})", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", refused.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(0, await DemoDatabase.PrepareAsync(settings, Cancellation));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_log_with_an_entry_is_content(TestStore store)
    {
        await using var database = await TestDatabase.CreateAsync(store);
        var settings = DemoDatabase.Settings(database);
        await using (var host = await TestHost.StartAsync(store, adapt: s => s with { DataFolder = settings.DataFolder, Database = settings.Database }))
        {
            await host.BeginSessionAsync(Role.Reviewer);
            await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };
            await db.Set<Session>().ExecuteDeleteAsync(Cancellation);
            await db.Set<Membership>().ExecuteDeleteAsync(Cancellation);
            await db.Set<Person>().ExecuteDeleteAsync(Cancellation);
        }

        var refused = await Assert.ThrowsAsync<SettingsException>(() => DemoDatabase.PrepareAsync(settings.AsDemo(), Cancellation));
        Assert.Contains("(table audit_event)", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_demonstration_is_never_served_as_anything_else(TestStore store)
    {
        await using var database = await TestDatabase.CreateAsync(store);
        var settings = DemoDatabase.Settings(database);
        await DemoDatabase.PrepareAsync(settings.AsDemo(), Cancellation);
        var refused = await Assert.ThrowsAsync<SettingsException>(() => DemoDatabase.PrepareAsync(settings, Cancellation));
        Assert.Contains("--demo", refused.Message, StringComparison.Ordinal);
        Assert.Contains("stays one", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task One_whose_making_was_broken_off_is_not_gone_on_with(TestStore store)
    {
        await using var database = await TestDatabase.CreateAsync(store);
        var settings = DemoDatabase.Settings(database);
        await DemoDatabase.PrepareAsync(settings.AsDemo(), Cancellation);
        await DemoDatabase.ChangeAsync(settings, db => db.Database.ExecuteSqlRawAsync("UPDATE demonstration SET finished_at = NULL", Cancellation), Cancellation);
        foreach (var started in new[] { settings, settings.AsDemo() })
        {
            await Assert.ThrowsAsync<SettingsException>(() => DemoDatabase.PrepareAsync(started, Cancellation));
        }
    }

    [Fact]
    public async Task A_data_folder_that_keeps_the_log_of_another_database_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(TestStore.Sqlite);
        var settings = DemoDatabase.Settings(database);
        await DemoDatabase.PrepareAsync(settings, Cancellation);
        File.Delete(Path.Combine(settings.DataFolder, "comity.db"));
        var refused = await Assert.ThrowsAsync<SettingsException>(() => DemoDatabase.PrepareAsync(settings.AsDemo(), Cancellation));
        Assert.Contains("log of another database", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_command_line_refuses_with_its_own_exit_code()
    {
        await using var database = await TestDatabase.CreateAsync(TestStore.Sqlite);
        var (demo, real) = (DemoDatabase.Settings(database, "demo"), DemoDatabase.Settings(database, "real"));
        await DemoDatabase.PrepareAsync(demo.AsDemo(), Cancellation);
        await DemoDatabase.ChangeAsync(real, db => AddAsync(db, "person"), Cancellation);
        Assert.Equal(2, await Commands.RunAsync(["serve", "--data", demo.DataFolder]));
        Assert.Equal(2, await Commands.RunAsync(["--data", demo.DataFolder]));
        Assert.Equal(2, await Commands.RunAsync(["--demo", "--data", real.DataFolder]));
        Assert.Equal(2, await Commands.RunAsync(["serve", "--demo", "--data", real.DataFolder]));
        Assert.Equal(0, await Commands.RunAsync(["verify", "--json", "--data", demo.DataFolder]));
    }

    [Fact]
    public void Nothing_but_the_option_turns_it_on()
    {
        Assert.False(Settings.Read(new Dictionary<string, string?>(StringComparer.Ordinal) { ["demo"] = "true", ["content"] = Comity.Tests.Places.Repository }).Demo);
        Assert.True(Settings.Read(new Dictionary<string, string?>(StringComparer.Ordinal) { ["content"] = Comity.Tests.Places.Repository }).AsDemo().Demo);
    }

    private static async Task AddAsync(ExchangeDb db, string table)
    {
        var person = new Person(Guid.CreateVersion7(), "somebody@synthetic.invalid", "Synthetic Somebody", "en", Now);
        switch (table)
        {
            case "person":
                db.Add(person);
                break;
            case "membership":
                db.Add(person);
                await db.SaveChangesAsync(Cancellation);
                db.Add(new Membership(Guid.CreateVersion7(), person.Id, Role.Reviewer, null, Now, null, null));
                break;
            case "invitation":
                db.Add(new Invitation(Guid.CreateVersion7(), "hash", new Invitee("a@synthetic.invalid", "Synthetic", "en", Role.Reviewer, null, null), Guid.CreateVersion7(), Now));
                break;
            case "designation_entry":
                db.Add(new DesignationEntry(Guid.CreateVersion7(), Synthetic.Ghana, 1, new Step(StepKind.Drafted, Purpose.Designation, Synthetic.Notice()), null, Now));
                break;
            case "message_thread":
                db.Add(new MessageThread(Guid.CreateVersion7(), [Party.Secretariat, Party.Of(Synthetic.Ghana)], "Synthetic", Now));
                break;
            default:
                db.Add(new Letter(Guid.CreateVersion7(), "a@synthetic.invalid", "en", "Synthetic", "Synthetic", Now));
                break;
        }
    }
}
