using System.Collections.Concurrent;
using Comity.App.Jobs;

namespace Comity.App.Statistics.Importing.Drafts;

/// <summary>Which job works on which draft: one at a time.</summary>
internal sealed class DraftJobs(JobBoard board)
{
    private readonly ConcurrentDictionary<Guid, Job> _jobs = new();
    private readonly Lock _starting = new();

    public Job? Of(Guid draft) => _jobs.GetValueOrDefault(draft);

    public bool IsRunning(Guid draft) => Of(draft)?.State == JobState.Running;

    /// <summary>Starts the work, unless some is under way: then that one is waited for.</summary>
    public Job Start(ImportDraft draft, Func<Job, CancellationToken, Task<string>> work)
    {
        lock (_starting)
        {
            return IsRunning(draft.Id) ? _jobs[draft.Id] : _jobs[draft.Id] = board.Start(draft.FileName, work);
        }
    }
}
