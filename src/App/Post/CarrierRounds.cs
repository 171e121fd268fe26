namespace Comity.App.Post;

/// <summary>Looks into the outbox every few seconds, as long as the program runs.</summary>
internal sealed partial class CarrierRounds(Carrier carrier, ILogger<CarrierRounds> log, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!carrier.HasServer)
        {
            return;
        }

        using var timer = new PeriodicTimer(Every, time);
        do
        {
            await RoundAsync(stoppingToken);
        }
        while (await NextAsync(timer, stoppingToken));
    }

    private async Task RoundAsync(CancellationToken stopping)
    {
        try
        {
            await carrier.RunAsync(stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
        }
        catch (ObjectDisposedException)
        {
            // The program ends without having been told to stop; a letter in hand keeps its claim.
        }
        catch (System.Data.Common.DbException error)
        {
            // The database will be back; until then letters wait in it.
            DatabaseAway(log, error);
        }
        catch (InvalidOperationException error) when (error.InnerException is System.Data.Common.DbException or TimeoutException)
        {
            DatabaseAway(log, error);
        }
    }

    private static async Task<bool> NextAsync(PeriodicTimer timer, CancellationToken stopping)
    {
        try
        {
            return await timer.WaitForNextTickAsync(stopping);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Letters wait: the database does not answer.")]
    private static partial void DatabaseAway(ILogger log, Exception error);
}
