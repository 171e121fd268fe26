using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel;
using Comity.App.Personnel.Keeping;
using Comity.App.Personnel.Records;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Hosting;
using Comity.Methods.Personnel;

namespace Comity.App.Tests.Personnel.Records;

public sealed class CorrectingTests
{
    private static readonly CountryCode Ghana = CountryCode.Parse("GHA");
    private static readonly (string, string)[] Wrong = [("way", "Wrong"), ("reason", "Synthetic letter 7")];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task What_was_wrong_is_kept_and_not_believed_any_more(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"));
        using var officer = await host.OfficerAsync();
        var (_, led) = await officer.CorrectAsync(id, [("birth", "18 May 1980"), ("sex", "M")], Wrong);
        Assert.EndsWith($"/personnel/{id}", led, StringComparison.Ordinal);
        var (row, past) = await ReadAsync(host, id);
        Assert.Equal(("1980-05-18", "M", 2, null), (row.Read().Birth.ToString(), row.Read().Sex, row.Version, row.From));
        Assert.NotNull(Assert.Single(past).DisbelievedAt);
        Assert.Equal(Synthetic.Nurse().Birth, PersonForm.Read(past[0].Record).Birth);
        var told = Assert.Single(await host.EntriesAsync(PersonEvents.Corrected));
        Assert.Equal([("birth", "1980-05-17", "1980-05-18"), ("sex", "F", "M")], told.Kept!.Sealed.Select(s => (s.Field, s.Was, s.Is)));
        Assert.Equal("Synthetic letter 7", told.Kept.Why);
        Assert.DoesNotContain("1980", System.Text.Encoding.UTF8.GetString(told.Leaf), StringComparison.Ordinal);
        Assert.Empty((await ProveAsync(host)).Faults);
        var page = await officer.ReadAsync($"/en/personnel/{id}");
        Assert.Contains("18 May 1980", page.Words("#record ~ dl"), StringComparison.Ordinal);
        Assert.Contains("Synthetic letter 7", page.Words("#history"), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("#wrong"));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task What_has_changed_stays_true_of_the_days_before(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse());
        using var officer = await host.OfficerAsync();
        var (_, led) = await officer.CorrectAsync(id, [("activity", "LIC")], ("way", "Changed"), ("day", "1 February 2020"), ("reason", "Letter"));
        Assert.NotNull(led);
        var (row, past) = await ReadAsync(host, id);
        Assert.Equal(new DateOnly(2020, 2, 1), row.From);
        Assert.Null(Assert.Single(past).DisbelievedAt);
        Assert.Empty((await ProveAsync(host)).Faults);
        Assert.Contains("practising", (await officer.ReadAsync($"/en/personnel/{id}?on=31/1/2020")).QuerySelector("#record")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("licensed only", (await officer.ReadAsync($"/en/personnel/{id}?on=1/2/2020")).QuerySelector("#record")!.ParentElement!.TextContent, StringComparison.Ordinal);
        Assert.Contains("holds from 1 February 2020 on", (await officer.CorrectAsync(id, [("activity", "PRAC")], ("way", "Changed"), ("day", "1/2/2020"), ("reason", "x"))).Page.Mistakes(), StringComparison.Ordinal);
        Assert.NotNull((await officer.CorrectAsync(id, [("activity", "PRAC")], ("way", "Changed"), ("day", "2/2/2020"), ("reason", "x"))).Led);
        Assert.Empty((await ProveAsync(host)).Faults);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_correction_is_undone_by_a_correction(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var nurse = Synthetic.Nurse() with { AsSent = new Dictionary<string, string> { ["activity"] = "???" }, Activity = PersonCodes.Unknown };
        var id = await host.PlantAsync("GHA", nurse);
        using var officer = await host.OfficerAsync();
        await officer.CorrectAsync(id, [("activity", "PRAC"), ("family", "Otherwise")], Wrong);
        Assert.Empty((await ReadAsync(host, id)).Row.Read().AsSent);
        var check = await officer.ReadAsync($"/en/personnel/{id}/correct?restore=1");
        var (_, led) = await officer.FillAsync(check, $"/en/personnel/{id}/correct?handler=store", ("reason", "It was right before"));
        Assert.NotNull(led);
        var (row, past) = await ReadAsync(host, id);
        Assert.Equal(PersonForm.Write(nurse), row.Record);
        Assert.Equal((3, 2), (row.Version, past.Count));
        Assert.Empty((await ProveAsync(host)).Faults);
    }

    [Fact]
    public async Task Rows_come_and_go_without_script_and_what_was_filled_in_stays()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse());
        using var officer = await host.OfficerAsync();
        var form = await officer.ReadAsync($"/en/personnel/{id}/correct");
        var (more, _) = await officer.FillAsync(form, $"/en/personnel/{id}/correct?handler=rows", ("add", "licence"), ("family", "Kept"));
        Assert.NotNull(more.QuerySelector("#licence-2-until"));
        Assert.Equal("Kept", more.QuerySelector("#family")!.GetAttribute("value"));
        var (less, _) = await officer.FillAsync(more, $"/en/personnel/{id}/correct?handler=rows", ("remove", "other-1"), ("licence-2-status", "SUSPENDED"), ("licence-2-from", "2020"));
        Assert.Equal("Probe", less.QuerySelector("#other-1-family")!.GetAttribute("value"));
        var (check, _) = await officer.FillAsync(less, $"/en/personnel/{id}/correct");
        var (_, led) = await officer.FillAsync(check, $"/en/personnel/{id}/correct?handler=store", Wrong);
        Assert.NotNull(led);
        var record = (await ReadAsync(host, id)).Row.Read();
        Assert.Equal(["Probe"], record.OtherNames.Select(n => n.Family));
        Assert.Equal([PersonCodes.Active, PersonCodes.Suspended], record.Licences.Select(l => l.Status));
        Assert.Empty((await ProveAsync(host)).Faults);
    }

    [Fact]
    public async Task What_cannot_be_read_is_said_at_its_field()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"));
        using var officer = await host.OfficerAsync();
        var form = await officer.ReadAsync($"/en/personnel/{id}/correct");
        (string, string)[] wrong =
        [
            ("number", ""), ("birth", "32/1/1980"), ("countryOfBirth", "Nowhere"), ("occupation", "Wizard"), ("sex", "X"), ("licence-1-until", "2001"), ("employment-1-fullTime", "300"), ("exit-on", "2020"),
        ];
        var (page, _) = await officer.FillAsync(form, $"/en/personnel/{id}/correct", wrong);
        foreach (var (field, _) in wrong)
        {
            Assert.NotNull(page.QuerySelector($".govuk-error-summary a[href='#{(field == "exit-on" ? "exit-type" : field)}']"));
        }

        Assert.Equal("32/1/1980", page.QuerySelector("#birth")!.GetAttribute("value"));
        Assert.Contains("Nothing differs", (await officer.FillAsync(form, $"/en/personnel/{id}/correct")).Page.Mistakes(), StringComparison.Ordinal);
        Assert.Contains("The number N-2 is another person", (await officer.CorrectAsync(id, [("number", "N-2")], Wrong)).Page.Mistakes(), StringComparison.Ordinal);
        Assert.Contains("Say why", (await officer.CorrectAsync(id, [("family", "X")], ("way", "Wrong"), ("reason", " "))).Page.Mistakes(), StringComparison.Ordinal);
        Assert.Contains("was wrong or has changed", (await officer.CorrectAsync(id, [("family", "X")], ("reason", "x"))).Page.Mistakes(), StringComparison.Ordinal);
        Assert.Contains("A whole date", (await officer.CorrectAsync(id, [("family", "X")], ("way", "Changed"), ("day", "2020"), ("reason", "x"))).Page.Mistakes(), StringComparison.Ordinal);
        Assert.Contains("not come yet", (await officer.CorrectAsync(id, [("family", "X")], ("way", "Changed"), ("day", "1/1/2199"), ("reason", "x"))).Page.Mistakes(), StringComparison.Ordinal);
        Assert.Empty(await host.EntriesAsync(PersonEvents.Corrected));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Of_two_officers_the_second_is_told_that_the_record_has_changed(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse());
        using var officer = await host.OfficerAsync();
        var form = await officer.ReadAsync($"/en/personnel/{id}/correct");
        var (check, _) = await officer.FillAsync(form, $"/en/personnel/{id}/correct", ("family", "Second"));
        Assert.NotNull((await officer.CorrectAsync(id, [("family", "First")], Wrong)).Led);
        var (page, led) = await officer.FillAsync(check, $"/en/personnel/{id}/correct?handler=store", Wrong);
        Assert.Null(led);
        Assert.Contains("Somebody else changed", page.Mistakes(), StringComparison.Ordinal);
        Assert.Equal("First", (await ReadAsync(host, id)).Row.Read().Family);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_person_is_added_by_hand_once(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var officer = await host.OfficerAsync();
        async Task<(AngleSharp.Html.Dom.IHtmlDocument Page, string? Led)> AddAsync()
        {
            var form = await officer.ReadAsync("/en/personnel/new");
            var (check, _) = await officer.FillAsync(form, "/en/personnel/new", ("number", "H-1"), ("family", "Synthbyhand"), ("birth", "1970"), ("registered", "2001"));
            return await officer.FillAsync(check, "/en/personnel/new?handler=store", ("reason", "Synthetic paper"));
        }

        Assert.NotNull((await AddAsync()).Led);
        Assert.Contains("another person", (await AddAsync()).Page.Mistakes(), StringComparison.Ordinal);
        Assert.Equal(["H-1"], (await officer.FindAsync("synthby")).Page.Numbers("found"));
        Assert.Single(await host.EntriesAsync(PersonEvents.Added));
        Assert.Empty((await ProveAsync(host)).Faults);
    }

    internal static Task<Comity.App.Reference.Proved> ProveAsync(TestHost host) => new ProvedRegister(host.Get<Store>()).ProveAsync((_, _, _) => { }, Token);

    internal static async Task<(PersonRow Row, IReadOnlyList<PersonStateRow> Past)> ReadAsync(TestHost host, long id)
    {
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        return ((await PersonRows.FindAsync(connection, null, Ghana, id, Token))!, await PersonRows.PastAsync(connection, null, Ghana, [id], Token));
    }
}
