using System.Collections.Concurrent;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Jobs;
using Comity.App.Statistics.Published;

namespace Comity.App.Personnel.Releases;

/// <summary>Has tables worked out and let out beside the requests.</summary>
internal sealed class ReleaseWork(JobBoard board, IServiceScopeFactory scopes)
{
    private readonly ConcurrentDictionary<Guid, Begun> _begun = new();

    public Job WorkOut(Acting who, ReleaseQuestion question, Audience audience) => Start(who, $"/personnel/releases/new?{question.Query}", async (services, step, cancellation) =>
    {
        var made = await services.GetRequiredService<WorkOutRelease>().RunAsync(question, audience, step, cancellation);
        return made.Succeeded ? await services.GetRequiredService<KeepRelease>().KeepAsync(made.Value, cancellation) : made.Refusal;
    });

    public Job LetOut(Acting who, Guid release, string decision) => Start(who, $"/personnel/releases/{release}", async (services, step, cancellation) =>
    {
        var done = await services.GetRequiredService<LetOutRelease>().RunAsync(release, decision, step, cancellation);
        return done.Succeeded ? release : done.Refusal;
    });

    /// <summary>Work that this person began; none that others did.</summary>
    public Begun? Of(Guid job, Acting who) => _begun.GetValueOrDefault(job) is { } begun && begun.Person == who.Person ? begun : null;

    private Job Start(Acting who, string back, Func<IServiceProvider, Action<string>, CancellationToken, Task<Result<Guid>>> work)
    {
        foreach (var (old, _) in _begun.Where(b => board.Find(b.Key) is null))
        {
            _begun.TryRemove(old, out _);
        }

        var begun = new Begun(who.Person, back);
        begun.Job = board.Start("", async (job, cancellation) =>
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<WhoActs>().Now = who;
            var done = await work(scope.ServiceProvider, step => job.Report(step, 0, 0), cancellation);
            begun.Refusal = done.Refusal;
            return done.Succeeded ? $"/personnel/releases/{done.Value}" : "";
        });
        _begun[begun.Job.Id] = begun;
        return begun.Job;
    }

    /// <param name="back">Where to try again.</param>
    internal sealed class Begun(Guid? person, string back)
    {
        public Guid? Person { get; } = person;

        public string Back { get; } = back;

        public Job Job { get; set; } = null!;

        public Refusal? Refusal { get; set; }
    }
}
