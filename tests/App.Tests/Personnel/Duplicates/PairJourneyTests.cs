using System.Net;
using Comity.App.Access;
using Comity.App.Personnel;
using Comity.App.Personnel.Duplicates;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Personnel.Records;
using Comity.App.Tests.Statistics.ImportPages;

namespace Comity.App.Tests.Personnel.Duplicates;

/// <summary>An officer looks for duplicates, compares, merges, keeps apart and undoes, by pages alone.</summary>
public sealed class PairJourneyTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task From_the_button_to_a_merge_that_is_undone(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var first = await host.PlantAsync("GHA", Synthetic.Nurse(), Pairing.Again(), Pairing.Other(), Pairing.Other("N-6"));
        using var browser = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        await browser.OpenAsync("/personnel/duplicates");
        Assert.Contains("has not been searched yet", browser.Main, StringComparison.Ordinal);
        await browser.SubmitAsync("search");
        await browser.WaitAsync();
        Assert.Contains("2 pairs wait", browser.Main, StringComparison.Ordinal);
        Assert.Contains("The register has not changed since.", browser.Main, StringComparison.Ordinal);
        Assert.Equal(4, (await host.EntriesAsync(PersonEvents.Listed)).Select(e => e.Subject).Distinct().Count());

        await browser.OpenAsync("/workspace");
        Assert.Contains("Look at 2 pairs of records", browser.Main, StringComparison.Ordinal);

        var key = new PairKey(first, first + 1);
        await AssertSideBySideAsync(host, browser, key);
        await browser.SubmitAsync("merge");
        Assert.Contains("Say why", Assert.Single(browser.Errors), StringComparison.Ordinal);
        await browser.SubmitAsync("merge", ("stays", $"{first}"), ("take-Registered", "second"), ("take-Authority", "first"), ("mergeReason", "Synthetic passport"));
        Assert.StartsWith($"/personnel/duplicates/{first + 2}-{first + 3}", browser.Address, StringComparison.Ordinal);
        Assert.Contains("The pair before is decided.", browser.Main, StringComparison.Ordinal);
        var merged = (await host.PersonAsync(first)).Row.Read();
        Assert.Equal(("1999-03-01", "Synthetic Nursing Council"), (merged.Registered.ToString(), merged.Authority));

        await browser.SubmitAsync("apart", ("apartReason", "Synthetic letter"));
        Assert.Equal("/personnel/duplicates", browser.Address.Split('?')[0]);
        Assert.Contains("no other waits", browser.Main, StringComparison.Ordinal);
        Assert.Contains("only pairs were decided", browser.Main, StringComparison.Ordinal);

        await AssertBothNumbersLeadToOneAsync(host, first);
        await browser.OpenAsync("/personnel/duplicates?show=decided");
        Assert.Contains("2 pairs were decided", browser.Main, StringComparison.Ordinal);
        await browser.OpenAsync($"/personnel/duplicates/{key}");
        Assert.Contains("Synthetic passport", browser.Main, StringComparison.Ordinal);
        Assert.Contains("Both count as N-1", browser.Main, StringComparison.Ordinal);
        await browser.SubmitAsync("undo", ("undoReason", "Synthetic second thoughts"));
        Assert.Contains("Undid a decision on a pair", browser.Main, StringComparison.Ordinal);
        Assert.NotNull(browser.Page.QuerySelector("#merge"));
        Assert.Null((await host.PersonAsync(first + 1)).Row.MergedInto);
    }

    [Fact]
    public async Task Who_comes_second_sees_what_was_decided()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var first = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"));
        await host.SearchAsync();
        using var one = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        using var other = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        foreach (var officer in new[] { one, other })
        {
            await officer.OpenAsync($"/personnel/duplicates/{first}-{first + 1}");
        }

        await one.SubmitAsync("merge", ("mergeReason", "Synthetic passport"));
        await other.SubmitAsync("apart", ("apartReason", "Synthetic letter"));
        Assert.Contains("Somebody else decided this pair", Assert.Single(other.Errors), StringComparison.Ordinal);
        Assert.Contains("One person: merged", other.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_of_the_number_that_counts_no_more_stays_good()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var first = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"));
        using var officer = await host.OfficerAsync();
        var address = $"/en/personnel/{first + 1}/good-standing";
        var (_, paper) = await officer.FillAsync(await officer.ReadAsync(address), address, ("By", "Person"), ("Destination", "Kenya"), ("Addressee", "Synthetic board"));
        var code = (await officer.ReadAsync("/en" + paper!.Replace("/en", "", StringComparison.Ordinal))).QuerySelector("main")!.TextContent;
        await host.SearchAsync();
        Assert.True((await host.MergeAsync(new PairKey(first, first + 1), first)).Succeeded);
        await using var db = host.OpenAll();
        var certificate = Assert.Single(db.Set<App.Personnel.GoodStanding.Certificate>());
        Assert.Contains(certificate.Code[..4], code, StringComparison.Ordinal);
        using var anybody = host.NewClient();
        var check = await anybody.GetStringAsync(new Uri($"/api/v1/good-standing/{certificate.Code}", UriKind.Relative), Token);
        Assert.Contains("\"valid\"", check, StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty((await officer.ReadAsync($"/en/personnel/{first}")).QuerySelectorAll("#certificates"));
    }

    [Fact]
    public async Task Nobody_but_officers_of_the_own_country_sees_a_pair()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var first = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"));
        await host.PlantAsync("GBR", Pairing.Other());
        await host.SearchAsync();
        var address = $"/personnel/duplicates/{first}-{first + 1}";
        using var stranger = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GBR");
        await stranger.OpenAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        await stranger.OpenAsync("/personnel/duplicates");
        Assert.DoesNotContain("N-2", stranger.Main, StringComparison.Ordinal);
        foreach (var wrong in new[] { "1", "a-b", $"{first + 1}-{first}", $"{first}-{first + 7}" })
        {
            using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
            await officer.OpenAsync("/personnel/duplicates/" + wrong);
            Assert.Equal(HttpStatusCode.NotFound, officer.Status);
        }

        foreach (var (role, country) in new (Role, string?)[] { (Role.Administrator, null), (Role.Auditor, null), (Role.Reviewer, null), (Role.AuthorityOwner, "GHA"), (Role.RegisterStatistician, "GHA") })
        {
            using var other = country is null ? await Browser.SignedInAsync(host, role) : await Browser.SignedInAsync(host, role, country);
            await other.OpenAsync(address);
            Assert.NotEqual(HttpStatusCode.OK, other.Status);
            Assert.DoesNotContain("Testova", other.Main, StringComparison.Ordinal);
        }
    }

    private static async Task AssertSideBySideAsync(TestHost host, Browser browser, PairKey key)
    {
        await browser.OpenAsync($"/personnel/duplicates/{key}");
        Assert.Equal([$"health-person/GHA/{key.First}", $"health-person/GHA/{key.Second}"], (await host.EntriesAsync(PersonEvents.Viewed)).Select(e => e.Subject).Order(StringComparer.Ordinal));
        Assert.Contains("× differs", Row(browser, "Registered by"), StringComparison.Ordinal);
        Assert.Contains("= the same", Row(browser, "Birth date"), StringComparison.Ordinal);
        Assert.Contains("– one is silent", Row(browser, "Contact"), StringComparison.Ordinal);
        Assert.Contains("Date of birth", browser.Page.QuerySelector("#because")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    private static async Task AssertBothNumbersLeadToOneAsync(TestHost host, long first)
    {
        using var officer = await host.OfficerAsync();
        Assert.EndsWith($"/personnel/{first}", (await officer.FindAsync("N-9")).Led, StringComparison.Ordinal);
        Assert.Contains("N-9", (await officer.ReadAsync($"/en/personnel/{first}")).Words("#numbers ~ ul"), StringComparison.Ordinal);
        Assert.Contains("found to be another person", (await officer.ReadAsync($"/en/personnel/{first + 1}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static string Row(Browser browser, string field) =>
        browser.Page.QuerySelectorAll("#records ~ .c-scroll tbody tr").Single(r => r.QuerySelector("th")!.TextContent.Trim() == field).TextContent;
}
