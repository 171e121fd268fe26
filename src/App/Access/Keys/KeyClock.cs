namespace Comity.App.Access.Keys;

/// <summary>Looks at every start, and every hour, which keys will end soon.</summary>
internal sealed partial class KeyClock(KeyReminders reminders, TimeProvider time, ILogger<KeyClock> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            do
            {
                await RoundAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException)
        {
            // The program ends.
        }
    }

    private async Task RoundAsync(CancellationToken stopping)
    {
        try
        {
            await reminders.RunAsync(stopping);
        }
        catch (Exception error) when (error is System.Data.Common.DbException or Microsoft.EntityFrameworkCore.DbUpdateException or ObjectDisposedException
            or InvalidOperationException { InnerException: System.Data.Common.DbException or TimeoutException })
        {
            // The database will be back; the next round does what this one did not.
            DatabaseAway(log, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody was told of keys that end: the database does not answer.")]
    private static partial void DatabaseAway(ILogger log, Exception error);
}
