using System.Net;
using System.Text;
using Comity.App.Access;
using Comity.App.Authorities;
using Comity.App.Authorities.Loading;
using Comity.App.Authorities.Published;
using Comity.App.Reference;
using Comity.App.Tests.Hosting;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Authorities;

/// <summary>The present register taken in from a table: recognised, checked, all or nothing, and twice is once.</summary>
public sealed class LoadTests
{
    private const string Table = """
        Institution,Name,Title,Telephone,E-mail,Member State
        Synthetic Ministry of Health,Synthia Example,Director,+233 000 000 001,s.example@example.invalid,Ghana
        Ministère synthétique,Exemple Synthétique,Directrice,+221 000 000 002,e.synthetique@example.invalid,Sénégal
        Synthetic Department,Sam Specimen,Head of Unit,+44 0000 000003,s.specimen@example.invalid,United Kingdom
        """;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_table_is_taken_in_and_the_same_again_changes_nothing(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store, time: SetClock.At("2026-03-01"));
        var first = await LoadAsync(host, Table, "2026-03-01");
        Assert.Equal((3, 0), (first.Of(Purpose.Designation), first.Problems.Count));
        var second = await LoadAsync(host, Table, "2026-03-01");
        Assert.True(second.ChangesNothing);
        Assert.Equal(3, second.Of(null));
        var register = await RegisterAsync(host);
        Assert.Equal(3, register.Changes.Count);
        Assert.Equal("Synthetic Ministry of Health", Assert.Single(register.On("GHA", Synthetic.Day("2026-03-01"), Synthetic.Day("2026-03-01"))).Institution);
        Assert.All(register.Changes, c => Assert.Equal(("", "", ""), (c.Holder, c.Email, c.Telephone)));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_later_table_brings_successions_corrections_and_new_institutions(TestStore store)
    {
        var clock = SetClock.At("2026-03-01");
        await using var host = await TestHost.StartAsync(store, time: clock);
        await LoadAsync(host, Table, "2026-03-01");
        clock.To("2026-09-01");
        var later = Table.Replace("Synthia Example", "Nova Example", StringComparison.Ordinal)
            .Replace("+221 000 000 002", "+221 000 000 009", StringComparison.Ordinal).Replace("Synthetic Department", "Synthetic Office", StringComparison.Ordinal);
        var outcome = await LoadAsync(host, later, "2026-09-01");
        Assert.Equal((1, 1, 1, 0), (outcome.Of(Purpose.Designation), outcome.Of(Purpose.Succession), outcome.Of(Purpose.Correction), outcome.Of(null)));
        var register = await RegisterAsync(host);
        Assert.Equal("Synthetic Department", Assert.Single(register.On("GBR", Synthetic.Day("2026-08-31"), Synthetic.Day("2026-09-01"))).Institution);
        Assert.Equal("Synthetic Office", Assert.Single(register.On("GBR", Synthetic.Day("2026-09-01"), Synthetic.Day("2026-09-01"))).Institution);
    }

    [Fact]
    public async Task One_wrong_cell_keeps_everything_out_and_is_named()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, time: SetClock.At("2026-03-01"));
        var wrong = Table.Replace("s.specimen@example.invalid", "no address", StringComparison.Ordinal).Replace("Sénégal", "Atlantis", StringComparison.Ordinal);
        var outcome = await LoadAsync(host, wrong, "2026-03-01");
        Assert.Equal([(3, "Member State", "Atlantis", "country"), (4, "E-mail", "no address", "field-not-email")],
            outcome.Problems.Select(p => (p.Row, p.Column, p.Value, p.ExpectedKey)));
        Assert.Empty((await RegisterAsync(host)).Changes);
    }

    [Fact]
    public async Task A_country_that_stands_twice_is_refused()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, time: SetClock.At("2026-03-01"));
        var outcome = await LoadAsync(host, Table + "\nSynthetic Other,Twice Example,Director,+233 000 000 005,t.example@example.invalid,GHA", "2026-03-01");
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal((5, "twice", 2), (problem.Row, problem.ExpectedKey, problem.Values["row"]));
    }

    [Fact]
    public void Headings_are_recognised_in_any_case_and_language()
    {
        var headings = new HeadingNames(new ContentFiles(new Settings("", null, Comity.Tests.Places.Repository, "")));
        Assert.Equal(["institution", "holderName", "office", "privateTelephone", "privateEmail", "country", ""],
            headings.Recognise(["INSTITUTION", "Nom", "Titre", "Téléphone", "e mail", "Etat membre", "Remarks"]));
        Assert.Equal(["country", ""], headings.Recognise(["Country", "Member State"]));
    }

    [Fact]
    public async Task It_goes_through_pages_from_the_file_to_the_register()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, time: SetClock.At("2026-03-01"));
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        var columns = await UploadAsync(reviewer, Workbook(), "register.xlsx");
        Assert.Equal("institution", (await reviewer.ReadAsync(columns)).QuerySelector("#column-0 option[selected]")!.GetAttribute("value"));
        var check = await reviewer.GoAsync(columns, "/columns");
        Assert.Contains("New designations: 3.", (await reviewer.ReadAsync(check)).Words(".c-answer"), StringComparison.Ordinal);
        using var done = await reviewer.SendAsync(check, "/check");
        Assert.Equal(HttpStatusCode.OK, done.StatusCode);
        Assert.Contains("Synthetic Ministry of Health", (await host.PageAsync("/en/authorities/GHA")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_table_is_said_on_the_page()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        using var answer = await PostAsync(reviewer, "%PDF-1.7 no table"u8.ToArray(), "letter.pdf");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("letter.pdf cannot be read", (await answer.PageAsync()).Words("#file-error"), StringComparison.Ordinal);
    }

    private static async Task<LoadOutcome> LoadAsync(TestHost host, string csv, string on)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(csv));
        var table = RegisterTable.Read(stream, "register.csv");
        var targets = host.Get<HeadingNames>().Recognise(table.Headings);
        var load = scope.ServiceProvider.GetRequiredService<LoadRegister>();
        var result = await load.StoreAsync(table, targets, Synthetic.Day(on), "register.csv", TestContext.Current.CancellationToken);
        return result.Value ?? await load.CheckAsync(table, targets, Synthetic.Day(on), "register.csv", TestContext.Current.CancellationToken);
    }

    private static async Task<AuthorityRegister> RegisterAsync(TestHost host) => await host.Get<IAuthorities>().CurrentAsync(TestContext.Current.CancellationToken);

    private static async Task<string> UploadAsync(HttpClient client, byte[] file, string name)
    {
        using var answer = await PostAsync(client, file, name);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> PostAsync(HttpClient client, byte[] file, string name)
    {
        var page = await client.ReadAsync("/en/authorities/load");
        using var body = new MultipartFormDataContent
        {
            { new StringContent(page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!), "__RequestVerificationToken" },
            { new StringContent("2026-03-01"), "on" },
            { new ByteArrayContent(file), "file", name },
        };
        return await client.PostAsync("/en/authorities/load", body, TestContext.Current.CancellationToken);
    }

    private static byte[] Workbook()
    {
        using var held = new MemoryStream();
        using (var book = SpreadsheetDocument.Create(held, SpreadsheetDocumentType.Workbook))
        {
            var part = book.AddWorkbookPart();
            part.Workbook = new Workbook();
            var sheet = part.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(Table.Split('\n').Select(line => new Row(line.Trim().Split(',').Select(text =>
                new Cell { DataType = CellValues.InlineString, InlineString = new InlineString(new Text(text)) })))));
            part.Workbook.AppendChild(new Sheets(new Sheet { Id = part.GetIdOfPart(sheet), SheetId = 1, Name = "Register" }));
        }

        return held.ToArray();
    }
}
