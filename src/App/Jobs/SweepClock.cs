using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Jobs;

/// <summary>Work that falls due with time, and does nothing when done twice: asking, clearing, reminding.</summary>
internal interface ISweep
{
    /// <summary>The longest that something due may wait.</summary>
    TimeSpan Every { get; }

    Task SweepAsync(CancellationToken cancellation);
}

/// <summary>Has the work done at every start of the program and then again and again, whatever comes of it.</summary>
internal sealed partial class SweepClock<TSweep>(TSweep sweep, TimeProvider time, ILogger<TSweep> log) : BackgroundService
    where TSweep : ISweep
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(sweep.Every, time);
        try
        {
            do
            {
                await TryAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program ends.
        }
    }

    private async Task TryAsync(CancellationToken cancellation)
    {
        try
        {
            await sweep.SweepAsync(cancellation);
        }
        catch (Exception wrong) when (wrong is DbException or DbUpdateException or IOException or ObjectDisposedException
            or InvalidOperationException { InnerException: DbException or TimeoutException }
            || (wrong is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            // A database or disk that is away for a while, or work shared with a request that was broken off: the next time sees to it.
            Failed(log, typeof(TSweep).Name, wrong);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Sweep} did not come through and will be tried again.")]
    private static partial void Failed(ILogger log, string sweep, Exception wrong);
}
