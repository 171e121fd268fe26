namespace Comity.App.Jobs;

internal enum JobState
{
    Running,
    Done,
    Failed,

    /// <summary>Stopped by whoever waited for it.</summary>
    Cancelled,
}

/// <summary>Long work that somebody waits for: how far it is, and what came of it.</summary>
internal sealed class Job(Guid id, string title) : IDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private long _done;
    private long _total;

    public Guid Id { get; } = id;

    /// <summary>What is worked on, as the person who waits named it, such as a file name.</summary>
    public string Title { get; } = title;

    /// <summary>Key of the step's name in the language files.</summary>
    public string Step { get; private set; } = "jobs.starting";

    public JobState State { get; private set; } = JobState.Running;

    /// <summary>Where the result stands, once done.</summary>
    public string? Result { get; private set; }

    public string? Failure { get; private set; }

    /// <summary>0 to 100, or none where the end is not known.</summary>
    public int? Percent => Interlocked.Read(ref _total) is var total and > 0
        ? (int)Math.Clamp(100 * Interlocked.Read(ref _done) / total, 0, 100)
        : null;

    public void Report(string step, long done, long total)
    {
        Step = step;
        Interlocked.Exchange(ref _done, done);
        Interlocked.Exchange(ref _total, total);
    }

    /// <summary>Asks the work to stop; it stops at its next step, and undoes what it began.</summary>
    public void Cancel()
    {
        if (State == JobState.Running)
        {
            _stop.Cancel();
        }
    }

    public void Dispose() => _stop.Dispose();

    internal CancellationToken Stopped => _stop.Token;

    internal void Stop() => State = JobState.Cancelled;

    internal void Finish(string result) => (Result, State) = (result, JobState.Done);

    internal void Fail(string failure) => (Failure, State) = (failure, JobState.Failed);
}
