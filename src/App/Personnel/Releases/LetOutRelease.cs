using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Statistics.Published;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Personnel.Releases;

/// <summary>
/// The second yes: attacks the table once more together with all that is out by now, and makes it the next version of its data set. Version,
/// decision and their entries in the log are one transaction.
/// </summary>
[Cites("code-2010:7.2(b)", "releases.serves.letOut", Page = "/data")]
internal sealed class LetOutRelease(Exchange exchange, Acts acts, IRegisterFigures figures, DataSetWords words, WhoActs who, TimeProvider time)
{
    public async Task<Result<int>> RunAsync(Guid id, string decision, Action<string> step, CancellationToken cancellation)
    {
        step("jobs.attacking");
        var checkedNow = await CheckAsync(id, cancellation);
        if (!checkedNow.Succeeded)
        {
            return checkedNow.Refusal;
        }

        if (KeepRelease.TooLong(decision) is { } refusal)
        {
            return refusal;
        }

        step("jobs.storing");
        var ready = await figures.PrepareAsync(Figures(checkedNow.Value), cancellation);
        if (!ready.Succeeded)
        {
            return ready.Refusal;
        }

        using var prepared = ready.Value;
        var done = await StoreAsync(checkedNow.Value, prepared, decision, cancellation);
        if (done.Succeeded)
        {
            prepared.Show();
        }

        return done;
    }

    private FiguresOfRegister Figures(Checked seen)
    {
        var release = seen.Release;
        return new FiguresOfRegister(
            release.Country, release.Audience, release.DataSet, words.Title(release), words.Publisher(release.Country),
            [.. ReleaseFigures.Of(seen.Table, release.Asked, release.Country.Value)], words.Comment(release), release.FileName, who.Now);
    }

    /// <summary>Who may, and what is out by now.</summary>
    private async Task<Result<Checked>> CheckAsync(Guid id, CancellationToken cancellation)
    {
        await using var db = exchange.Open();
        if (await db.Set<Release>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellation) is not { } release)
        {
            return ReleaseRefusals.NotFound();
        }

        if (KeepRelease.Decidable(release, who.Now) is { } refusal)
        {
            return refusal;
        }

        var letOut = await OutAsync(db, cancellation);
        var table = await ReleaseContent.TableAsync(db, release, cancellation);
        var earlier = await EarlierReleases.ReadAsync(db, release.Country, release.Asked, cancellation);
        if (earlier.AreOtherWay(table.Rounded is not null))
        {
            return ReleaseRefusals.OtherWayBefore();
        }

        var exposed = earlier.Attack(table, release.Rules).Count(e => !e.AlreadyPublic);
        return exposed > 0 ? ReleaseRefusals.ExposedSince(exposed) : new Checked(release, table, letOut);
    }

    /// <summary>Another release may have gone out while this one was attacked: then nothing is stored.</summary>
    private Task<Result<int>> StoreAsync(Checked seen, ReadyFigures prepared, string decision, CancellationToken cancellation) => acts.RunAsync<int>(
        new Act(ReleaseProcesses.LetOut, who.Now.Country, decision.Length > 0 ? decision : null),
        async (db, token) =>
        {
            var release = await db.Set<Release>().SingleAsync(r => r.Id == seen.Release.Id, token);
            if (KeepRelease.Decidable(release, who.Now) is { } refusal)
            {
                return refusal;
            }

            var version = await prepared.StoreAsync(db, token);
            if (!version.Succeeded)
            {
                return version;
            }

            // Whoever stores holds the end of the log until the commit: what went out beside this one is seen now, or waits for it.
            if (await OutAsync(db, token) != seen.Out)
            {
                return ReleaseRefusals.NotInState();
            }

            release.LetOut(version.Value, decision, who.Now.Person!.Value, time.GetUtcNow());
            return version;
        },
        cancellation);

    private static Task<int> OutAsync(ExchangeDb db, CancellationToken cancellation) => db.Set<Release>().CountAsync(r => r.State == ReleaseState.LetOut, cancellation);

    /// <param name="Out">How many releases were out before it was attacked.</param>
    private sealed record Checked(Release Release, ReleasedTable Table, int Out);
}
