using System.Collections.Concurrent;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Jobs;
using Comity.App.Personnel.Duplicates;

namespace Comity.App.Personnel.Loading;

/// <summary>Has drafts checked and taken in beside the requests; one work a draft at a time.</summary>
internal sealed class LoadWork(JobBoard board, LoadSteps steps, DuplicateWork duplicates)
{
    private readonly ConcurrentDictionary<Guid, Job> _jobs = new();
    private readonly Lock _starting = new();

    public Job? Of(Guid draft) => _jobs.GetValueOrDefault(draft);

    public Job Check(CountryCode country, RegisterDraft draft) => Start(draft, async (job, cancellation) =>
    {
        await steps.CheckAsync(country, draft, Told(job, "jobs.checkingRegister"), cancellation);
        return "";
    });

    public Job TakeIn(Acting who, RegisterDraft draft, string comment) => Start(draft, async (job, cancellation) =>
    {
        var stored = await steps.TakeInAsync(who, draft, comment, Told(job, "jobs.takingIn"), cancellation);
        if (!stored.Succeeded)
        {
            return "";
        }

        // Whoever took the file in is shown next who may stand in it twice.
        duplicates.Start(who);
        return $"/personnel/loads/done/{stored.Value.Number}";
    });

    private static Action<double> Told(Job job, string step)
    {
        job.Report(step, 0, 0);
        return share => job.Report(step, (long)(share * 1000), 1000);
    }

    private Job Start(RegisterDraft draft, Func<Job, CancellationToken, Task<string>> work)
    {
        lock (_starting)
        {
            return Of(draft.Id) is { State: JobState.Running } under ? under : _jobs[draft.Id] = board.Start(draft.FileName, work);
        }
    }
}
