using System.Globalization;
using System.Text.Json;
using Comity.App.Audit;
using Comity.App.Database;
using Comity.App.Post;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Outside;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Post;

/// <summary>From the outbox to a real mail server: every letter once, whatever happens on the way.</summary>
public sealed class CarrierTests
{
    private const string Arabic = "دعوة إلى كوميتي: سجل السلطات الوطنية المعيَّنة ينتظر تأكيدكم، وهذا موضوع طويل عن قصد";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_letter_in_Arabic_arrives_as_it_was_written()
    {
        await using var mailing = await Mailing.StartAsync(TestStore.Sqlite);
        await using var server = await MailServer.StartAsync();
        var body = string.Join('\n', Enumerable.Repeat(Arabic, 40)) + "\nhttps://comity.invalid/ar/workspace";
        var letter = await mailing.WriteAsync("minister@health.gov.invalid", Arabic, body);

        Assert.Equal(new Delivery(1, 0), await mailing.Carrier(server.Settings).RunAsync(Cancellation));
        var come = await server.NextAsync();
        Assert.Equal(Arabic, come.GetProperty("subject").GetString());
        Assert.Equal(body, come.GetProperty("text").GetString()!.TrimEnd());
        Assert.Equal("\"Comity\" <comity@health.invalid>", come.GetProperty("from").GetString());
        Assert.Equal("minister@health.gov.invalid", come.GetProperty("to")[0].GetString());
        Assert.Equal($"<{letter.Id:N}@health.invalid>", come.GetProperty("id").GetString());
        Assert.Contains(Headers(come), h => h == "Auto-Submitted: auto-generated");
        var sent = await mailing.ReadAsync(letter);
        Assert.NotNull(sent.SentAt);
        Assert.Equal(("", 1, null), (sent.Body, sent.Attempts, sent.LastError));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Four_carriers_at_once_hand_each_letter_over_once(TestStore store)
    {
        await using var mailing = await Mailing.StartAsync(store);
        await using var server = await MailServer.StartAsync();
        var written = new List<string>();
        for (var i = 0; i < 60; i++)
        {
            written.Add(IdOf(await mailing.WriteAsync($"reader-{i.ToString(CultureInfo.InvariantCulture)}@synthetic.invalid")));
        }

        var rounds = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => mailing.Carrier(server.Settings).RunAsync(Cancellation), Cancellation)));
        Assert.Equal(60, rounds.Sum(r => r.Sent));
        Assert.True(rounds.Count(r => r.Sent > 0) > 1, "One carrier did it all: nothing was tried.");
        var taken = await server.TakenAsync();
        Assert.Equal(written.Order(StringComparer.Ordinal), taken.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_server_that_is_down_loses_no_letter_and_gets_it_when_it_is_back(TestStore store)
    {
        await using var mailing = await Mailing.StartAsync(store);
        int port;
        await using (var server = await MailServer.StartAsync())
        {
            port = server.Port;
        }

        var letter = await mailing.WriteAsync();
        Assert.Equal(new Delivery(0, 1), await mailing.Carrier(MailServer.At(port)).RunAsync(Cancellation));
        var waiting = await mailing.ReadAsync(letter);
        Assert.Contains("127.0.0.1", waiting.LastError, StringComparison.Ordinal);
        Assert.Equal((null, null), (waiting.SentAt, waiting.GivenUpAt));

        await using var back = await MailServer.StartAsync(port);
        mailing.Clock.Forward(TimeSpan.FromSeconds(50));
        Assert.Equal(new Delivery(0, 0), await mailing.Carrier(back.Settings).RunAsync(Cancellation));
        mailing.Clock.Forward(TimeSpan.FromSeconds(15));
        Assert.Equal(new Delivery(1, 0), await mailing.Carrier(back.Settings).RunAsync(Cancellation));
        Assert.Equal([IdOf(letter)], await back.TakenAsync());
    }

    [Fact]
    public async Task Pauses_grow_and_a_letter_that_nobody_takes_is_given_up_with_its_error()
    {
        await using var mailing = await Mailing.StartAsync(TestStore.Sqlite);
        await using var server = await MailServer.StartAsync();
        await server.BehaveAsync("later");
        var letter = await mailing.WriteAsync();
        var pauses = new List<TimeSpan>();
        while ((await mailing.ReadAsync(letter)).GivenUpAt is null)
        {
            Assert.Equal(new Delivery(0, 1), await mailing.Carrier(server.Settings).RunAsync(Cancellation));
            if ((await mailing.ReadAsync(letter)).NotBefore is { } next)
            {
                pauses.Add(TimeSpan.FromMinutes(Math.Round((next - mailing.Clock.GetUtcNow()).TotalMinutes)));
                mailing.Clock.Forward(pauses[^1] + TimeSpan.FromMinutes(1));
            }
        }

        var given = await mailing.ReadAsync(letter);
        Assert.Equal((Pauses.MostAttempts, Pauses.MostAttempts - 1), (given.Attempts, pauses.Count));
        Assert.Equal(pauses.Order(), pauses);
        Assert.Contains("Not now", given.LastError, StringComparison.Ordinal);
        Assert.Equal(new Delivery(0, 0), await mailing.Carrier(server.Settings).RunAsync(Cancellation));
        await using var db = new ExchangeDb(mailing.Options) { Reach = Reach.Everything };
        var told = await db.Set<AuditEvent>().SingleAsync(Cancellation);
        Assert.Equal(("LetterGivenUp", $"letter/{letter.Id}"), (told.Kind, told.Subject));
    }

    [Fact]
    public async Task A_reader_whom_the_server_does_not_know_is_given_up_at_once()
    {
        await using var mailing = await Mailing.StartAsync(TestStore.Sqlite);
        await using var server = await MailServer.StartAsync();
        await server.BehaveAsync("refuse");
        var letter = await mailing.WriteAsync();
        await mailing.Carrier(server.Settings).RunAsync(Cancellation);
        var given = await mailing.ReadAsync(letter);
        Assert.NotNull(given.GivenUpAt);
        Assert.Contains("No such reader", given.LastError, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_says_nothing_is_left_after_the_time_out()
    {
        await using var mailing = await Mailing.StartAsync(TestStore.Sqlite);
        await using var server = await MailServer.StartAsync();
        await server.BehaveAsync("hold");
        var letter = await mailing.WriteAsync();
        Assert.Equal(new Delivery(0, 1), await mailing.Carrier(server.Settings with { TimeOut = TimeSpan.FromSeconds(2) }).RunAsync(Cancellation));
        Assert.Matches("no answer within 2 s|timed out", (await mailing.ReadAsync(letter)).LastError);
    }

    [Fact]
    public async Task A_yes_that_was_lost_on_the_way_brings_the_letter_again_under_the_same_number()
    {
        await using var mailing = await Mailing.StartAsync(TestStore.Sqlite);
        await using var server = await MailServer.StartAsync();
        var letter = await mailing.WriteAsync();
        await server.BehaveAsync("lose");
        Assert.Equal(new Delivery(0, 1), await mailing.Carrier(server.Settings).RunAsync(Cancellation));
        Assert.Equal([IdOf(letter)], await server.TakenAsync());
        await server.BehaveAsync("take");
        mailing.Clock.Forward(TimeSpan.FromMinutes(2));
        Assert.Equal(new Delivery(1, 0), await mailing.Carrier(server.Settings).RunAsync(Cancellation));
        Assert.Equal([IdOf(letter)], await server.TakenAsync());
    }

    [Fact]
    public async Task The_server_looks_into_the_outbox_by_itself()
    {
        await using var server = await MailServer.StartAsync();
        await using var host = await TestHost.StartAsync(TestStore.Sqlite, adapt: settings => settings with { Mail = server.Settings });
        var letter = new Letter(Guid.CreateVersion7(), "reader@synthetic.invalid", "en", "Something waits", "See /workspace", host.Get<TimeProvider>().GetUtcNow());
        await using (var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>()))
        {
            db.Add(letter);
            await db.SaveChangesAsync(Cancellation);
        }

        Assert.Equal(IdOf(letter), (await server.NextAsync()).GetProperty("id").GetString());
    }

    private static string IdOf(Letter letter) => $"<{letter.Id:N}@health.invalid>";

    private static IEnumerable<string> Headers(JsonElement letter) => letter.GetProperty("headers").EnumerateArray().Select(h => h.GetString()!);
}
