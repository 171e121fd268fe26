using System.Text;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Audit.Merkle;
using Comity.App.Audit.Verification;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Audit;

/// <summary>Somebody alters the log, or what it records, behind the program's back; the program names the first place.</summary>
public sealed class AlterationTests
{
    public static TheoryData<TestStore> Stores => [TestStore.Sqlite, TestStore.PostgreSql];

    [Theory, MemberData(nameof(Stores))]
    public async Task A_log_that_nobody_touched_is_whole(TestStore store)
    {
        await using var host = await FilledAsync(store);
        var outcome = await host.VerifyLogAsync();
        Assert.Null(outcome.First);
        Assert.Empty(outcome.Others);
        Assert.Equal((8, 7, 2), (outcome.Entries, outcome.Heads, outcome.Rows));
    }

    [Theory, MemberData(nameof(Stores))]
    public Task A_value_that_was_altered(TestStore store) => FindsAsync(store, Tampering.EntryAltered, 3, async host =>
        await host.BehindAsync("UPDATE audit_event SET leaf = @leaf WHERE sequence = 3", ("@leaf", await WithAsync(host, 3, "old", "new"))));

    [Theory, MemberData(nameof(Stores))]
    public Task A_value_in_the_middle_of_a_run_that_was_altered(TestStore store) => FindsAsync(store, Tampering.EntryAltered, 5, async host =>
        await host.BehindAsync("UPDATE audit_event SET leaf = @leaf WHERE sequence = 5", ("@leaf", await WithAsync(host, 5, "old", "new"))));

    [Theory]
    [InlineData(TestStore.Sqlite, "kind = 'Forgotten'")]
    [InlineData(TestStore.PostgreSql, "subject = 'note/9'")]
    [InlineData(TestStore.Sqlite, "country = 'NGA'")]
    [InlineData(TestStore.PostgreSql, "role = NULL")]
    [InlineData(TestStore.Sqlite, "process = 'Other'")]
    [InlineData(TestStore.PostgreSql, "at = at + interval '1 second'")]
    [InlineData(TestStore.Sqlite, "at = '2020-01-01T00:00:00.0000000Z'")]
    [InlineData(TestStore.Sqlite, "leaf_hash = zeroblob(32)")]
    public Task A_column_that_was_altered(TestStore store, string set) =>
        FindsAsync(store, Tampering.EntryAltered, 3, host => host.BehindAsync($"UPDATE audit_event SET {set} WHERE sequence = 3"));

    [Theory, MemberData(nameof(Stores))]
    public Task A_reason_that_was_altered(TestStore store) => FindsAsync(store, Tampering.PrivatePartAltered, 3, async host =>
        await host.BehindAsync(
            "UPDATE audit_event SET private = @private WHERE sequence = 3",
            ("@private", Replaced((await host.EntryAsync(3)).Private!, "because", "for fun"))));

    [Theory, MemberData(nameof(Stores))]
    public Task A_personal_value_that_was_altered(TestStore store) => FindsAsync(store, Tampering.PrivatePartAltered, 3, async host =>
        await host.BehindAsync(
            "UPDATE audit_event SET private = @private WHERE sequence = 3",
            ("@private", Replaced((await host.EntryAsync(3)).Private!, "+233 000 000", "+233 000 001"))));

    [Theory, MemberData(nameof(Stores))]
    public Task A_person_who_was_exchanged(TestStore store) => FindsAsync(store, Tampering.PrivatePartAltered, 3, async host =>
        await host.BehindAsync("UPDATE audit_event SET person_id = (SELECT person_id FROM audit_event WHERE sequence = 4) WHERE sequence = 3"));

    [Theory, MemberData(nameof(Stores))]
    public Task A_private_part_that_was_taken_away(TestStore store) => FindsAsync(store, Tampering.PrivatePartAltered, 3, host =>
        host.BehindAsync("UPDATE audit_event SET private = NULL, salt = NULL, person_id = NULL WHERE sequence = 3"));

    [Theory, MemberData(nameof(Stores))]
    public async Task A_private_part_that_was_erased_by_a_process_is_no_alteration(TestStore store)
    {
        await using var host = await FilledAsync(store);
        await host.RunAsync(new Act(AuditProcesses.ErasePersonalData), Acting.Itself, db => db.ErasePrivatePartAsync(3, TestContext.Current.CancellationToken));
        Assert.Null((await host.EntryAsync(3)).Kept);
        Assert.Null((await host.VerifyLogAsync()).First);
    }

    [Theory, MemberData(nameof(Stores))]
    public Task An_entry_in_the_middle_that_was_removed(TestStore store) => FindsAsync(store, Tampering.EntryRemoved, 3, host =>
        host.BehindAsync("DELETE FROM audit_event WHERE sequence = 3"));

    [Theory, MemberData(nameof(Stores))]
    public Task An_entry_that_was_removed_with_the_others_moved_up(TestStore store) => FindsAsync(store, Tampering.EntryAltered, 3, async host =>
    {
        await host.BehindAsync("DELETE FROM audit_event WHERE sequence = 3");
        for (var i = 4; i < 8; i++)
        {
            await host.BehindAsync($"UPDATE audit_event SET sequence = {i - 1} WHERE sequence = {i}");
        }
    });

    [Theory, MemberData(nameof(Stores))]
    public Task An_entry_at_the_end_that_was_removed(TestStore store) => FindsAsync(store, Tampering.EntryRemoved, 7, host =>
        host.BehindAsync("DELETE FROM audit_event WHERE sequence = 7"));

    [Theory, MemberData(nameof(Stores))]
    public Task An_end_that_was_cut_off_with_head_and_edge(TestStore store) => FindsAsync(store, Tampering.EntryRemoved, 7, async host =>
    {
        await host.BehindAsync("DELETE FROM audit_event WHERE sequence = 7");
        await host.BehindAsync("DELETE FROM audit_head WHERE size = 8");
        await ForgeEdgeAsync(host);
    });

    [Theory, MemberData(nameof(Stores))]
    public Task An_entry_that_was_inserted_at_the_end(TestStore store) => FindsAsync(store, Tampering.EntryInserted, 8, host => ForgeAsync(host, 8, "note/9"));

    [Theory, MemberData(nameof(Stores))]
    public Task An_entry_that_was_inserted_at_the_end_with_edge_but_no_key(TestStore store) => FindsAsync(store, Tampering.HeadRemoved, 8, async host =>
    {
        await ForgeAsync(host, 8, "note/9");
        await ForgeEdgeAsync(host);
    });

    [Theory, MemberData(nameof(Stores))]
    public Task An_entry_that_was_inserted_with_a_head_of_another_key(TestStore store) => FindsAsync(store, Tampering.KeyUnknown, 8, async host =>
    {
        await ForgeAsync(host, 8, "note/9");
        await ForgeEdgeAsync(host);
        using var key = SigningKey.Create();
        await using var db = host.Everything();
        db.Add(SignedHead.Sign(key, await TreeAsync(host), DateTimeOffset.UnixEpoch));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    [Theory, MemberData(nameof(Stores))]
    public Task An_entry_that_was_inserted_in_the_middle(TestStore store) => FindsAsync(store, Tampering.EntryAltered, 3, async host =>
    {
        for (var i = 7; i >= 3; i--)
        {
            await host.BehindAsync($"UPDATE audit_event SET sequence = {i + 1} WHERE sequence = {i}");
        }

        await ForgeAsync(host, 3, "note/9");
    });

    [Theory, MemberData(nameof(Stores))]
    public Task Two_entries_that_changed_places(TestStore store) => FindsAsync(store, Tampering.EntryAltered, 2, async host =>
    {
        await host.BehindAsync("UPDATE audit_event SET sequence = 100 WHERE sequence = 2");
        await host.BehindAsync("UPDATE audit_event SET sequence = 2 WHERE sequence = 3");
        await host.BehindAsync("UPDATE audit_event SET sequence = 3 WHERE sequence = 100");
    });

    [Theory, MemberData(nameof(Stores))]
    public Task An_entry_that_was_written_anew_with_all_its_hashes(TestStore store) => FindsAsync(store, Tampering.EntryAltered, 3, async host =>
    {
        await host.BehindAsync("DELETE FROM audit_event WHERE sequence = 3");
        await ForgeAsync(host, 3, "note/9");
        await ForgeEdgeAsync(host);
    });

    [Theory, MemberData(nameof(Stores))]
    public Task A_head_whose_root_was_altered(TestStore store) => FindsAsync(store, Tampering.HeadAltered, 3, host =>
        host.BehindAsync("UPDATE audit_head SET root = (SELECT root FROM audit_head WHERE size = 3) WHERE size = 4"));

    [Theory, MemberData(nameof(Stores))]
    public Task A_head_whose_signature_was_altered(TestStore store) => FindsAsync(store, Tampering.HeadAltered, 3, host =>
        host.BehindAsync("UPDATE audit_head SET signature = (SELECT signature FROM audit_head WHERE size = 3) WHERE size = 4"));

    [Theory, MemberData(nameof(Stores))]
    public Task A_head_whose_moment_was_altered(TestStore store) => FindsAsync(store, Tampering.HeadAltered, 3, host =>
        host.BehindAsync("UPDATE audit_head SET at = (SELECT at FROM audit_head WHERE size = 3) WHERE size = 4"));

    [Theory, MemberData(nameof(Stores))]
    public Task A_head_that_was_removed(TestStore store) => FindsAsync(store, Tampering.HeadRemoved, 3, host =>
        host.BehindAsync("DELETE FROM audit_head WHERE size = 4"));

    [Theory, MemberData(nameof(Stores))]
    public Task The_edge_of_the_tree_that_was_altered(TestStore store) => FindsAsync(store, Tampering.TreeAltered, 7, host =>
        host.BehindAsync("UPDATE audit_tree SET frontier = @bytes", ("@bytes", new byte[32])));

    [Theory, MemberData(nameof(Stores))]
    public async Task A_kept_hash_that_was_altered(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.NoteAsync("note/1", times: 300);
        await host.BehindAsync("UPDATE audit_subtree SET hash = @bytes", ("@bytes", new byte[32]));
        Assert.Equal((Tampering.TreeAltered, 255), Said(await host.VerifyLogAsync()));
    }

    [Theory, MemberData(nameof(Stores))]
    public Task A_recorded_row_that_was_altered(TestStore store) => FindsAsync(store, Tampering.RowAltered, 1, host =>
        host.BehindAsync("UPDATE membership SET role = 'AuthorityOwner' WHERE role = 'AuthorityReader'"));

    [Theory, MemberData(nameof(Stores))]
    public Task A_recorded_row_into_which_nonsense_was_written(TestStore store) => FindsAsync(store, Tampering.RowAltered, null, host =>
        host.BehindAsync("UPDATE membership SET country = 'Nowhere' WHERE role = 'AuthorityReader'"));

    [Theory, MemberData(nameof(Stores))]
    public Task A_recorded_row_that_was_removed(TestStore store) => FindsAsync(store, Tampering.RowRemoved, 1, async host =>
    {
        await host.BehindAsync("DELETE FROM session WHERE membership_id IN (SELECT id FROM membership WHERE role = 'AuthorityReader')");
        await host.BehindAsync("DELETE FROM membership WHERE role = 'AuthorityReader'");
    });

    [Theory, MemberData(nameof(Stores))]
    public Task A_recorded_row_that_was_inserted(TestStore store) => FindsAsync(store, Tampering.RowInserted, null, async host =>
    {
        await using var db = host.Everything();
        var made = await db.Set<Membership>().FirstAsync(TestContext.Current.CancellationToken);
        await host.BehindAsync(
            "INSERT INTO membership (id, person_id, role, country, granted_at, approved_at) SELECT @id, person_id, 'Administrator', NULL, granted_at, approved_at FROM membership WHERE id = @of",
            ("@id", Guid.CreateVersion7()), ("@of", made.Id));
    });

    [Theory, MemberData(nameof(Stores))]
    public async Task A_row_that_changed_by_a_process_is_what_the_log_says(TestStore store)
    {
        await using var host = await FilledAsync(store);
        await host.RunAsync(new Act(Written.Note), Acting.Itself, async db =>
        {
            var membership = await db.Set<Membership>().FirstAsync(m => m.Role == Role.AuthorityReader, TestContext.Current.CancellationToken);
            membership.End(TimeProvider.System.GetUtcNow());
        });
        Assert.Null((await host.VerifyLogAsync()).First);
    }

    private static async Task<TestHost> FilledAsync(TestStore store)
    {
        var host = await TestHost.StartAsync(store);
        await host.BeginSessionAsync(Role.Administrator);
        await host.BeginSessionAsync(Role.AuthorityReader, "GHA");
        await host.NoteAsync("note/2");
        await host.NoteAsync("note/3");
        await host.NoteAsync("note/4", times: 2);
        await host.NoteAsync("note/6");
        await host.NoteAsync("note/7");
        return host;
    }

    private static async Task FindsAsync(TestStore store, Tampering what, long? entry, Func<TestHost, Task> alter)
    {
        await using var host = await FilledAsync(store);
        Assert.Null((await host.VerifyLogAsync()).First);
        await alter(host);
        Assert.Equal((what, entry), Said(await host.VerifyLogAsync()));
    }

    private static (Tampering?, long?) Said(LogOutcome outcome) => (outcome.First?.What, outcome.First?.Entry);

    private static async Task<byte[]> WithAsync(TestHost host, long entry, string was, string becomes) => Replaced((await host.EntryAsync(entry)).Leaf, was, becomes);

    private static byte[] Replaced(byte[] bytes, string was, string becomes)
    {
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(was, text, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Replace(was, becomes, StringComparison.Ordinal));
    }

    /// <summary>An entry that agrees with itself in every hash: all that can be made without the key.</summary>
    private static async Task ForgeAsync(TestHost host, long place, string subject)
    {
        await using var db = host.Everything();
        var who = Acting.As(Guid.CreateVersion7(), "Forger", Role.Administrator, null);
        db.Add(new AuditEvent(place, DateTimeOffset.UnixEpoch, Guid.CreateVersion7(), new Act(Written.Note), who, Happening.Of("Noted", subject)));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task ForgeEdgeAsync(TestHost host)
    {
        var tree = await TreeAsync(host);
        await host.BehindAsync("UPDATE audit_tree SET size = @size, frontier = @edge", ("@size", tree.Size), ("@edge", tree.ToBytes()));
    }

    private static async Task<CompactRange> TreeAsync(TestHost host)
    {
        await using var db = host.Everything();
        var tree = CompactRange.Empty();
        foreach (var entry in await db.Set<AuditEvent>().OrderBy(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken))
        {
            tree.Append(TreeHash.Leaf(entry.Leaf));
        }

        return tree;
    }
}
