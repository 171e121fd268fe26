using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Comity.App.Access;
using Comity.App.Access.Keys;
using Comity.App.Access.People;
using Comity.App.Audit;
using Comity.App.Authorities;
using Comity.App.Authorities.Messages;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Personnel.Counting.Saved;
using Comity.App.Personnel.Loading;
using Comity.App.Post;
using Comity.App.RecruitmentChecks.Records;
using Comity.App.Statistics.Importing.Drafts;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Personnel;
using Comity.App.Tests.Personnel.Duplicates;
using Comity.App.Tests.Personnel.Records;
using Comity.App.Tests.Personnel.Releases;
using Comity.App.Tests.RecruitmentChecks.Records;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Access;

/// <summary>All that a country may hold here, one of each kind, with words in it that nobody else has a reason to read.</summary>
internal sealed class FirstCountry
{
    public const string Code = "GHA";

    /// <summary>Personal values of officers: they stand sealed in the log, and in no public place.</summary>
    public static readonly string[] Officers = ["private.person@example.invalid", "Hidden Deputy", "invited.officer@example.invalid", "Invited Officer"];

    /// <summary>What the country keeps to itself or between itself and another.</summary>
    public static readonly string[] Kept = ["Undisclosed Ministry", "Undisclosed topic", "Undisclosed words", "undisclosed-file", "Undisclosed program", "Undisclosed campaign", "Undisclosed table", "Synthetic AuthorityOwner GHA", "Undisclosedperson", "Undisclosed board"];

    private readonly TestHost _host;

    private FirstCountry(TestHost host) => _host = host;

    public Session Owner { get; private set; } = null!;

    /// <summary>Values for the parameters of an address that begins so, and of forms on it.</summary>
    public Dictionary<string, Dictionary<string, string>> Keys { get; } = new(StringComparer.Ordinal);

    /// <summary>Another country holds these too, from its own side.</summary>
    public string Thread => Keys["/messages/"]["id"];

    public static async Task<FirstCountry> PlantAsync(TestHost host)
    {
        var first = new FirstCountry(host);
        await first.DesignationsAsync();
        await first.MessagesAsync();
        await first.PeopleAsync();
        await first.DraftsAsync();
        await first.RecruitmentsAsync();
        await first.PersonsAsync();
        await first.LoadsAsync();
        await first.PairsAsync();
        await first.TablesAsync();
        await first.ReleasesAsync();
        await first.EntriesAsync();
        return first;
    }

    /// <summary>Every row, in any table, that names the country or one of its people: a fingerprint of them all.</summary>
    public async Task<string> FingerprintAsync()
    {
        await using var db = _host.OpenAll();
        var people = await db.Set<Membership>().Where(m => m.Country == CountryCode.Parse(Code)).Select(m => m.PersonId).ToListAsync(TestContext.Current.CancellationToken);

        // As words: three letters stand by chance in a stranger's hash or signature as well.
        var marks = new Regex($@"\b({string.Join('|', people.Select(p => p.ToString()).Prepend(Code))})\b", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking);
        await using var connection = await _host.Get<Store>().OpenAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()!).Concat(["health_person", "health_person_state", "health_person_spell", "duplicate_pair"]).Distinct().Order(StringComparer.Ordinal))
        {
            rows.AddRange((await RowsAsync(connection, table)).Where(row => marks.IsMatch(row)).Order(StringComparer.Ordinal));
        }

        Assert.True(rows.Count > 30, $"{rows.Count} rows were planted.");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', rows))));
    }

    private static async Task<List<string>> RowsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            var row = new object[reader.FieldCount];
            reader.GetValues(row);
            rows.Add(table + "|" + string.Join('|', row.Select(v => v is byte[] bytes ? Encoding.UTF8.GetString(bytes) : v)));
        }

        return rows;
    }

    private async Task DesignationsAsync()
    {
        using var owner = await _host.SignInAsync(Role.AuthorityOwner, Code);
        using var reviewer = await _host.SignInAsync(Role.Reviewer);
        var confirmed = await owner.DraftAsync(institution: "Synthetic Ministry of Health");
        await owner.GoAsync(confirmed + "/draft/check", "/draft/check");
        await reviewer.GoAsync(confirmed + "/review", "handler=confirm");
        var draft = await owner.DraftAsync(institution: "Undisclosed Ministry");
        Keys["/authorities/designations/"] = new(StringComparer.Ordinal) { ["id"] = draft.Split('/')[^1], ["part"] = "private" };
    }

    private async Task MessagesAsync()
    {
        using var owner = await _host.SignInAsync(Role.AuthorityOwner, Code);
        var thread = await owner.WriteAsync("Undisclosed topic", "Undisclosed words", ["KEN"], ("undisclosed-file.pdf", Writing.Pdf));
        Keys["/messages/"] = new(StringComparer.Ordinal) { ["id"] = thread.Split('/')[^1], ["file"] = Assert.Single(await _host.FilesAsync()).Id.ToString() };
    }

    /// <summary>An employer's, seen by nobody else of its country either.</summary>
    private async Task RecruitmentsAsync()
    {
        using var employer = await _host.SignInAsync(Role.RecruiterOwner);
        var id = await employer.KeepAsync("Undisclosed campaign");
        using var attached = await employer.AttachAsync(id, "undisclosed-file.pdf", Writing.Pdf, "Undisclosed words");
        await using var db = _host.OpenAll();
        var file = await db.Set<RecruitmentFile>().SingleAsync(TestContext.Current.CancellationToken);
        Keys["/recruitments/"] = new(StringComparer.Ordinal) { ["id"] = id.ToString(), ["file"] = file.Id.ToString(), ["number"] = "1", ["check"] = "1" };
    }

    private async Task PeopleAsync()
    {
        Owner = await _host.BeginSessionAsync(Role.AuthorityOwner, Code);
        var (country, now) = (CountryCode.Parse(Code), _host.Get<TimeProvider>().GetUtcNow());
        await using var scope = _host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.As(Owner.PersonId, "Synthetic AuthorityOwner GHA", Role.AuthorityOwner, country);
        await scope.ServiceProvider.GetRequiredService<InvitePerson>().RunAsync(
            new Invitee("invited.officer@example.invalid", "Invited Officer", "en", Role.AuthorityEditor, country, null), TestContext.Current.CancellationToken);
        await scope.ServiceProvider.GetRequiredService<ServiceAccounts>().IssueAsync(
            new KeyRequest("Undisclosed program", country, new HashSet<Permission> { Permission.ReadUnpublished }, now.AddDays(30)), TestContext.Current.CancellationToken);
        await using var db = _host.OpenAll();
        var invitation = await db.Set<Invitation>().SingleAsync(TestContext.Current.CancellationToken);
        var letter = await db.Set<Letter>().FirstAsync(l => l.To == invitation.Email, TestContext.Current.CancellationToken);
        var key = await db.Set<ServiceAccount>().SingleAsync(TestContext.Current.CancellationToken);
        var grant = await WaitingAsync(country, now);
        Keys["/people"] = new(StringComparer.Ordinal) { ["id"] = Owner.MembershipId.ToString(), ["invitation"] = invitation.Id.ToString(), ["grant"] = grant.ToString() };
        Keys["/people/invitations/"] = new(StringComparer.Ordinal) { ["id"] = invitation.Id.ToString() };
        Keys["/service-accounts"] = new(StringComparer.Ordinal) { ["id"] = key.Id.ToString() };
        Keys["/letters"] = new(StringComparer.Ordinal) { ["id"] = letter.Id.ToString() };
        Keys["/account"] = new(StringComparer.Ordinal) { ["session"] = Owner.Id.ToString(), ["membership"] = Owner.MembershipId.ToString(), ["role"] = Owner.MembershipId.ToString() };
    }

    /// <summary>An owner to whose role nobody has agreed yet.</summary>
    private async Task<Guid> WaitingAsync(CountryCode country, DateTimeOffset now)
    {
        await using var db = new ExchangeDb(_host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything, Happenings = [] };
        await using var transaction = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
        var other = await db.Set<Person>().OrderBy(p => p.CreatedAt).FirstAsync(TestContext.Current.CancellationToken);
        var waits = new Membership(Guid.CreateVersion7(), other.Id, Role.AuthorityOwner, country, now, Owner.PersonId, null);
        db.Add(waits);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        await _host.Get<AuditLog>().AppendAsync(db, new Act(new Process("SeedGrant", null, "MembershipAdded")), Acting.Itself, TestContext.Current.CancellationToken);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);
        return waits.Id;
    }

    /// <summary>A file that is being imported, and a table of the register that is being loaded, by the Secretariat.</summary>
    private async Task DraftsAsync()
    {
        using var browser = await Statistics.ImportPages.Browser.SignedInAsync(_host);
        await browser.UploadAsync(Statistics.ImportPages.OecdFile.AsItCame, Statistics.ImportPages.OecdFile.Name);
        Keys["/import"] = new(StringComparer.Ordinal) { ["id"] = Assert.Single(_host.Get<ImportDrafts>().All()).Id.ToString() };
        await browser.OpenAsync("/authorities/load");
        using var form = new MultipartFormDataContent
        {
            { new StringContent(browser.Token()), "__RequestVerificationToken" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("Institution,Member State\nUndisclosed Ministry,Ghana\n")), "file", "table.csv" },
            { new StringContent("2026-01-01"), "on" },
        };
        using var answer = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri("/authorities/load", UriKind.Relative)) { Content = form });
        Keys["/authorities/load/"] = new(StringComparer.Ordinal) { ["id"] = answer.Headers.Location!.ToString().Split('/', '?')[3] };
    }

    /// <summary>A person of the register, and a certificate for them.</summary>
    private async Task PersonsAsync()
    {
        var id = await _host.PlantAsync(Code, Personnel.Synthetic.Nurse() with { Family = "Undisclosedperson" });
        using var officer = await _host.SignInAsync(Role.RegisterOfficer, Code);
        var form = await officer.ReadAsync($"/en/personnel/{id}/good-standing");
        var (_, paper) = await officer.FillAsync(
            form, $"/en/personnel/{id}/good-standing", ("By", "Person"), ("Destination", "Kenya"), ("Addressee", "Undisclosed board"));
        Keys["/personnel/"] = new(StringComparer.Ordinal) { ["id"] = $"{id}" };
        Keys["/personnel/good-standing/"] = new(StringComparer.Ordinal) { ["id"] = paper!.Split('/')[^1] };
    }

    /// <summary>A table that a statistician keeps for the country.</summary>
    private async Task TablesAsync()
    {
        using var statistician = await _host.SignInAsync(Role.RegisterStatistician, Code);
        await statistician.GoAsync("/en/personnel/pivot", "handler=keep", ("name", "Undisclosed table"), ("shared", "true"));
        await using var db = _host.OpenAll();
        var kept = await db.Set<SavedTable>().SingleAsync(TestContext.Current.CancellationToken);
        Keys["/personnel/saved/"] = new(StringComparer.Ordinal) { ["id"] = kept.Id.ToString() };
    }

    /// <summary>Figures for the Secretariat alone, and a table that is still on its way.</summary>
    private async Task ReleasesAsync()
    {
        using var statistician = await _host.SignInAsync(Role.RegisterStatistician, Code);
        using var owner = await _host.SignInAsync(Role.AuthorityOwner, Code);
        var counter = new Counter(_host, statistician, owner);
        await counter.OutAsync("counts=stock&on=2024-12-31&by=sex", "Secretariat");
        var release = await counter.PrepareAsync("counts=stock&on=2024-12-31&by=sector");
        await counter.SendAsync(release, "Undisclosed words");
        Keys["/personnel/releases/"] = new(StringComparer.Ordinal) { ["id"] = release.Split('/')[^1], ["job"] = Guid.CreateVersion7().ToString() };
        Keys["/closed-figures/"] = new(StringComparer.Ordinal) { ["id"] = "gha-register-stock-sex-closed", ["number"] = "1" };
    }

    /// <summary>A file that was taken into the register, and one on its way.</summary>
    private async Task LoadsAsync()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var (drafts, steps) = (_host.Get<RegisterDrafts>(), _host.Get<LoadSteps>());
        var profile = _host.Get<RegisterProfiles>().All(CountryCode.Parse(Code)).First(p => p.Profile.Id == "comity-register").Text;
        var draft = Guid.Empty;
        foreach (var name in new[] { "undisclosed-file-1.csv", "undisclosed-file-2.csv" })
        {
            var file = await drafts.AddAsync(
                CountryCode.Parse(Code), new MemoryStream("number,family_name,given_name\nU-1,Undisclosedperson,Synthetic\n"u8.ToArray()), name, whole: false, new DateOnly(2026, 1, 1), cancellation);
            drafts.SaveProfile(CountryCode.Parse(Code), file.Id, profile);
            await steps.CheckAsync(CountryCode.Parse(Code), file, _ => { }, cancellation);
            draft = file.Id;
            if (name.Contains('1', StringComparison.Ordinal))
            {
                var who = Acting.As(Owner.PersonId, "Synthetic officer", Role.RegisterOfficer, CountryCode.Parse(Code));
                Assert.True((await steps.TakeInAsync(who, file, "", _ => { }, cancellation)).Succeeded);
            }
        }

        Keys["/personnel/loads/"] = new(StringComparer.Ordinal) { ["id"] = draft.ToString(), ["number"] = "1" };
    }

    /// <summary>Two records that may be one person.</summary>
    private async Task PairsAsync()
    {
        await _host.PlantAsync(Code, Personnel.Synthetic.Nurse("U-8") with { Family = "Undisclosedperson" });
        await _host.SearchAsync(Code);
        var pair = (await _host.PairsAsync()).Pairs[0].Pair.Key;
        Keys["/personnel/duplicates/"] = new(StringComparer.Ordinal) { ["pair"] = pair.ToString() };
    }

    /// <summary>An entry of the log about the country.</summary>
    private async Task EntriesAsync()
    {
        await using var db = _host.OpenAll();
        var entry = await db.Set<AuditEvent>().Where(e => e.Country == Code && e.Kind == "InvitationAdded").Select(e => e.Sequence).SingleAsync(TestContext.Current.CancellationToken);
        Keys["/audit/entries/"] = new(StringComparer.Ordinal) { ["sequence"] = $"{entry}" };
    }
}
