using System.Data.Common;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Audit.Verification;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Audit;

/// <summary>A log with something in it, and ways to look at it and behind it.</summary>
internal static class Written
{
    public static readonly Process Note = new("NoteSomething", null, "Noted", "Membership", Erasure.Kind);

    public static readonly CountryCode Ghana = CountryCode.Parse("GHA");

    /// <summary>One running of a process that records so many things.</summary>
    public static Task NoteAsync(this TestHost host, string subject, int times = 1, string? value = "old", Acting? who = null, CountryCode? country = null) => host.RunAsync(
        new Act(Note, country ?? Ghana, "because"),
        who ?? Acting.As(Guid.CreateVersion7(), "Synthetic Officer", Role.AuthorityOwner, Ghana),
        db =>
        {
            for (var i = 0; i < times; i++)
            {
                db.Happenings!.Add(Happening.Of("Noted", subject, country ?? Ghana, new ValueChange("Text", null, value)) with
                {
                    Sealed = [new ValueChange("Telephone", null, "+233 000 000")],
                });
            }

            return Task.CompletedTask;
        });

    public static async Task RunAsync(this TestHost host, Act act, Acting who, Func<ExchangeDb, Task> work)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = who;
        var result = await scope.ServiceProvider.GetRequiredService<Acts>().RunAsync(
            act,
            async (db, _) =>
            {
                await work(db);
                return (Result<bool>)true;
            },
            TestContext.Current.CancellationToken);
        Assert.True(result.Succeeded);
    }

    public static Task<LogOutcome> VerifyLogAsync(this TestHost host) => host.Get<LogVerification>().RunAsync(TestContext.Current.CancellationToken);

    public static ExchangeDb Everything(this TestHost host) => new(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };

    public static async Task<AuditEvent> EntryAsync(this TestHost host, long sequence)
    {
        await using var db = host.Everything();
        return await db.Set<AuditEvent>().SingleAsync(e => e.Sequence == sequence, TestContext.Current.CancellationToken);
    }

    /// <summary>What somebody does who has the database and not the program.</summary>
    public static async Task BehindAsync(this TestHost host, string sql, params (string Name, object? Value)[] values)
    {
        await using var connection = await host.Get<Store>().OpenAsync(TestContext.Current.CancellationToken);
        await using DbCommand command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.AddParameter(name, value);
        }

        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken));
    }
}
