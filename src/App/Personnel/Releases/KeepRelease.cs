using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Releases;

/// <summary>From a table that is worked out to one that waits for a second person: kept, sent, given up, sent back.</summary>
internal sealed class KeepRelease(Acts acts, WhoActs who, TimeProvider time)
{
    public Task<Result<Guid>> KeepAsync(WorkedOut made, CancellationToken cancellation) => acts.RunAsync<Guid>(
        new Act(ReleaseProcesses.Prepare, who.Now.Country),
        async (db, token) =>
        {
            var country = who.Now.Country!.Value;
            var number = (await db.Set<Release>().MaxAsync(r => (int?)r.Number, token) ?? 0) + 1;
            var release = new Release(Guid.CreateVersion7(), country, number, made, who.Now.Person!.Value, time.GetUtcNow());
            db.Add(release);
            await db.SaveChangesAsync(token);
            db.Add(new ReleaseContent(release.Id, country, made.Content));
            return release.Id;
        },
        cancellation);

    public Task<Result<Guid>> SendAsync(Guid id, string words, CancellationToken cancellation) => ChangeAsync(ReleaseProcesses.Send, id, null, release =>
    {
        if (RefuseMine(release) is { } refusal)
        {
            return refusal;
        }

        if (!release.MayGoOut || words.Length > Release.LongestWords)
        {
            return !release.MayGoOut ? ReleaseRefusals.Exposed(release.Exposed) : ReleaseRefusals.WordsTooLong(Release.LongestWords);
        }

        release.Send(words, time.GetUtcNow());
        return null;
    }, cancellation);

    public Task<Result<Guid>> GiveUpAsync(Guid id, CancellationToken cancellation) => ChangeAsync(ReleaseProcesses.GiveUp, id, null, release =>
    {
        if (RefuseMine(release, ReleaseState.Waiting, ReleaseState.SentBack) is { } refusal)
        {
            return refusal;
        }

        release.GiveUp();
        return null;
    }, cancellation);

    public Task<Result<Guid>> SendBackAsync(Guid id, string reason, CancellationToken cancellation) => ChangeAsync(ReleaseProcesses.SendBack, id, reason, release =>
    {
        if (Decidable(release, who.Now) is { } refusal)
        {
            return refusal;
        }

        if (reason.Length is 0 or > Release.LongestWords)
        {
            return reason.Length == 0 ? ReleaseRefusals.ReasonWanted() : ReleaseRefusals.WordsTooLong(Release.LongestWords);
        }

        release.SendBack(reason, who.Now.Person!.Value, time.GetUtcNow());
        return null;
    }, cancellation);

    /// <summary>Nobody lets out what he prepared.</summary>
    public static Refusal? Decidable(Release release, Acting who) =>
        release.State != ReleaseState.Waiting ? ReleaseRefusals.NotInState() : release.PreparedBy == who.Person ? ReleaseRefusals.SecondPerson() : null;

    private Refusal? RefuseMine(Release release, params ReadOnlySpan<ReleaseState> also) =>
        release.PreparedBy != who.Now.Person ? ReleaseRefusals.NotYours()
        : release.State != ReleaseState.Draft && !also.Contains(release.State) ? ReleaseRefusals.NotInState()
        : null;

    private Task<Result<Guid>> ChangeAsync(Process process, Guid id, string? why, Func<Release, Refusal?> change, CancellationToken cancellation) => acts.RunAsync<Guid>(
        new Act(process, who.Now.Country, why),
        async (db, token) => await db.Set<Release>().SingleOrDefaultAsync(r => r.Id == id, token) is not { } release
            ? ReleaseRefusals.NotFound()
            : change(release) is { } refusal ? refusal : id,
        cancellation);
}
