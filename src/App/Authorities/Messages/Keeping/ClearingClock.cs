namespace Comity.App.Authorities.Messages.Keeping;

/// <summary>Has a round made at every start, and every day.</summary>
internal sealed class ClearingClock(ClearingRound round, TimeProvider time, ILogger<ClearingClock> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                await TryRoundAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task TryRoundAsync(CancellationToken cancellation)
    {
        try
        {
            await round.RunAsync(cancellation);
        }
        catch (Exception wrong) when (wrong is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException or IOException)
        {
            // A database or disk that is away for a while: the next round sees to it.
            log.RoundFailed(wrong);
        }
    }
}

internal static partial class ClearingLog
{
    [LoggerMessage(Level = LogLevel.Warning, Message = "Messages that were kept long enough could not be cleared.")]
    public static partial void RoundFailed(this ILogger log, Exception wrong);
}
