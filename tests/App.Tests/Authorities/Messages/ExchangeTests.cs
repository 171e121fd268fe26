using System.Net;
using System.Text;
using System.Text.Json;
using Comity.App.Access;
using Comity.App.Authorities.Messages;
using Comity.App.Authorities.Messages.Keeping;
using Comity.App.Tests.Audit;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Authorities.Messages;

/// <summary>Writing, answering, reading, putting away, taking along and clearing.</summary>
public sealed class ExchangeTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_message_waits_unread_until_each_person_has_read_it_and_an_answer_waits_for_the_writer(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var ghana = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var first = await host.SignInAsync(Role.AuthorityEditor, "GBR");
        using var second = await host.SignInAsync(Role.AuthorityApprover, "GBR");
        var thread = await ghana.WriteAsync("Synthetic nurses", "First line\n\nSecond paragraph", ["GBR", "SECRETARIAT"]);
        Assert.DoesNotContain("unread", (await ghana.ReadAsync("/en/messages")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Present threads (1 unread)", (await first.ReadAsync("/en/messages")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 unread message with Ghana, The Secretariat: Synthetic nurses", (await first.ReadAsync("/en/workspace")).Body!.TextContent, StringComparison.Ordinal);
        var page = await first.ReadAsync(thread);
        Assert.Equal("Synthetic nurses", page.Words("h1"));
        Assert.Single(page.QuerySelectorAll(".govuk-tag"));
        Assert.DoesNotContain("unread", (await first.ReadAsync("/en/messages")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 unread", (await second.ReadAsync("/en/messages")).Body!.TextContent, StringComparison.Ordinal);

        await first.ReplyAsync(thread, "An answer");
        Assert.Contains("1 unread", (await ghana.ReadAsync("/en/messages")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 unread", (await second.ReadAsync("/en/messages")).Words("tbody"), StringComparison.Ordinal);
        Assert.Equal(2, (await ghana.ReadAsync(thread)).QuerySelectorAll(".c-timeline > li").Length);
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        Assert.Equal(HttpStatusCode.OK, await reviewer.StatusAsync(thread));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_letter_says_who_wrote_and_where_and_nothing_else(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var ghana = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var colleague = await host.SignInAsync(Role.AuthorityEditor, "GHA");
        using var britain = await host.SignInAsync(Role.AuthorityEditor, "GBR");
        using var readsOnly = await host.SignInAsync(Role.AuthorityReader, "GBR");
        using var kenya = await host.SignInAsync(Role.AuthorityEditor, "KEN");
        using var reviewer = await host.SignInAsync(Role.Reviewer);
        var thread = await ghana.WriteAsync("Hidden topic", "Hidden words", ["GBR"]);
        var letter = Assert.Single(await host.LettersAsync());
        Assert.StartsWith("AuthorityEditor-GBR", letter.To, StringComparison.Ordinal);
        Assert.Contains("Ghana", letter.Subject, StringComparison.Ordinal);
        Assert.Contains(thread, letter.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Hidden", letter.Subject + letter.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task What_is_put_away_comes_back_with_the_next_message(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var ghana = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var britain = await host.SignInAsync(Role.AuthorityEditor, "GBR");
        var thread = await ghana.WriteAsync("Put away", "x", ["GBR"]);
        await ghana.GoAsync(thread, "handler=archive");
        Assert.DoesNotContain("Put away", (await ghana.ReadAsync("/en/messages")).QuerySelector("tbody")?.TextContent ?? "", StringComparison.Ordinal);
        Assert.Contains("Put away", (await ghana.ReadAsync("/en/messages?box=archive")).Words("tbody"), StringComparison.Ordinal);
        Assert.Contains("Put away", (await britain.ReadAsync("/en/messages")).Words("tbody"), StringComparison.Ordinal);
        await britain.ReplyAsync(thread, "y");
        Assert.Contains("Put away", (await ghana.ReadAsync("/en/messages")).Words("tbody"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Threads_are_found_by_words_and_party_and_stand_on_pages(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var ghana = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        for (var i = 1; i <= MessageBox.PageSize; i++)
        {
            await ghana.WriteAsync($"Thread {i}", "words", ["GBR"]);
        }

        Assert.Empty((await ghana.ReadAsync("/en/messages")).QuerySelectorAll("[rel=next]"));
        await ghana.WriteAsync("Midwives", "Zanzibar", ["KEN"]);
        Assert.Single((await ghana.ReadAsync("/en/messages")).QuerySelectorAll("[rel=next]"));
        Assert.Equal("Thread 1", (await ghana.ReadAsync("/en/messages?turn=2")).Words("tbody th"));
        foreach (var query in new[] { "q=MIDWI", "q=zanzibar", "with=KEN" })
        {
            Assert.Equal("Midwives", Assert.Single((await ghana.ReadAsync("/en/messages?" + query)).QuerySelectorAll("tbody th")).TextContent.Trim());
        }

        Assert.Empty((await ghana.ReadAsync("/en/messages?q=midwi&with=GBR")).QuerySelectorAll("tbody"));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Files_come_out_as_they_went_in_and_a_bad_one_is_refused_by_name(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var ghana = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var britain = await host.SignInAsync(Role.AuthorityEditor, "GBR");
        using (var refused = await ghana.PostMessageAsync("/en/messages/new", [("to", "GBR"), ("topic", "Kept topic"), ("text", "Kept words")], ("picture.png", Encoding.ASCII.GetBytes("MZ no picture"))))
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            var page = await refused.PageAsync();
            Assert.Equal("picture.png is not taken: by its content it is no PDF, PNG, JPEG, CSV in UTF-8, XLSX or DOCX without macros.", page.Words(".govuk-error-summary__list a"));
            Assert.Equal("#files", page.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href"));
            Assert.Equal("Kept words", page.Words("#text"));
            Assert.Equal("Kept topic", page.QuerySelector("#topic")!.GetAttribute("value"));
            Assert.Equal("GBR", page.QuerySelector("#to option[selected]")!.GetAttribute("value"));
        }

        Assert.Empty(await host.FilesAsync());
        var thread = await ghana.WriteAsync("Files", "x", ["GBR"], ("virus.exe", Writing.Pdf), ("table.csv", Encoding.UTF8.GetBytes("a;b\n1;é\n")));
        var rows = await host.FilesAsync();
        Assert.Equal(["table.csv", "virus.pdf"], rows.Select(r => r.Name).Order(StringComparer.Ordinal));
        using var answer = await britain.GetAsync($"{thread}/files/{rows.Single(r => r.Name == "virus.pdf").Id}", TestContext.Current.CancellationToken);
        Assert.Equal(Writing.Pdf, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        using var copy = JsonDocument.Parse(await britain.GetStringAsync(thread + "/export.json", TestContext.Current.CancellationToken));
        Assert.Equal(2, copy.RootElement.GetProperty("messages")[0].GetProperty("files").GetArrayLength());
        Assert.Contains("virus.pdf", (await britain.ReadAsync(thread + "/print")).Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task After_its_years_a_thread_is_cleared_and_the_log_still_proves_it(TestStore store)
    {
        var clock = SetClock.At("2026-03-01");
        await using var host = await TestHost.StartAsync(store, time: clock);
        using (var ghana = await host.SignInAsync(Role.AuthorityOwner, "GHA"))
        {
            await ghana.WriteAsync("Gone one day", "Words that go", ["GBR"], ("gone.pdf", Writing.Pdf));
        }

        Assert.Null((await host.VerifyLogAsync()).First);
        clock.To("2032-02-29");
        Assert.Equal(0, await host.Get<ClearingSweep>().RunAsync(TestContext.Current.CancellationToken));
        var held = Path.Combine(host.Settings.DataFolder, "messages");
        Assert.Single(Directory.GetFiles(held, "*", SearchOption.AllDirectories));
        clock.To("2032-03-01");
        Assert.Equal(1, await host.Get<ClearingSweep>().RunAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, await host.Get<ClearingSweep>().RunAsync(TestContext.Current.CancellationToken));
        Assert.Empty(Directory.GetFiles(held, "*", SearchOption.AllDirectories));
        Assert.Null((await host.VerifyLogAsync()).First);
        using var britain = await host.SignInAsync(Role.AuthorityOwner, "GBR");
        var row = (await britain.ReadAsync("/en/messages")).QuerySelector("tbody a")!;
        Assert.Contains("cleared on 1 March 2032", row.TextContent, StringComparison.Ordinal);
        var page = await britain.ReadAsync(row.GetAttribute("href")!);
        Assert.DoesNotContain("Words that go", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("#text"));
        await using var db = host.OpenAll();
        Assert.Equal("", (await db.Set<Message>().SingleAsync(TestContext.Current.CancellationToken)).Text);
        Assert.Equal((1, 1, 1), (
            await CountAsync("MessageThreadChanged"), await CountAsync("MessageChanged"), await CountAsync("MessageFileChanged")));

        Task<int> CountAsync(string kind) => db.Set<Comity.App.Audit.AuditEvent>().CountAsync(e => e.Kind == kind, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Two_who_answer_at_once_are_both_heard(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var ghana = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var britain = await host.SignInAsync(Role.AuthorityEditor, "GBR");
        var thread = await ghana.WriteAsync("At once", "x", ["GBR"]);

        // A browser has its cookie against forgery before it writes three times at once.
        await britain.ReadAsync(thread);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(i => (i % 2 == 0 ? ghana : britain).ReplyAsync(thread, $"Answer {i}")));
        Assert.Equal(7, (await ghana.ReadAsync(thread)).QuerySelectorAll(".c-timeline > li").Length);
    }

    [Theory]
    [InlineData(TestStore.Sqlite, "UPDATE message SET text = 'other words'")]
    [InlineData(TestStore.PostgreSql, "UPDATE message SET text = 'other words'")]
    [InlineData(TestStore.Sqlite, "UPDATE message_thread SET parties = '|GBR|GHA|KEN|'")]
    [InlineData(TestStore.PostgreSql, "UPDATE message_thread SET parties = '|GBR|GHA|KEN|'")]
    public async Task Who_alters_words_or_parties_in_the_database_is_noticed(TestStore store, string alteration)
    {
        await using var host = await TestHost.StartAsync(store);
        using var ghana = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        await ghana.WriteAsync("Topic", "Words", ["GBR"]);
        Assert.Null((await host.VerifyLogAsync()).First);
        await using var db = host.OpenAll();
        await db.Database.ExecuteSqlRawAsync(alteration, TestContext.Current.CancellationToken);
        Assert.Contains("was altered", (await host.VerifyLogAsync()).First!.How, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_that_says_nothing_is_told_each_thing_that_lacks()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var ghana = await host.SignInAsync(Role.AuthorityOwner, "GHA");
        using var answer = await ghana.PostMessageAsync("/en/messages/new", [("to", "GHA"), ("topic", " "), ("text", "")]);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Equal(["#to", "#topic", "#text"], (await answer.PageAsync()).QuerySelectorAll(".govuk-error-summary__list a").Select(a => a.GetAttribute("href")));
    }
}
