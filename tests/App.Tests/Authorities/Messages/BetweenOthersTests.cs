using System.Net;
using Comity.App.Access;
using Comity.App.Authorities.Messages;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Authorities.Messages;

/// <summary>What is between two parties is nobody else's: at no address, for no role, and not in the database as others open it.</summary>
public sealed class BetweenOthersTests
{
    private const string Topic = "Synthetic topic of two";
    private const string Words = "Synthetic words of two";

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Who_is_no_party_finds_nothing_at_any_address_in_any_role(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var writer = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        var thread = await writer.WriteAsync(Topic, Words, ["GBR"], ("synthetic.pdf", Writing.Pdf));
        var file = $"{thread}/files/{Assert.Single(await host.FilesAsync()).Id}";
        string[] addresses = [thread, thread + "/print", thread + "/export.json", file];
        using (var reader = await host.SignInAsync(Role.AuthorityEditor, "GBR"))
        {
            foreach (var address in addresses)
            {
                Assert.Equal(HttpStatusCode.OK, await reader.StatusAsync(address));
            }
        }

        foreach (var role in Enum.GetValues<Role>().Where(r => r != Role.Itself))
        {
            using var stranger = await host.SignInAsync(role, Permissions.OfOneCountry(role) ? "KEN" : null);
            var expected = Permissions.Of(role).Contains(Permission.ExchangeMessages) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;
            foreach (var address in addresses)
            {
                Assert.Equal((role, address, expected), (role, address, await stranger.StatusAsync(address)));
            }

            foreach (var address in new[] { "/en/messages", "/en/messages?q=synthetic", "/en/messages?box=archive", "/en/messages?with=GHA", "/en/workspace", "/en/audit" })
            {
                using var answer = await stranger.GetAsync(address, TestContext.Current.CancellationToken);
                var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                Assert.DoesNotContain(Topic, page, StringComparison.Ordinal);
                Assert.DoesNotContain(Words, page, StringComparison.Ordinal);
                Assert.False(page.Contains(thread, StringComparison.Ordinal), $"{role} {address}");
            }

            if (expected == HttpStatusCode.NotFound)
            {
                // With the token of a page of their own, to the address of a thread of others.
                await stranger.WriteAsync("Own", "Own", ["NOR"]);
                Assert.Equal(HttpStatusCode.NotFound, await PostedAsync(stranger, thread));
                Assert.Equal(HttpStatusCode.NotFound, await PostedAsync(stranger, thread + "?handler=archive"));
            }
        }

        Assert.Equal(HttpStatusCode.Redirect, await host.Client.StatusAsync(file));
        Assert.Single((await writer.ReadAsync(thread)).QuerySelectorAll(".c-timeline > li"));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task No_entry_of_the_log_has_topic_words_or_names_of_files(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var writer = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        await writer.WriteAsync(Topic, Words, ["GBR"], ("synthetic-name.pdf", Writing.Pdf));
        var hash = Assert.Single(await host.FilesAsync()).Hash;
        await using var db = host.OpenAll();
        var entries = await db.Set<Comity.App.Audit.AuditEvent>().Where(e => e.Process == "BeginMessageThread").ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, entries.Count);
        var told = string.Concat(entries.Select(e => System.Text.Encoding.UTF8.GetString(e.Leaf) + System.Text.Encoding.UTF8.GetString(e.Private!)));
        Assert.All(new[] { Topic, Words, "synthetic-name", hash }, secret => Assert.DoesNotContain(secret, told, StringComparison.Ordinal));
        Assert.Contains("|GBR|GHA|", told, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task The_database_itself_keeps_rows_of_others_from_who_is_no_party(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var writer = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        await writer.WriteAsync(Topic, Words, ["GBR"], ("synthetic.pdf", Writing.Pdf));
        Reach[] outside = [Reach.Nothing, Reach.EveryCountry, Acting.As(Guid.CreateVersion7(), "", Role.Reviewer, null).Reach, Acting.As(Guid.CreateVersion7(), "", Role.Auditor, null).Reach,
            Acting.As(Guid.CreateVersion7(), "", Role.AuthorityOwner, CountryCode.Parse("KEN")).Reach, Acting.As(Guid.CreateVersion7(), "", Role.Recruiter, CountryCode.Parse("GHA")).Reach];
        Assert.All(outside, reach => Assert.Equal((0, 0, 0, 0), Count(reach)));
        Assert.Equal((1, 1, 1, 1), Count(Acting.As(Guid.CreateVersion7(), "", Role.AuthorityOwner, CountryCode.Parse("GBR")).Reach));

        (int Threads, int Messages, int Files, int Marks) Count(Reach reach)
        {
            using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = reach };
            return (db.Set<MessageThread>().Count(), db.Set<Message>().Count(), db.Set<MessageFile>().Count(), db.Set<MessageMark>().Count());
        }
    }

    [Fact]
    public async Task A_row_between_others_cannot_be_written()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.EveryCountry with { Party = Party.Secretariat }, Happenings = [] };
        db.Add(new MessageThread(Guid.CreateVersion7(), [Party.Of(CountryCode.Parse("GHA")), Party.Of(CountryCode.Parse("GBR"))], "x", DateTimeOffset.UnixEpoch));
        await Assert.ThrowsAsync<OutOfReachException>(() => db.SaveChangesAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<HttpStatusCode> PostedAsync(HttpClient client, string address)
    {
        var token = (await client.ReadAsync("/en/messages/new")).QuerySelector("form[enctype] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("text", "from outside")]);
        using var answer = await client.PostAsync(address, body, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }
}
