using System.Net;
using Comity.App.Access;
using Comity.App.Access.People;
using Comity.App.Database;
using Comity.App.RecruitmentChecks;
using Comity.App.RecruitmentChecks.Records;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.Rules.Judging;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.RecruitmentChecks.Records;

/// <summary>Recruitments that an employer or agency keeps: by its pages, on both databases.</summary>
public sealed class RecruitmentTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task What_is_kept_gives_its_outcome_again_and_is_shown_with_every_fact(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store, time: SetClock.At("2025-05-20"));
        using var owner = await host.SignInAsync(Role.RecruiterOwner);
        var id = await owner.KeepAsync("Synthetic nurses");
        var check = Assert.Single(await host.ChecksAsync(id));
        Assert.Equal(Outcome.Pass, check.Outcome);
        Assert.Empty(check.Kept.Replay(host.Get<CheckBook>().Rules));
        Assert.Empty((await new ProvedChecks(host.Get<DbContextOptions<ExchangeDb>>(), host.Get<CheckBook>()).ProveAsync((_, _, _) => { }, Cancellation)).Faults);
        var page = await owner.ReadAsync($"/en/recruitments/{id}/checks/1");
        Assert.Contains("every finding is the same", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("CMP-03", page.Body.TextContent, StringComparison.Ordinal);
        Assert.Contains("Synthetic nurses", (await owner.ReadAsync("/en/recruitments?q=nurses&state=ToDecide")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Nobody_of_another_organisation_country_or_the_Secretariat_finds_it(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var owner = await host.SignInAsync(Role.RecruiterOwner);
        var id = await owner.KeepAsync("Undisclosed campaign");
        foreach (var role in Enum.GetValues<Role>().Where(r => r is not (Role.Itself or Role.ServiceAccount)))
        {
            using var other = await host.SignInAsync(role, Permissions.OfOneCountry(role) ? "GBR" : null);
            foreach (var address in new[] { $"/en/recruitments/{id}", $"/en/recruitments/{id}/checks/1", "/en/recruitments/export.csv", "/en/recruitments", "/en/workspace" })
            {
                using var answer = await other.GetAsync(address, Cancellation);
                Assert.DoesNotContain("Undisclosed", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
            }

            Assert.True(await other.StatusAsync($"/en/recruitments/{id}") is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, role.ToString());
        }
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task An_owner_sees_the_people_of_the_own_organisation_and_invites_into_it(TestStore store)
    {
        var organization = Guid.CreateVersion7();
        await using var host = await TestHost.StartAsync(store);
        using var owner = await host.SignInAsync(Role.RecruiterOwner, organization: organization);
        var (colleague, other) = (await host.BeginSessionAsync(Role.Recruiter, organization: organization), await host.BeginSessionAsync(Role.Recruiter));
        Assert.Equal(HttpStatusCode.OK, await owner.StatusAsync($"/people/{colleague.MembershipId}"));
        Assert.Equal(HttpStatusCode.NotFound, await owner.StatusAsync($"/people/{other.MembershipId}"));
        Assert.Equal(HttpStatusCode.NotFound, await owner.StatusAsync($"/people/{other.MembershipId}/erase"));
        using var invited = await owner.SendAsync("/en/people/invite", "/people/invite", ("name", "Synthetic Invited"), ("email", "invited.recruiter@example.invalid"), ("role", "Recruiter"));
        Assert.Contains("/invitation/", await invited.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await using var db = host.OpenAll();
        Assert.Equal(organization, Assert.Single(await db.Set<Invitation>().ToListAsync(Cancellation)).OrganizationId);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Colleagues_share_it_and_only_the_owner_decides(TestStore store)
    {
        var organization = Guid.CreateVersion7();
        await using var host = await TestHost.StartAsync(store, time: SetClock.At("2025-05-20"));
        using var owner = await host.SignInAsync(Role.RecruiterOwner, organization: organization);
        using var colleague = await host.SignInAsync(Role.Recruiter, organization: organization);
        var id = await owner.KeepAsync("Synthetic nurses");
        var seen = await colleague.ReadAsync($"/en/recruitments/{id}");
        Assert.Empty(seen.QuerySelectorAll("form[action$='handler=decide']"));
        var token = seen.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([new("check", "1"), new("verdict", "go"), new("__RequestVerificationToken", token)]);
        using var refused = await colleague.PostAsync($"/en/recruitments/{id}?handler=decide", body, Cancellation);
        Assert.Contains("Only who answers for your organisation decides", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await owner.GoAsync($"/en/recruitments/{id}", "handler=decide", ("verdict", "go"));
        Assert.Contains("It was decided that this goes ahead", (await colleague.ReadAsync($"/en/recruitments/{id}")).Body!.TextContent, StringComparison.Ordinal);
        await owner.GoAsync($"/en/recruitments/{id}", "handler=begin");
        Assert.Contains("said on 20 May 2025", (await colleague.ReadAsync($"/en/recruitments/{id}")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_change_is_a_new_check_and_voids_the_decision_before_it(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store, time: SetClock.At("2025-05-20"));
        using var owner = await host.SignInAsync(Role.RecruiterOwner);
        var id = await owner.KeepAsync("Synthetic nurses");
        await owner.GoAsync($"/en/recruitments/{id}", "handler=decide", ("verdict", "go"));
        await owner.ChangeAsync(id, Keeping.Orderly.Replace("obligations.asked=yes", "obligations.asked=no", StringComparison.Ordinal));
        Assert.Equal([Outcome.Pass, Outcome.Justify], (await host.ChecksAsync(id)).Select(c => c.Outcome));
        var page = await owner.ReadAsync($"/en/recruitments/{id}");
        Assert.Contains("This waits for a decision", page.Body!.TextContent, StringComparison.Ordinal);

        // Neither reason nor document: evidence is wanted.
        using var refused = await owner.SendAsync($"/en/recruitments/{id}", "handler=decide", ("verdict", "go"));
        Assert.Contains("attach a document", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        using var attached = await owner.AttachAsync(id, "evidence.exe", Writing.Pdf, "Letter that asks");
        Assert.Equal(HttpStatusCode.Redirect, attached.StatusCode);
        Assert.Contains("evidence.pdf", (await owner.ReadAsync($"/en/recruitments/{id}")).Body!.TextContent, StringComparison.Ordinal);
        await owner.GoAsync($"/en/recruitments/{id}", "handler=decide", ("verdict", "go"));
        var since = await owner.ReadAsync($"/en/recruitments/{id}/checks/2");
        Assert.Contains("CMP-13", since.Words("table caption + thead + tbody"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task What_is_blocked_or_not_known_no_decision_lets_through(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var owner = await host.SignInAsync(Role.RecruiterOwner);
        var blocked = await owner.KeepAsync("Synthetic adverts", Keeping.Targeted, "2026-09-15");
        using var first = await owner.SendAsync($"/en/recruitments/{blocked}", "handler=decide", ("verdict", "go"), ("reason", "Synthetic reason"));
        Assert.Contains("No decision changes that", await first.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        var unknown = await owner.KeepAsync("Synthetic group", "initiatedBy=employer&destination=GBR&occupations=2221", "2025-06-02");
        using var second = await owner.SendAsync($"/en/recruitments/{unknown}", "handler=decide", ("verdict", "go"), ("reason", "Synthetic reason"));
        Assert.Contains("not decided away", await second.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await owner.GoAsync($"/en/recruitments/{unknown}", "handler=decide", ("verdict", "stop"));
        await using var db = host.OpenAll();
        Assert.False(Assert.Single(await db.Set<RecruitmentDecision>().ToListAsync(Cancellation)).GoesAhead);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task What_the_Code_discourages_goes_ahead_only_with_a_reason_by_name(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store, time: SetClock.At("2025-05-20"));
        using var owner = await host.SignInAsync(Role.RecruiterOwner);

        // The Federal Employment Agency in Ghana: lawful, and against the Code (W4).
        var said = Keeping.Orderly.Replace("actor.type=employer", "actor.type=publicAgency", StringComparison.Ordinal).Replace("GBR", "DEU", StringComparison.Ordinal)
            .Replace("PRT", "GHA", StringComparison.Ordinal).Replace("channels=jobBoard", "channels=fair", StringComparison.Ordinal) + "&agreementId=none";
        var id = await owner.KeepAsync("Synthetic fair", said);
        Assert.Equal(Outcome.Discouraged, Assert.Single(await host.ChecksAsync(id)).Outcome);
        using var refused = await owner.SendAsync($"/en/recruitments/{id}", "handler=decide", ("verdict", "go"));
        Assert.Contains("Say why it goes ahead", await refused.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await owner.GoAsync($"/en/recruitments/{id}", "handler=decide", ("verdict", "go"), ("reason", "Synthetic partnership, with places for trainees there"));
        var page = await owner.ReadAsync($"/en/recruitments/{id}");
        Assert.Contains("Synthetic RecruiterOwner", page.Words("main"), StringComparison.Ordinal);
        Assert.Contains("places for trainees there", page.Words("blockquote"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task When_a_licence_ends_it_is_checked_anew_once_and_its_people_are_told(TestStore store)
    {
        var (clock, organization) = (SetClock.At("2025-05-20"), Guid.CreateVersion7());
        await using var host = await TestHost.StartAsync(store, time: clock);
        using var owner = await host.SignInAsync(Role.RecruiterOwner, organization: organization);
        const string Licensed = "country=GBR&type=privateAgency&destination=GBR&targetStates=PRT&licenceRequired=yes&licences.0.country=GBR&licences.0.authority=Synthetic&licences.0.number=1&licences.0.from=2024-01-01&licences.0.to=2025-06-10&licences.0.status=valid";
        var id = await owner.KeepAsync("Synthetic agency", Licensed, "2025-05-20", "recruiter");
        Assert.Equal(0, await host.Get<RecheckSweep>().RunAsync(Cancellation));
        clock.To("2025-06-10");
        Assert.Equal(0, await host.Get<RecheckSweep>().RunAsync(Cancellation));
        clock.To("2025-06-11");
        Assert.Equal(1, await host.Get<RecheckSweep>().RunAsync(Cancellation));
        Assert.Equal(0, await host.Get<RecheckSweep>().RunAsync(Cancellation));
        var checks = await host.ChecksAsync(id);
        Assert.Equal([CheckCause.Asked, CheckCause.Rechecked], checks.Select(c => c.Cause));
        Assert.Equal(Outcome.Blocked, checks[1].Outcome);
        var letter = Assert.Single(await host.LettersAsync(), l => l.Subject.Contains("otherwise than before", StringComparison.Ordinal));
        Assert.Contains($"/en/recruitments/{id}", letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Synthetic agency", letter.Body + letter.Subject, StringComparison.Ordinal);
        using var colleague = await host.SignInAsync(Role.Recruiter, organization: organization);
        using var again = await host.SignInAsync(Role.Recruiter);
        Assert.Contains("cannot go ahead any more", (await colleague.ReadAsync("/en/workspace")).Words("main"), StringComparison.Ordinal);
        Assert.DoesNotContain("cannot go ahead any more", (await again.ReadAsync("/en/workspace")).Words("main"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_contract_stands_beside_its_offer_term_by_term(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var owner = await host.SignInAsync(Role.RecruiterOwner);
        const string Offer = "destination=GBR&source=IND&job.isco=2221&contract.hours=37.5&contract.leave=27&contract.months=24&comparator.leave=27";
        var id = await owner.KeepAsync("Synthetic offer", Offer, "2025-06-02", "offer");
        Assert.Contains("Say the terms", (await owner.ReadAsync($"/en/recruitments/{id}/contract")).Words("main"), StringComparison.Ordinal);
        var signed = Offer.Replace("contract.leave=27", "contract.leave=20", StringComparison.Ordinal).Replace("&contract.months=24", "&contract.language=en", StringComparison.Ordinal);
        await owner.GoAsync($"/en/recruitments/keep?kind=offer&on=2025-06-02&{signed}&record={id}.contract", ".contract");
        var page = await owner.ReadAsync($"/en/recruitments/{id}/contract");
        var rows = page.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").Select(r => string.Join(' ', r.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains(rows, r => r.EndsWith("27 20 Not the same", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.EndsWith("24 The contract is silent", StringComparison.Ordinal));
        Assert.Contains(rows, r => r.EndsWith("Not in the offer", StringComparison.Ordinal));
        Assert.Contains("OFR-06", page.Words("main"), StringComparison.Ordinal);
        Assert.Single(await host.ChecksAsync(id));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Who_alters_a_kept_finding_in_the_database_is_noticed(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var owner = await host.SignInAsync(Role.RecruiterOwner);
        await owner.KeepAsync("Synthetic adverts", Keeping.Targeted, "2026-09-15");
        await using var db = host.OpenAll();
        await db.Database.ExecuteSqlRawAsync("UPDATE kept_check SET judgement = replace(judgement, '\"Blocked\"', '\"Pass\"')", Cancellation);
        var check = Assert.Single(await db.Set<KeptCheck>().ToListAsync(Cancellation));
        Assert.NotEmpty(check.Kept.Replay(host.Get<CheckBook>().Rules));
        Assert.NotEqual(check.Digest, check.Kept.Digest());
        var proved = await new ProvedChecks(host.Get<DbContextOptions<ExchangeDb>>(), host.Get<CheckBook>()).ProveAsync((_, _, _) => { }, Cancellation);
        Assert.Contains("its findings are not those of its fingerprint", Assert.Single(proved.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Whoever_saw_an_older_state_overwrites_nothing(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var owner = await host.SignInAsync(Role.RecruiterOwner);
        var id = await owner.KeepAsync("Synthetic nurses");
        await owner.ChangeAsync(id, Keeping.Orderly + "&usedVolume=3");
        using var late = await owner.SendAsync($"/en/recruitments/keep?kind=campaign&on=2025-06-02&{Keeping.Orderly}&record={id}", $"record={id}", ("seen", "1"));
        Assert.Contains("Somebody changed this meanwhile", await late.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        Assert.Equal(2, (await host.ChecksAsync(id)).Count);
        await owner.GoAsync($"/en/recruitments/{id}", "handler=close");
        using var closed = await owner.SendAsync($"/en/recruitments/keep?kind=campaign&on=2025-06-02&{Keeping.Orderly}&record={id}", $"record={id}");
        Assert.Contains("This is closed", await closed.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
        await owner.GoAsync($"/en/recruitments/{id}", "handler=reopen");
    }
}
