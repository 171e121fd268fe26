using System.Net;
using Comity.App.Access;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Personnel.Records;

/// <summary>Persons are seen by officers of the own country's register and by nobody else, in the log too.</summary>
public sealed class WhoSeesTests
{
    private static readonly string[] Personal = ["Testova", "Otherwise", "Synthetic letter 7", "Searched words"];

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Nobody_else_reads_of_a_person_and_the_log_tells_others_only_that_somebody_looked(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse());
        using var officer = await host.OfficerAsync();
        await officer.FindAsync("Searched words");
        await officer.CorrectAsync(id, [("family", "Otherwise")], ("way", "Wrong"), ("reason", "Synthetic letter 7"));
        foreach (var (role, country) in new (Role, string?)[]
        {
            (Role.AuthorityOwner, "GHA"), (Role.AuthorityReader, "GHA"), (Role.RegisterStatistician, "GHA"), (Role.RegisterOfficer, "GBR"), (Role.Administrator, null), (Role.Reviewer, null), (Role.Auditor, null),
        })
        {
            using var other = await host.SignInAsync(role, country);
            foreach (var address in new[] { $"/en/personnel/{id}", $"/en/personnel/{id}/looks", $"/en/personnel/{id}/correct", $"/en/personnel/{id}/good-standing" })
            {
                using var answer = await other.GetAsync(address, TestContext.Current.CancellationToken);
                Assert.Equal(role == Role.RegisterOfficer ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, answer.StatusCode);
            }

            foreach (var address in new[] { "/en/audit", $"/en/audit?subject=health-person%2FGHA%2F{id}", "/audit/export" })
            {
                using var answer = await other.GetAsync(address, TestContext.Current.CancellationToken);
                var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.DoesNotContain(Personal, p => text.Contains(p, StringComparison.Ordinal));
                Assert.Equal(role is Role.AuthorityOwner or Role.Administrator or Role.Auditor, answer.IsSuccessStatusCode && text.Contains("Synthetic RegisterOfficer GHA", StringComparison.Ordinal));
            }
        }

        using var owner = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        var entries = await host.EntriesAsync(App.Personnel.PersonEvents.Corrected);
        var entry = (await owner.ReadAsync($"/en/audit/entries/{entries[0].Sequence}")).QuerySelector("main")!.TextContent;
        Assert.DoesNotContain(Personal, p => entry.Contains(p, StringComparison.Ordinal));
        Assert.Contains("Synthetic RegisterOfficer GHA", entry, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_history_shows_changes_and_the_looks_stand_on_their_own_page()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse());
        using var officer = await host.OfficerAsync();
        await officer.FindAsync("testova");
        for (var look = 0; look < 25; look++)
        {
            await officer.ReadAsync($"/en/personnel/{id}");
        }

        await officer.CorrectAsync(id, [("family", "Otherwise"), ("licence-1-until", "2030")], ("way", "Wrong"), ("reason", "Synthetic letter 7"));
        var history = (await officer.ReadAsync($"/en/personnel/{id}")).Words("#history");
        Assert.Contains("Family name personal Testova-Mensah Otherwise", history, StringComparison.Ordinal);
        Assert.Contains("Licence until personal 31 December 2027 2030", history, StringComparison.Ordinal);
        Assert.DoesNotContain("record seen", history, StringComparison.Ordinal);
        var looks = await officer.ReadAsync($"/en/personnel/{id}/looks");
        Assert.Equal(20, looks.QuerySelectorAll(".c-history > li").Length);
        var older = await officer.ReadAsync(looks.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Contains("person listed", older.Words("#history"), StringComparison.Ordinal);
    }
}
