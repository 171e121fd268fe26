using System.Collections.Concurrent;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Jobs;

namespace Comity.App.Personnel.Duplicates;

/// <summary>Has registers searched beside the requests; one search a country at a time.</summary>
internal sealed class DuplicateWork(JobBoard board, IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<CountryCode, Job> _jobs = new();
    private readonly Lock _starting = new();

    public Job? Of(CountryCode country) => _jobs.GetValueOrDefault(country);

    public Job Start(Acting who)
    {
        var country = who.Country!.Value;
        lock (_starting)
        {
            return Of(country) is { State: JobState.Running } under ? under : _jobs[country] = board.Start($"duplicates {country}", (job, cancellation) => RunAsync(who, job, cancellation));
        }
    }

    private async Task<string> RunAsync(Acting who, Job job, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = who;
        await scope.ServiceProvider.GetRequiredService<FindDuplicates>().RunAsync(job.Report, cancellation);
        return "/personnel/duplicates";
    }
}
