using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Access;

public sealed class ReachTests
{
    [Fact]
    public void Nobody_reaches_nothing() => Assert.Equal(Reach.Nothing, Acting.Nobody.Reach);

    [Theory]
    [InlineData(Role.Administrator)]
    [InlineData(Role.Auditor)]
    public void The_Secretariat_reaches_every_country(object role) =>
        Assert.True(Acting.As(Guid.CreateVersion7(), "Synthetic", (Role)role, null).Reach is { All: true, AllParties: false });

    [Theory]
    [InlineData(Role.Reviewer, true)]
    [InlineData(Role.Auditor, false)]
    public void Of_those_who_reach_every_country_only_the_Secretariat_is_party_to_an_exchange(object role, bool party) =>
        Assert.Equal(party, Acting.As(Guid.CreateVersion7(), "Synthetic", (Role)role, null).Reach.CoversParties("|GHA|SECRETARIAT|"));

    [Theory]
    [InlineData(Role.AuthorityOwner, true)]
    [InlineData(Role.Recruiter, false)]
    public void A_country_is_party_through_its_authority_alone(object role, bool party) =>
        Assert.Equal(party, Acting.As(Guid.CreateVersion7(), "Synthetic", (Role)role, CountryCode.Parse("GHA")).Reach.CoversParties("|GBR|GHA|"));

    [Fact]
    public void An_authority_reaches_its_own_country_and_no_other()
    {
        var reach = Acting.As(Guid.CreateVersion7(), "Synthetic", Role.AuthorityOwner, CountryCode.Parse("GHA")).Reach;
        Assert.True(reach.Covers(CountryCode.Parse("GHA")));
        Assert.False(reach.Covers(CountryCode.Parse("GBR")));
    }

    [Theory]
    [InlineData(Role.Stakeholder)]
    [InlineData(Role.Recruiter)]
    [InlineData(Role.ServiceAccount)]
    public void A_role_without_a_country_reaches_nothing(object role) =>
        Assert.Equal(Reach.Nothing, Acting.As(Guid.CreateVersion7(), "Synthetic", (Role)role, null).Reach);

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_recorded_row_does_not_change_outside_a_process(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var session = await host.BeginSessionAsync(Role.Administrator);
        await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };
        var membership = await db.Set<Membership>().SingleAsync(m => m.Id == session.MembershipId, TestContext.Current.CancellationToken);
        membership.End(DateTimeOffset.UnixEpoch);
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_process_records_who_did_what_with_old_and_new_value(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var session = await host.BeginSessionAsync(Role.AuthorityOwner, "GHA");
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var end = DateTimeOffset.Parse("2026-03-01T10:00:00Z", System.Globalization.CultureInfo.InvariantCulture);
        var result = await scope.ServiceProvider.GetRequiredService<Acts>().RunAsync(
            new Act(new Process("EndMembership", null, "MembershipChanged"), Why: "left office"),
            async (db, cancellation) =>
            {
                var membership = await db.Set<Membership>().SingleAsync(m => m.Id == session.MembershipId, cancellation);
                membership.End(end);
                return (Result<bool>)true;
            },
            TestContext.Current.CancellationToken);

        Assert.True(result.Succeeded);
        await using var read = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };
        var entry = await read.Set<AuditEvent>().SingleAsync(e => e.Process == "EndMembership", TestContext.Current.CancellationToken);
        Assert.Equal(("MembershipChanged", $"membership/{session.MembershipId}"), (entry.Kind, entry.Subject));
        Assert.Equal([new ValueChange("EndedAt", null, "2026-03-01T10:00:00.0000000Z")], entry.Values);
        Assert.Equal(("EndMembership", "Itself", "left office"), (entry.Process, entry.Role, entry.Kept!.Why));
    }
}
