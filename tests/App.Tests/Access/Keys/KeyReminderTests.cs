using Comity.App.Access;
using Comity.App.Access.Keys;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Post;
using Comity.App.Tests.Audit;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Access.Keys;

public sealed class KeyReminderTests
{
    private static readonly DateTimeOffset Given = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(100, 69.9, null, null)]
    [InlineData(100, 70, null, 30)]
    [InlineData(100, 70, 30, null)]
    [InlineData(100, 92.9, 30, null)]
    [InlineData(100, 93, 30, 7)]
    [InlineData(100, 93, null, 7)]
    [InlineData(100, 93, 7, null)]
    [InlineData(100, 99.9, null, 7)]
    [InlineData(100, 100, null, null)]
    [InlineData(30, 1, null, null)]
    [InlineData(31, 1, null, 30)]
    [InlineData(7, 1, null, null)]
    [InlineData(8, 1, null, 7)]
    public void A_key_is_told_of_thirty_and_seven_days_before_its_end_once_each(int life, double after, int? told, int? due)
    {
        var account = Account(life);
        if (told is { } days)
        {
            account.Remind(days);
        }

        Assert.Equal(due, account.ReminderAt(Given.AddDays(after)));
    }

    [Fact]
    public void Nobody_is_told_of_a_key_that_was_revoked()
    {
        var account = Account(100);
        account.Revoke(Given.AddDays(80));
        Assert.Null(account.ReminderAt(Given.AddDays(80)));
        Assert.Equal(30, account.ReminderAt(Given.AddDays(79)));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Owners_of_the_keys_country_get_one_letter_and_the_log_is_whole(TestStore store)
    {
        var clock = new SetClock(Given);
        await using var host = await TestHost.StartAsync(store, time: clock);
        var owner = await host.BeginSessionAsync(Role.AuthorityOwner, "GHA");
        await host.BeginSessionAsync(Role.AuthorityOwner, "GBR");
        await host.BeginSessionAsync(Role.AuthorityEditor, "GHA");
        await IssueAsync(host, "GHA");
        Assert.Equal(0, await host.Get<KeyReminders>().RunAsync(Cancellation));
        clock.Now = Given.AddDays(71);
        Assert.Equal(1, await host.Get<KeyReminders>().RunAsync(Cancellation));
        Assert.Equal(0, await host.Get<KeyReminders>().RunAsync(Cancellation));
        var letter = Assert.Single(await Journeys.AllAsync<Letter>(host));
        Assert.Equal((await Journeys.AllAsync<Person>(host)).Single(p => p.Id == owner.PersonId).Email, letter.To);
        Assert.Contains("is good until 10 April 2026", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("//127.0.0.1", letter.Body, StringComparison.Ordinal);
        clock.Now = Given.AddDays(95);
        Assert.Equal(1, await host.Get<KeyReminders>().RunAsync(Cancellation));
        Assert.Equal(2, (await Journeys.AllAsync<Letter>(host)).Count);
        Assert.Null((await host.VerifyLogAsync()).First);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Another_countrys_keys_and_the_Secretariats_are_out_of_reach_below_the_pages(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await IssueAsync(host, "GHA");
        await IssueAsync(host, "GBR");
        await IssueAsync(host, null);
        var options = host.Get<DbContextOptions<ExchangeDb>>();
        await using var ghana = new ExchangeDb(options) { Reach = Reach.Of(CountryCode.Parse("GHA")), Happenings = [] };
        Assert.Equal("GHA", Assert.Single(await ghana.Set<ServiceAccount>().ToListAsync(Cancellation)).Country?.Value);
        await using var all = new ExchangeDb(options) { Reach = Reach.EveryCountry };
        var foreign = await all.Set<ServiceAccount>().Where(a => a.Country == CountryCode.Parse("GBR")).SingleAsync(Cancellation);
        ghana.Attach(foreign);
        foreign.Revoke(Given);
        await Assert.ThrowsAsync<OutOfReachException>(() => ghana.SaveChangesAsync(Cancellation));
    }

    private static ServiceAccount Account(int life) => new(
        Guid.CreateVersion7(), new KeyRequest("Synthetic program", null, new HashSet<Permission>(), Given.AddDays(life)), ServiceKey.New(), null, Given);

    private static async Task IssueAsync(TestHost host, string? country)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var end = host.Get<TimeProvider>().GetUtcNow().AddDays(100);
        var issued = await scope.ServiceProvider.GetRequiredService<ServiceAccounts>().IssueAsync(
            new KeyRequest("Synthetic program", country is null ? null : CountryCode.Parse(country), new HashSet<Permission>(), end), Cancellation);
        Assert.True(issued.Succeeded);
    }
}
