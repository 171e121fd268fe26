using System.Net;
using System.Text;
using AngleSharp.Dom;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.Methods.Personnel;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Personnel.Counting;

public sealed class SavedTablesTests
{
    private const string Question = "/en/personnel/pivot?rows=sex&columns=&f.occupation=2221";

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_table_is_kept_asked_again_renamed_shared_and_deleted(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"));
        using var mine = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        using var colleague = await host.SignInAsync(Role.RegisterOfficer, "GHA");
        await mine.GoAsync(Question, "handler=keep", ("name", " Nurses by sex "));
        var listed = await mine.ReadAsync("/en/personnel/tables");
        var kept = listed.QuerySelectorAll("a").Single(a => a.TextContent == "Nurses by sex");
        Assert.Contains("f.occupation=2221", kept.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Contains("2", (await mine.ReadAsync(kept.GetAttribute("href")!)).Words("tbody td"), StringComparison.Ordinal);
        var address = listed.QuerySelectorAll("a[href*='/personnel/saved/']").Single().GetAttribute("href")!;
        Assert.DoesNotContain("Nurses by sex", (await colleague.ReadAsync("/en/personnel/tables")).Body!.TextContent, StringComparison.Ordinal);
        using (var unseen = await colleague.GetAsync(address, TestContext.Current.CancellationToken))
        {
            Assert.Equal(HttpStatusCode.NotFound, unseen.StatusCode);
        }

        await mine.GoAsync(address, "handler=change", ("name", "Nurses, by sex"), ("shared", "true"));
        Assert.Contains("Nurses, by sex", (await colleague.ReadAsync("/en/personnel/tables")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await colleague.ReadAsync(address)).QuerySelectorAll("main form"));
        await mine.GoAsync(address, "handler=remove");
        Assert.Contains("Nothing is kept yet", (await colleague.ReadAsync("/en/personnel/tables")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "Give the table a name")]
    [InlineData("Nurses", "already")]
    public async Task A_name_that_will_not_do_is_told_beside_the_field(string name, string sentence)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.PlantAsync("GHA", Synthetic.Nurse());
        using var mine = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        await mine.GoAsync(Question, "handler=keep", ("name", "Nurses"));
        using var answer = await mine.SendAsync(Question, "handler=keep", ("name", name));
        var page = await answer.PageAsync();
        Assert.Contains(sentence, page.Words("#name-error"), StringComparison.Ordinal);
        Assert.Contains("f.occupation=2221", page.QuerySelector("input[name=asked]")!.GetAttribute("value"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_colleague_cannot_change_or_delete_what_is_shared()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.PlantAsync("GHA", Synthetic.Nurse());
        using var mine = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        using var colleague = await host.SignInAsync(Role.RegisterOfficer, "GHA");
        await mine.GoAsync(Question, "handler=keep", ("name", "Shared nurses"), ("shared", "true"));
        var address = (await mine.ReadAsync("/en/personnel/tables")).QuerySelector("a[href*='/personnel/saved/']")!.GetAttribute("href")!;
        var token = (await colleague.ReadAsync("/en/workspace")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var handler in new[] { "change", "remove" })
        {
            using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("name", "Taken over")]);
            using var answer = await colleague.PostAsync($"{address}?handler={handler}", body, TestContext.Current.CancellationToken);
            Assert.Contains("Only who keeps", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }

        Assert.Contains("Shared nurses", (await mine.ReadAsync("/en/personnel/tables")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/en/personnel/pivot.csv?rows=territory&columns=", "'=1+1,'=1+1,1")]
    [InlineData("/en/personnel/table.csv?of=jq-stock&on=2020-12-31", "NUR,Nursing personnel,2,2,0,0,0,0,0,2,jq-stock,verified,LIC,2020-12-31,1")]
    public async Task A_file_is_for_spreadsheets_and_who_took_it_is_told(string address, string row)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var nurse = Synthetic.Nurse("N-2") with { Employments = [new Employment(PersonCodes.Public, "Synthetic hospital", "=1+1", 800)] };
        await host.PlantAsync("GHA", Synthetic.Nurse(), nurse);
        using var client = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.True(bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble));
        Assert.Contains(row.StartsWith('\'') ? "'=1+1" : row, Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.True(answer.Headers.CacheControl!.NoStore);
        await using var db = host.OpenAll();
        var told = await db.Set<AuditEvent>().SingleAsync(e => e.Kind == "RegisterTableDownloaded", TestContext.Current.CancellationToken);
        Assert.Equal(("GHA", "register/GHA"), (told.Country, told.Subject));
    }
}
