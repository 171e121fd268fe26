using System.Net.Mail;
using Comity.App.Access;
using Comity.App.Access.Keys;
using Comity.App.Access.People;
using Comity.App.Audit.Verification;
using Comity.App.Authorities;
using Comity.App.Authorities.Messages;
using Comity.App.Authorities.Renewals;
using Comity.App.Database;
using Comity.App.Demo;
using Comity.App.Jobs;
using Comity.App.Personnel.Duplicates;
using Comity.App.Post;
using Comity.App.Reference;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Comity.App.Tests.Demo;

/// <summary>What a demonstration holds after its first start, and after its second.</summary>
public sealed class SeedDemoTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Every_role_has_a_person_and_those_of_an_authority_for_both_countries(TestStore store)
    {
        await using var host = await StartAsync(store);
        await using var db = Open(host);
        var now = host.Get<TimeProvider>().GetUtcNow();
        var counting = (await db.Set<Membership>().ToListAsync(Cancellation)).Where(m => m.CountsAt(now)).Select(m => (m.Role, (string?)m.Country?.Value)).ToHashSet();
        var wanted = Enum.GetValues<Role>().Where(r => r is not (Role.ServiceAccount or Role.Itself))
            .SelectMany(r => Permissions.OfOneCountry(r) ? new (Role, string?)[] { (r, "XDA"), (r, "XDB") } : [(r, null)]);
        Assert.Superset(wanted.ToHashSet(), counting);
        Assert.All(await db.Set<Person>().ToListAsync(Cancellation), p =>
        {
            Assert.StartsWith("Demo ", p.Name, StringComparison.Ordinal);
            Assert.EndsWith("@example.invalid", p.Email, StringComparison.Ordinal);
            Assert.Null(p.PasswordHash);
        });
        Assert.Single(await db.Set<ServiceAccount>().ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Something_waits_for_whoever_can_do_something(TestStore store)
    {
        await using var host = await StartAsync(store);
        await using var db = Open(host);
        var now = host.Get<TimeProvider>().GetUtcNow();
        Assert.Equal(2, (await db.Set<Membership>().ToListAsync(Cancellation)).Count(m => m.WaitsAt(now)));
        Assert.Single(await db.Set<Invitation>().ToListAsync(Cancellation), i => i.IsGoodAt(now));
        Assert.Equal(["|SECRETARIAT|XDA|", "|SECRETARIAT|XDB|", "|XDA|XDB|"], await db.Set<MessageThread>().Select(t => t.Parties).Order().ToListAsync(Cancellation));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Persons_who_are_registered_twice_wait_and_one_was_merged(TestStore store)
    {
        await using var host = await StartAsync(store);
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Personnel.Duplicates.Pairing.Officer("XDA");
        var pairs = scope.ServiceProvider.GetRequiredService<ReadPairs>();
        var found = await pairs.PageAsync(PairState.Decided, 1, Cancellation);
        Assert.InRange(found.Waiting, 20, 100);
        Assert.Equal(DecisionKind.Merged, Assert.Single(found.Pairs).Decision!.Kind);
        Assert.False((await pairs.LastAsync(Cancellation)).IsChanged);
    }

    /// <summary>On the last day of a month and of February too, whatever the months before have of days.</summary>
    [Theory]
    [InlineData(TestStore.Sqlite, "2026-11-22")]
    [InlineData(TestStore.PostgreSql, "2026-11-22")]
    [InlineData(TestStore.Sqlite, "2027-03-31")]
    [InlineData(TestStore.Sqlite, "2027-05-01")]
    [InlineData(TestStore.Sqlite, "2028-02-29")]
    [InlineData(TestStore.Sqlite, "2029-02-28")]
    public async Task Designations_stand_in_every_state_on_whatever_day_it_is_made(TestStore store, string day)
    {
        var clock = SetClock.At(day);
        await using var host = await StartAsync(store, clock);
        await using var db = Open(host);
        var today = Synthetic.Day(day);
        var terms = RenewalTerms.On(today, host.Get<ContentFiles>());
        var all = await DesignationRecord.AllAsync(db, null, Cancellation);
        Assert.Equal(
            [
                ("XDA", DesignationState.Active), ("XDA", DesignationState.Superseded), ("XDB", DesignationState.Drafted), ("XDB", DesignationState.Proposed),
                ("XDB", DesignationState.Confirmed), ("XDB", DesignationState.Active), ("XDB", DesignationState.Lapsed),
            ],
            all.Select(d => (d.Country.Value, State: d.StateOn(today))).OrderBy(d => d.Value, StringComparer.Ordinal).ThenBy(d => d.State));
        var lapsing = all.Single(d => d.Country.Value == "XDA" && d.On(today) is not null);
        Assert.Equal(today.AddDays(10), Renewal.Deadline(lapsing.AskedInVain[0], terms));
        Assert.Equal(StepKind.Returned, lapsing.Notice!.Kind);
        var due = all.Single(d => d.Country.Value == "XDB" && d.On(today) is not null);
        Assert.True(due.FreshSince!.Value.AddMonths(terms.After) <= today, "The yearly question is due.");
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task The_log_tells_all_of_it_and_is_whole(TestStore store)
    {
        await using var host = await StartAsync(store);
        var outcome = await host.Get<LogVerification>().RunAsync(Cancellation);
        Assert.Null(outcome.First);
        Assert.Empty(outcome.Others);
        Assert.True(outcome.Entries > 100 && outcome.Rows > 60, $"{outcome.Entries} entries, {outcome.Rows} rows");
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_second_start_makes_nothing_anew(TestStore store)
    {
        await using var database = await TestDatabase.CreateAsync(store);
        var settings = DemoDatabase.Settings(database).AsDemo();
        var first = await DemoDatabase.PrepareAsync(settings, Cancellation);
        Assert.True(first > 100, $"{first} entries");
        Assert.Equal(first, await DemoDatabase.PrepareAsync(settings, Cancellation));
    }

    [Fact]
    public async Task Letters_wait_and_nobody_carries_them_whatever_mail_server_is_named()
    {
        var mail = new MailSettings("127.0.0.1", 25, Encrypted: false, new MailAddress("comity@example.invalid"), TimeSpan.FromSeconds(1));
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, adapt: s => (s with { Mail = mail }).AsDemo());
        Assert.Null(host.Settings.Mail);
        Assert.DoesNotContain(host.Get<IEnumerable<IHostedService>>(), s => s is SweepClock<Carrier>);
        await using var db = Open(host);
        Assert.NotEmpty(await db.Set<Letter>().ToListAsync(Cancellation));
        Assert.All(await db.Set<Letter>().ToListAsync(Cancellation), l => Assert.Null(l.SentAt));
        Assert.All(await db.Set<Letter>().ToListAsync(Cancellation), l => Assert.EndsWith("@example.invalid", l.To, StringComparison.Ordinal));
    }

    internal static Task<TestHost> StartAsync(TestStore store, TimeProvider? time = null) => TestHost.StartAsync(store, time: time, adapt: s => s.AsDemo());

    private static ExchangeDb Open(TestHost host) => new(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };
}
