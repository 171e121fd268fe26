using System.Net;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Keeping;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Statistics.ImportPages;
using Comity.Methods.Personnel;
using Comity.Methods.Synthetic;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Personnel.Loading;

/// <summary>A register's file goes in by pages alone, and the next one tells what changed.</summary>
public sealed class LoadJourneyTests
{
    private const string Anna = "N-1,Testova,Anna Synthetica,1980-05-17,F,GHA,GHA,2221,GHA,2001-07,2002-01-04,2030-12-31\n";
    private const string Ben = "N-2,Mensah-Probe,Ben,1975,M,GHA;GBR,GHA,2211,GBR,2000,2001-02-03,\n";
    private const string Cleo = "N-3,Beispiel,Cleo,1990-02-30,F,Atlantis,GHA,2222,GHA,2012,2013-05-06,\n";

    private static readonly CountryCode Ghana = CountryCode.Parse("GHA");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_hands_in_a_file_without_headings_is_told_which_row_was_taken_for_them()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        await officer.HandInAsync("A synthetic register\n" + LoadDesk.Head + Anna + Ben, "2025-12-31");
        await officer.OpenAsync(officer.Address.Replace("/columns", "", StringComparison.Ordinal) + "/columns?header=4");
        Assert.Contains("Row 4 is taken for the headings. 3 rows above it are not read", officer.Main, StringComparison.Ordinal);
        await officer.OpenAsync(officer.Address.Replace("header=4", "header=1", StringComparison.Ordinal));
        Assert.DoesNotContain("is taken for the headings", officer.Main, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_first_file_a_later_one_and_one_that_changes_nothing(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");

        await officer.HandInAsync(LoadDesk.Head + Anna + Ben + Cleo, "2025-12-31");
        await officer.CheckAsync();
        Assert.Equal(["New 3", "Changed 0", "Gone 0", "As before 0"], officer.Facts());
        Assert.Contains("Atlantis", officer.Main, StringComparison.Ordinal);
        Assert.Contains("1990-02-30", officer.Main, StringComparison.Ordinal);
        await officer.TakeInAsync();
        Assert.Contains("was taken in", officer.Main, StringComparison.Ordinal);

        var cleo = await FindAsync(host, "N-3");
        Assert.Equal(("Atlantis", "1990-02-30"), (cleo.Read().AsSent["citizenship"], cleo.Read().AsSent["birth"]));
        Assert.Equal((1, 4), (cleo.Load, cleo.SourceRow));

        await officer.HandInAsync(LoadDesk.Head + Anna.Replace("2221", "2222", StringComparison.Ordinal) + Ben + "N-4,Neu,Dora,,,,,,,,2026-01-05,\n", "2026-01-31");
        await officer.CheckAsync();
        Assert.Equal(["New 1", "Changed 1", "Gone 1", "As before 1"], officer.Facts());
        Assert.Contains("1 person of 3 that the register holds is not in this file", officer.Main, StringComparison.Ordinal);
        await officer.TakeInAsync();

        var anna = await FindAsync(host, "N-1");
        Assert.Equal((2, "2222", new DateOnly(2026, 1, 31)), (anna.Version, anna.Read().Occupation, anna.From));
        Assert.Equal(new PersonExit(PartialDate.Parse("2026-01-31"), PersonCodes.NotListedAnyMore), (await FindAsync(host, "N-3")).Read().Exit);

        await officer.HandInAsync(LoadDesk.Head + Anna.Replace("2221", "2222", StringComparison.Ordinal), "2026-02-28", "part");
        await officer.CheckAsync();
        Assert.Equal(["New 0", "Changed 0", "As before 1"], officer.Facts());
        Assert.Contains("The file changes nothing", officer.Main, StringComparison.Ordinal);
        await AssertSealedAsync(host);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task What_an_officer_corrected_stays_until_a_file_says_otherwise(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        await officer.HandInAsync(LoadDesk.Head + Anna, "2025-12-31");
        await officer.CheckAsync();
        await officer.TakeInAsync();
        await host.InRegisterAsync("GHA", async change =>
        {
            var was = await FindAsync(host, "N-1");
            var record = was.Read() with { Given = "Anna Corrigenda" };
            var row = was with { Record = PersonForm.Write(record), Version = 2, Load = 0, SourceRow = 0, ChangedAt = Planting.At };
            var batch = new PersonBatch(Ghana);
            batch.Replace(was, PersonStateRow.Of(was, Planting.At), row, record, [new Comity.Methods.Personnel.Spells.PersonState(null, record)]);
            await change.WriteAsync(batch, Token);
        });

        await officer.HandInAsync(LoadDesk.Head + Anna, "2026-01-31");
        await officer.CheckAsync();
        Assert.Equal(["New 0", "Changed 0", "Gone 0", "As before 1"], officer.Facts());
        Assert.DoesNotContain("would count as gone", officer.Main, StringComparison.Ordinal);

        await officer.HandInAsync(LoadDesk.Head + Anna.Replace("Anna Synthetica", "Anna Tertia", StringComparison.Ordinal), "2026-01-31");
        await officer.CheckAsync();
        Assert.Contains("otherwise than an officer", officer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_that_belong_to_nobody_stay_out_only_when_that_is_said()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        await officer.HandInAsync(LoadDesk.Head + Anna + Anna + ",Ohne,Nummer,,,,,,,,,\n", "2025-12-31");
        await officer.CheckAsync();
        Assert.Contains("2 rows stay out", officer.Main, StringComparison.Ordinal);
        await officer.SubmitAsync("takeIn");
        Assert.Contains("Say that the rows are to be left out", Assert.Single(officer.Errors), StringComparison.Ordinal);
        await officer.TakeInAsync(("leaveOut", "yes"), ("comment", "Two rows are mended next month."));
        Assert.Contains("was taken in", officer.Main, StringComparison.Ordinal);
        Assert.Contains("Two rows are mended next month.", officer.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_unknown_columns_is_described_once_and_known_from_then_on()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        const string File = "PIN;Surname;First name;DOB;Gender\nA1;Testova;Anna;17/05/1980;W\nA2;Mensah-Probe;Ben;01/02/1975;H\n";
        await officer.HandInAsync(File, "2025-12-31");
        Assert.EndsWith("/columns", officer.Address, StringComparison.Ordinal);
        var to = officer.Page.QuerySelectorAll("select[id^=to-]").Select(s => s.QuerySelector("option[selected]")?.GetAttribute("value") ?? "").ToList();
        Assert.Equal(["number", "family", "given", "birth", "sex"], to);
        await officer.SubmitAsync("describe");
        Assert.Contains(officer.Errors, e => e.Contains("what “H” means", StringComparison.Ordinal) || e.Contains("what “W” means", StringComparison.Ordinal));
        await officer.SubmitAsync("describe", ("map-4-means-0", "M"), ("map-4-means-1", "F"));
        Assert.DoesNotContain("/columns", officer.Address, StringComparison.Ordinal);
        await officer.CheckAsync();
        Assert.Equal(["New 2", "Changed 0", "Gone 0", "As before 0"], officer.Facts());
        await officer.TakeInAsync();
        var anna = (await FindAsync(host, "A1")).Read();
        Assert.Equal((PartialDate.Parse("1980-05-17"), PersonCodes.Female), (anna.Birth, anna.Sex));

        await officer.HandInAsync(File.Replace("Anna", "Hanna", StringComparison.Ordinal), "2026-01-31");
        Assert.DoesNotContain("/columns", officer.Address, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_is_no_health_occupation_is_told_and_kept_as_it_was_sent()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        await officer.HandInAsync(LoadDesk.Head + Anna + Ben.Replace("2211", "9998", StringComparison.Ordinal), "2025-12-31");
        await officer.CheckAsync();
        var told = Assert.Single(officer.Page.QuerySelectorAll("main tbody tr"), r => r.TextContent.Contains("9998", StringComparison.Ordinal));
        Assert.Contains("a health occupation of ISCO-08", told.TextContent, StringComparison.Ordinal);
        await officer.TakeInAsync();
        var (anna, ben) = ((await FindAsync(host, "N-1")).Read(), (await FindAsync(host, "N-2")).Read());
        Assert.Equal(("2221", PersonCodes.Unknown, "9998"), (anna.Occupation, ben.Occupation, ben.AsSent["occupation"]));
    }

    [Theory]
    [InlineData("", "whole", "2025-12-31", "empty")]
    [InlineData("a,b\n1,2\n", "", "2025-12-31", "whole register")]
    [InlineData("a,b\n1,2\n", "whole", "2999-01-01", "not later than today")]
    [InlineData("a,b\n1,2\n", "whole", "31.12.2025", "not later than today")]
    public async Task What_cannot_be_a_load_is_told_at_once(string file, string extent, string on, string told)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        await officer.HandInAsync(file, on, extent);
        Assert.Contains(officer.Errors, e => e.Contains(told, StringComparison.Ordinal));
        Assert.Equal("/personnel/loads", officer.Address);
    }

    [Fact]
    public async Task Another_country_sees_neither_draft_nor_load()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        await officer.HandInAsync(LoadDesk.Head + Anna, "2025-12-31");
        var draft = officer.Address;
        await officer.CheckAsync();
        await officer.TakeInAsync();
        using var stranger = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GBR");
        foreach (var address in new[] { draft, draft + "/columns", "/personnel/loads/done/1" })
        {
            await stranger.OpenAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, stranger.Status);
        }

        foreach (var role in new[] { Role.Administrator, Role.Auditor, Role.Reviewer })
        {
            using var other = await Browser.SignedInAsync(host, role);
            await other.OpenAsync("/personnel/loads/done/1");
            Assert.NotEqual(HttpStatusCode.OK, other.Status);
        }
    }

    [Fact]
    public async Task A_synthetic_register_with_planted_faults_goes_in_and_every_fault_is_found()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        using var file = new StringWriter();
        using var truth = new StringWriter();
        var counts = SyntheticFile.Write(new SyntheticPlan(5000, 7) { Country = "GHA" }, SyntheticColumns.Wide, file, truth, cancellation: Token);
        await officer.HandInAsync(file.ToString(), "2025-12-31");
        await officer.CheckAsync();
        var repeated = counts.Planted[FaultKinds.RepeatedNumber];
        Assert.Equal($"New {5000 - repeated:N0}".Replace(",", " ", StringComparison.Ordinal), officer.Facts()[0]);
        var fields = counts.Planted[FaultKinds.ImpossibleDate] + counts.Planted[FaultKinds.UnknownCountry] + counts.Planted[FaultKinds.BadCode];
        Assert.Contains($"{repeated} rows set aside, {fields} values not read", officer.Main, StringComparison.Ordinal);
        await officer.TakeInAsync(("leaveOut", "yes"));
        await AssertSealedAsync(host);
    }

    private static async Task<PersonRow> FindAsync(TestHost host, string number)
    {
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        return (await PersonRows.FindAsync(connection, null, Ghana, number, Token))!;
    }

    /// <summary>The seal, worked out incrementally, is that of the rows as they stand.</summary>
    private static async Task AssertSealedAsync(TestHost host)
    {
        await using var db = await host.Get<IDbContextFactory<ExchangeDb>>().CreateDbContextAsync(Token);
        var register = await db.Set<Register>().IgnoreQueryFilters().SingleAsync(r => r.Country == Ghana, Token);
        await using var connection = await host.Get<Store>().OpenAsync(Token);
        var rows = await PersonRows.AllAsync(connection, null, Ghana, Token).ToListAsync(Token);
        var past = await PersonRows.PastAsync(connection, null, Ghana, [.. rows.Select(r => r.Id)], Token);
        Assert.Equal(register.Seal, (rows.Aggregate(RegisterSeal.Empty, (sum, row) => sum + row.Seal()) + past.Aggregate(RegisterSeal.Empty, (sum, row) => sum + row.Seal())).ToString());
    }
}
