using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Jobs;

namespace Comity.App.Post;

/// <summary>Takes letters from the outbox to the mail server, one after the other.</summary>
internal sealed class Carrier(Outbox outbox, Settings settings, IServiceScopeFactory scopes) : ISweep
{
    public bool HasServer => settings.Mail is not null;

    public TimeSpan Every => TimeSpan.FromSeconds(5);

    public Task SweepAsync(CancellationToken cancellation) => RunAsync(cancellation);

    /// <summary>Hands over every letter whose turn has come. The one in hand is finished before the carrier stops.</summary>
    public async Task<Delivery> RunAsync(CancellationToken stopping)
    {
        var delivery = new Delivery(0, 0);
        if (settings.Mail is not { } mail)
        {
            return delivery;
        }

        var smtp = new SmtpHandOver(mail);
        while (!stopping.IsCancellationRequested && await outbox.ClaimAsync(stopping) is { } letter)
        {
            delivery = await smtp.SendAsync(letter, CancellationToken.None) is { } failure
                ? await FailedAsync(letter, failure, delivery)
                : await SentAsync(letter, delivery);
        }

        return delivery;
    }

    private async Task<Delivery> SentAsync(Letter letter, Delivery delivery)
    {
        await outbox.SentAsync(letter, CancellationToken.None);
        return delivery with { Sent = delivery.Sent + 1 };
    }

    private async Task<Delivery> FailedAsync(Letter letter, HandOverFailure failure, Delivery delivery)
    {
        if (await outbox.FailedAsync(letter, failure.Error, failure.ForGood, CancellationToken.None))
        {
            await TellAsync(letter);
        }

        return delivery with { Failed = delivery.Failed + 1 };
    }

    /// <summary>That somebody was never reached belongs in the log.</summary>
    private async Task TellAsync(Letter letter)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        await scope.ServiceProvider.GetRequiredService<Acts>().RunAsync<bool>(
            new Act(PostProcesses.HandOverLetters),
            (db, _) =>
            {
                db.Happenings!.Add(Happening.Of("LetterGivenUp", PostProcesses.SubjectOf(letter.Id)));
                return Task.FromResult<Common.Result<bool>>(true);
            },
            CancellationToken.None);
    }
}

/// <summary>How many letters a delivery handed over, and how many attempts failed.</summary>
internal sealed record Delivery(int Sent, int Failed);
