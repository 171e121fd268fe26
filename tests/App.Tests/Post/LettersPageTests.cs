using System.Net;
using Comity.App.Access;
using Comity.App.Database;
using Comity.App.Post;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Post;

public sealed class LettersPageTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task An_administrator_sees_who_was_not_reached_and_why_and_has_it_tried_again(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var outbox = host.Get<Outbox>();
        var letter = await WriteAsync(host);
        await outbox.FailedAsync((await outbox.ClaimAsync(Cancellation))!, "mail.invalid: No such reader", forGood: true, Cancellation);
        using var client = await host.SignInAsync(Role.Administrator);
        var page = await (await client.GetAsync("/letters?state=givenUp", Cancellation)).PageAsync();
        var row = page.Words("tbody tr");
        Assert.Contains("reader@synthetic.invalid", row, StringComparison.Ordinal);
        Assert.Contains("mail.invalid: No such reader", row, StringComparison.Ordinal);
        Assert.DoesNotContain("a link that lets in", page.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("No mail server is named", page.Words("main"), StringComparison.Ordinal);

        var form = page.QuerySelector("tbody form")!;
        using var again = new FormUrlEncodedContent([KeyValuePair.Create(
            "__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!)]);
        using var answer = await client.PostAsync(form.GetAttribute("action"), again, Cancellation);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>());
        var waits = await db.Set<Letter>().SingleAsync(Cancellation);
        Assert.Equal((letter.Id, null, 0), (waits.Id, waits.GivenUpAt, waits.Attempts));
        Assert.NotNull(await outbox.ClaimAsync(Cancellation));
    }

    [Theory]
    [InlineData(Role.AuthorityOwner, "GHA")]
    [InlineData(Role.Reviewer, null)]
    [InlineData(Role.Auditor, null)]
    public async Task Nobody_else_sees_letters(object role, string? country)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var client = await host.SignInAsync((Role)role, country);
        using var answer = await client.GetAsync("/letters", Cancellation);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static async Task<Letter> WriteAsync(TestHost host)
    {
        var letter = new Letter(Guid.CreateVersion7(), "reader@synthetic.invalid", "en", "Something waits", "a link that lets in", host.Get<TimeProvider>().GetUtcNow());
        await using var db = new ExchangeDb(host.Get<DbContextOptions<ExchangeDb>>());
        db.Add(letter);
        await db.SaveChangesAsync(Cancellation);
        return letter;
    }
}
