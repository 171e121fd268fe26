using Comity.App.Access;
using Comity.App.Audit;

namespace Comity.App.Post;

/// <summary>Takes letters from the outbox to the mail server, one after the other.</summary>
internal sealed class Carrier(Outbox outbox, Settings settings, IServiceScopeFactory scopes)
{
    public bool HasServer => settings.Mail is not null;

    /// <summary>Hands over every letter whose turn has come. The one in hand is finished before the carrier stops.</summary>
    public async Task<CarrierRound> RunAsync(CancellationToken stopping)
    {
        var round = new CarrierRound(0, 0);
        if (settings.Mail is not { } mail)
        {
            return round;
        }

        var smtp = new SmtpHandOver(mail);
        while (!stopping.IsCancellationRequested && await outbox.ClaimAsync(stopping) is { } letter)
        {
            round = await smtp.SendAsync(letter, CancellationToken.None) is { } failure
                ? await FailedAsync(letter, failure, round)
                : await SentAsync(letter, round);
        }

        return round;
    }

    private async Task<CarrierRound> SentAsync(Letter letter, CarrierRound round)
    {
        await outbox.SentAsync(letter, CancellationToken.None);
        return round with { Sent = round.Sent + 1 };
    }

    private async Task<CarrierRound> FailedAsync(Letter letter, HandOverFailure failure, CarrierRound round)
    {
        if (await outbox.FailedAsync(letter, failure.Error, failure.ForGood, CancellationToken.None))
        {
            await TellAsync(letter);
        }

        return round with { Failed = round.Failed + 1 };
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

/// <summary>How many letters a round handed over, and how many attempts failed.</summary>
internal sealed record CarrierRound(int Sent, int Failed);
