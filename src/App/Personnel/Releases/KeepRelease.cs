using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
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

    public Task<Result<Guid>> SendAsync(Guid id, string words, CancellationToken cancellation) => ChangeAsync(
        new Act(ReleaseProcesses.Send, who.Now.Country), id,
        release => RefuseOthers(release, ReleaseState.Draft) ?? (release.MayGoOut ? TooLong(words) : ReleaseRefusals.Exposed(release.Exposed)),
        release => release.Send(words, time.GetUtcNow()),
        cancellation);

    public Task<Result<Guid>> GiveUpAsync(Guid id, CancellationToken cancellation) => ChangeAsync(
        new Act(ReleaseProcesses.GiveUp, who.Now.Country), id,
        release => RefuseOthers(release, ReleaseState.Draft, ReleaseState.Waiting, ReleaseState.SentBack),
        release => release.GiveUp(),
        cancellation);

    public Task<Result<Guid>> SendBackAsync(Guid id, string reason, CancellationToken cancellation) => ChangeAsync(
        new Act(ReleaseProcesses.SendBack, who.Now.Country, reason), id,
        release => Decidable(release, who.Now) ?? (reason.Length == 0 ? ReleaseRefusals.ReasonWanted() : TooLong(reason)),
        release => release.SendBack(reason, who.Now.Person!.Value, time.GetUtcNow()),
        cancellation);

    /// <summary>Nobody decides about what they prepared.</summary>
    public static Refusal? Decidable(Release release, Acting who) =>
        release.State != ReleaseState.Waiting ? ReleaseRefusals.NotInState() : release.PreparedBy == who.Person ? ReleaseRefusals.SecondPerson() : null;

    public static Refusal? TooLong(string words) => words.Length > Release.LongestWords ? ReleaseRefusals.WordsTooLong(Release.LongestWords) : null;

    private Refusal? RefuseOthers(Release release, params ReadOnlySpan<ReleaseState> states) =>
        release.PreparedBy != who.Now.Person ? ReleaseRefusals.NotYours() : !states.Contains(release.State) ? ReleaseRefusals.NotInState() : null;

    private Task<Result<Guid>> ChangeAsync(Act act, Guid id, Func<Release, Refusal?> refuse, Action<Release> change, CancellationToken cancellation) => acts.RunAsync<Guid>(
        act,
        async (db, token) =>
        {
            if (await db.Set<Release>().SingleOrDefaultAsync(r => r.Id == id, token) is not { } release)
            {
                return ReleaseRefusals.NotFound();
            }

            if (refuse(release) is { } refusal)
            {
                return refusal;
            }

            change(release);
            return id;
        },
        cancellation);
}
