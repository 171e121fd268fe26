using System.Text;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Audit.Merkle;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Audit;

public sealed class AppendingTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Every_process_leaves_its_entries_and_a_signed_head(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.NoteAsync("note/1");
        await host.NoteAsync("note/2", times: 3);
        await using var db = host.Everything();
        var entries = await db.Set<AuditEvent>().OrderBy(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken);
        var heads = await db.Set<SignedHead>().OrderBy(h => h.Size).ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal([0, 1, 2, 3], entries.Select(e => e.Sequence));
        Assert.Equal([1, 4], heads.Select(h => h.Size));
        Assert.All(heads, h => Assert.True(host.Get<LogKeys>().Own()!.Signed(h)));
        var tree = CompactRange.Empty();
        entries.ForEach(e => tree.Append(TreeHash.Leaf(e.Leaf)));
        Assert.Equal(tree.Root(), heads[^1].RootHash);
        Assert.Equal(heads.Select(h => h.Signed), host.Get<HeadFile>().Newest(10).Select(h => h.Signed));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_leaf_tells_no_personal_value_no_person_and_no_reason(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var who = Acting.As(Guid.CreateVersion7(), "Synthetic Officer", Role.AuthorityOwner, Written.Ghana);
        await host.NoteAsync("note/1", who: who);
        var entry = await host.EntryAsync(0);
        var leaf = Encoding.UTF8.GetString(entry.Leaf);
        Assert.Contains("\"Text\"", leaf, StringComparison.Ordinal);
        Assert.Contains("\"role\":\"AuthorityOwner\"", leaf, StringComparison.Ordinal);
        foreach (var hidden in (string[])["Telephone", "233 000 000", "because", who.Person.ToString()!, "Synthetic Officer"])
        {
            Assert.DoesNotContain(hidden, leaf, StringComparison.Ordinal);
        }

        Assert.Equal((who.Person, "because", "Telephone"), (entry.Kept!.Person, entry.Kept.Why, entry.Kept.Sealed.Single().Field));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Processes_that_run_at_once_make_one_log(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => host.NoteAsync($"note/{i}", times: 1 + (i % 3)))));
        var outcome = await host.VerifyLogAsync();
        Assert.Null(outcome.First);
        Assert.Equal((24, 12), (outcome.Entries, outcome.Heads));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_process_with_many_events_keeps_the_hashes_of_whole_parts(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.NoteAsync("note/1", times: 255);
        await using var db = host.Everything();
        Assert.Equal(0, await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM audit_subtree").SingleAsync(TestContext.Current.CancellationToken));
        await host.NoteAsync("note/2", times: 500);
        Assert.Equal(2, await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM audit_subtree").SingleAsync(TestContext.Current.CancellationToken));
        Assert.Null((await host.VerifyLogAsync()).First);
    }

    [Fact]
    public async Task A_process_may_not_record_what_it_did_not_declare()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await Assert.ThrowsAsync<InvalidOperationException>(() => host.RunAsync(
            new Act(new Process("SaySomethingElse", null, "Said")), Acting.Itself,
            db =>
            {
                db.Happenings!.Add(Happening.Of("Noted", "note/1"));
                return Task.CompletedTask;
            }));
        Assert.Equal(0, (await host.VerifyLogAsync()).Entries);
    }

    [Fact]
    public async Task A_process_in_which_nothing_happened_leaves_no_entry()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.NoteAsync("note/1", times: 0);
        Assert.Equal((0, 0), ((await host.VerifyLogAsync()).Entries, (await host.VerifyLogAsync()).Heads));
    }

    [Fact]
    public async Task The_key_is_readable_by_the_program_only()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.NoteAsync("note/1");
        var file = host.Get<LogKeys>().File;
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("File modes are those of Unix.");
        }
        else
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task A_log_does_not_go_on_under_another_key_unnoticed()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.NoteAsync("note/1");
        using var other = new LogKeys(host.Settings with { LogKey = SigningKey.Create().PrivatePem() });
        var log = new AuditLog(other, host.Get<HeadFile>(), TimeProvider.System);
        await using var db = host.Everything();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => log.AppendAsync(
            db.Database.GetDbConnection(), Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction),
            new Act(Written.Note), Acting.Itself, [Happening.Of("Noted", "note/2")], TestContext.Current.CancellationToken));
        Assert.Contains(host.Get<LogKeys>().Own()!.Id, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_goes_on_under_a_new_key_where_the_former_one_is_kept()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.NoteAsync("note/1");
        var keys = host.Get<LogKeys>();
        await File.WriteAllTextAsync(Path.Combine(Path.GetDirectoryName(keys.File)!, "log-former-2026.pem"), keys.Own()!.PublicPem, TestContext.Current.CancellationToken);
        using var next = new LogKeys(host.Settings with { LogKey = SigningKey.Create().PrivatePem() });
        var log = new AuditLog(next, host.Get<HeadFile>(), TimeProvider.System);
        await using var db = host.Everything();
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await log.AppendAsync(
            db.Database.GetDbConnection(), Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(transaction),
            new Act(Written.Note), Acting.Itself, [Happening.Of("Noted", "note/2")], TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        var outcome = await new Comity.App.Audit.Verification.LogVerification(host.Get<Comity.App.Database.Store>(), next, host.Get<HeadFile>()).RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal((2, null), (outcome.Entries, outcome.First));
    }
}
