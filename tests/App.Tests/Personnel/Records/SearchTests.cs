using Comity.App.Personnel;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Hosting;
using Comity.Methods.Personnel;

namespace Comity.App.Tests.Personnel.Records;

public sealed class SearchTests
{
    private static PersonRecord Named(string number, string family, string given, string birth = "1980-05-17", string occupation = "2221") =>
        new(number) { Family = family, Given = given, Birth = PartialDate.Parse(birth), Occupation = occupation, Registered = PartialDate.Parse("2002"), Licences = [new Licence(PersonCodes.Active, PartialDate.Parse("2002"))] };

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_number_leads_to_the_record_and_the_search_is_told(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse());
        using var officer = await host.OfficerAsync();
        Assert.EndsWith($"/personnel/{id}", (await officer.FindAsync("n-1")).Led, StringComparison.Ordinal);
        var search = Assert.Single(await host.EntriesAsync(PersonEvents.Searched));
        Assert.Contains(search.Kept!.Sealed, s => s is { Field: "Any", Is: "n-1" });
        Assert.DoesNotContain("n-1", System.Text.Encoding.UTF8.GetString(search.Leaf), StringComparison.Ordinal);
        var listed = Assert.Single(await host.EntriesAsync(PersonEvents.Listed));
        Assert.Equal(($"health-person/GHA/{id}", search.Run), (listed.Subject, listed.Run));
        Assert.Empty(await host.EntriesAsync(PersonEvents.Viewed));
        await officer.ReadAsync($"/en/personnel/{id}");
        Assert.Equal($"health-person/GHA/{id}", Assert.Single(await host.EntriesAsync(PersonEvents.Viewed)).Subject);
    }

    [Fact]
    public async Task A_number_that_was_copied_from_an_Arabic_page_is_found()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse());
        using var officer = await host.OfficerAsync();
        Assert.EndsWith($"/personnel/{id}", (await officer.FindAsync("\u2068N-1\u2069", "ar")).Led, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite, "testova")]
    [InlineData(TestStore.Sqlite, "Testova-Mensah Anna")]
    [InlineData(TestStore.Sqlite, "anna TESTOVA")]
    [InlineData(TestStore.Sqlite, "Тестова")]
    [InlineData(TestStore.Sqlite, "Probe")]
    [InlineData(TestStore.Sqlite, "17 May 1980")]
    [InlineData(TestStore.Sqlite, "Test 1980-05-17")]
    [InlineData(TestStore.Sqlite, "1980 testova")]
    [InlineData(TestStore.PostgreSql, "testova")]
    [InlineData(TestStore.PostgreSql, "anna TESTOVA")]
    [InlineData(TestStore.PostgreSql, "Тестова")]
    [InlineData(TestStore.PostgreSql, "17 May 1980")]
    [InlineData(TestStore.PostgreSql, "1980 testova")]
    public async Task A_person_is_found_by_name_in_any_order_and_script_and_by_birth_date(TestStore store, string typed)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.PlantAsync("GHA", Synthetic.Nurse(), Named("N-2", "Otherson", "Ben", "1990-01-02"));
        await host.PlantAsync("GBR", Synthetic.Nurse("B-1"));
        using var officer = await host.OfficerAsync();
        var (page, led) = await officer.FindAsync(typed);
        Assert.Null(led);
        Assert.Equal(["N-1"], page.Numbers("found"));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Names_that_sound_alike_stand_apart_and_after(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.PlantAsync("GHA", Named("N-1", "Synthmensah", "Anna"), Named("N-2", "Sintmansa", "Ana"), Named("N-3", "Sintmansa", "Zorro"), Named("N-4", "Quux", "Anna"));
        using var officer = await host.OfficerAsync();
        var (page, _) = await officer.FindAsync("Synthmensah Anna");
        Assert.Equal(["N-1"], page.Numbers("found"));
        Assert.Equal(["N-2"], page.Numbers("alike"));
        var (one, _) = await officer.FindAsync("Sinthmensa");
        Assert.Empty(one.Numbers("found"));
        Assert.Equal(["N-1", "N-2", "N-3"], one.Numbers("alike").Order());
        Assert.Equal(5, (await host.EntriesAsync(PersonEvents.Listed)).Count);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Birth_date_and_occupation_narrow_a_name_and_what_is_less_known_stays(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.PlantAsync(
            "GHA", Named("N-1", "Synthname", "A"), Named("N-2", "Synthname", "B", "1980"), Named("N-3", "Synthname", "C", "1980-05"), Named("N-4", "Synthname", "D", "1981-05-17"),
            Named("N-5", "Synthname", "E", "1980-05-17", "2211"));
        using var officer = await host.OfficerAsync();
        var (page, _) = await officer.FindAsync("", "en", ("name", "Synthname"), ("birth", "17 May 1980"), ("occupation", "2221"));
        Assert.Equal(["N-1", "N-2", "N-3"], page.Numbers("found"));
        var (year, _) = await officer.FindAsync("", "en", ("name", "Synthname"), ("birth", "1980"));
        Assert.Equal(["N-1", "N-2", "N-3", "N-5"], year.Numbers("found"));
        Assert.Contains("cannot be read", (await officer.FindAsync("", "en", ("name", "Synthname"), ("birth", "17 Maybe"))).Page.Mistakes(), StringComparison.Ordinal);
        Assert.Contains("Type a number", (await officer.FindAsync("", "en", ("occupation", "2221"))).Page.Mistakes(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Twenty_stand_on_a_page_and_no_name_in_an_address(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.PlantAsync("GHA", [.. Enumerable.Range(1, 41).Select(i => Named($"N-{i:00}", "Synthname" + (char)('a' + (i % 5)), $"Given {i:00}") with { OtherNames = [new OtherName("Synthname", "Former")] })]);
        using var officer = await host.OfficerAsync();
        var (page, _) = await officer.FindAsync("Synthname");
        var seen = page.Numbers("found").ToList();
        Assert.Equal(20, seen.Count);
        while (page.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } next)
        {
            Assert.DoesNotContain("synthname", next, StringComparison.OrdinalIgnoreCase);
            page = await officer.ReadAsync(next);
            seen.AddRange(page.Numbers("found"));
        }

        Assert.Equal(41, seen.Count);
        Assert.Equal(41, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_register_that_is_empty_says_how_to_begin_and_a_search_in_vain_what_to_try()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var officer = await host.OfficerAsync();
        Assert.Contains("/personnel/loads", (await officer.ReadAsync("/en/personnel")).QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
        await host.PlantAsync("GHA", Synthetic.Nurse());
        Assert.NotNull((await officer.FindAsync("Nobody")).Page.QuerySelector("#none"));
    }
}
