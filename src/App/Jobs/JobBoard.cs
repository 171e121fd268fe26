using System.Collections.Concurrent;

namespace Comity.App.Jobs;

/// <summary>
/// Runs long work beside the requests and shows how far it is. What is under way when the program ends is lost, and that is
/// safe: every job does its work in one transaction.
/// </summary>
internal sealed class JobBoard(IHostApplicationLifetime lifetime, ILogger<JobBoard> logger)
{
    private const int MostKept = 200;
    private readonly ConcurrentDictionary<Guid, Job> _jobs = new();

    public Job? Find(Guid id) => _jobs.GetValueOrDefault(id);

    /// <param name="work">Does the work and says where its result stands.</param>
    public Job Start(string title, Func<Job, CancellationToken, Task<string>> work)
    {
        Forget();
        var job = new Job(Guid.CreateVersion7(), title);
        _jobs[job.Id] = job;
        _ = Task.Run(() => RunAsync(job, work), CancellationToken.None);
        return job;
    }

    private async Task RunAsync(Job job, Func<Job, CancellationToken, Task<string>> work)
    {
        try
        {
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(lifetime.ApplicationStopping, job.Stopped);
            job.Finish(await work(job, stop.Token));
        }
        catch (OperationCanceledException) when (job.Stopped.IsCancellationRequested || lifetime.ApplicationStopping.IsCancellationRequested)
        {
            job.Stop();
        }
#pragma warning disable CA1031 // Nobody awaits a job: what it throws must reach the page that waits for it, and the log.
        catch (Exception error)
#pragma warning restore CA1031
        {
            logger.LogError(error, "The job {Title} failed", job.Title);
            job.Fail(error.Message);
        }
    }

    private void Forget()
    {
        foreach (var old in _jobs.Values.Where(j => j.State != JobState.Running).OrderBy(j => j.Id).Take(_jobs.Count - MostKept))
        {
            _jobs.TryRemove(old.Id, out _);
            old.Dispose();
        }
    }
}
