using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Files;
using Comity.Rules.Vocabulary;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>What people of an employer or agency do with their recruitments: load, decide, store, in one transaction.</summary>
// Code 2010, 5.1 and 8.6: whoever recruits can show by what it went, and why.
[Cites("code-2010:5.1", "recruitments.serves.records", Page = "/check")]
[Cites("code-2010:8.6", "recruitments.serves.records", Page = "/check")]
internal sealed class RecruitmentActs(Acts acts, WhoActs who, KeptJudging judging, AttachedFiles files, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Keeps what was asked, with its first check.</summary>
    public Task<Result<Guid>> KeepAsync(KeptRequest request, string title, CancellationToken cancellation) => acts.RunAsync<Guid>(
        new Act(RecruitmentProcesses.Keep),
        async (db, token) =>
        {
            if (who.Now.Organization is not { } organization)
            {
                return RecruitmentRefusals.NoOrganization();
            }

            if (!judging.Takes(request.Kind, request.Facts))
            {
                return RecruitmentRefusals.NotReadable();
            }

            if (RefuseTitle(title) is { } refusal)
            {
                return refusal;
            }

            var recruitment = new Recruitment(Guid.CreateVersion7(), organization, request, title.Trim(), who.Now.Person!.Value, time.GetUtcNow());
            db.Add(recruitment);
            await CheckAsync(db, recruitment, token);
            return recruitment.Id;
        },
        cancellation);

    /// <summary>Something else is known: it is checked anew, and what was decided before counts no more.</summary>
    public Task<Result<Guid>> ChangeAsync(Aim aim, KeptRequest request, CancellationToken cancellation) =>
        RunAsync(RecruitmentProcesses.Change, aim, async (db, recruitment, token) =>
        {
            if (recruitment.Kind != request.Kind || !judging.Takes(request.Kind, request.Facts))
            {
                return RecruitmentRefusals.NotReadable();
            }

            recruitment.Say(request, time.GetUtcNow());
            await CheckAsync(db, recruitment, token);
            return null;
        }, cancellation);

    public Task<Result<Guid>> RenameAsync(Aim aim, string title, CancellationToken cancellation) =>
        RunAsync(RecruitmentProcesses.Rename, aim, (_, recruitment, _) => Then(RefuseTitle(title), () => recruitment.Call(title.Trim(), time.GetUtcNow())), cancellation);

    /// <summary>The terms of the contract, to stand beside those of the offer.</summary>
    public Task<Result<Guid>> SayContractAsync(Aim aim, string facts, CancellationToken cancellation) =>
        RunAsync(RecruitmentProcesses.SayContract, aim, (_, recruitment, _) => Then(
            recruitment.Kind != CheckKind.Offer ? RecruitmentRefusals.NoOffer() : judging.Takes(CheckKind.Offer, facts) ? null : RecruitmentRefusals.NotReadable(), () => recruitment.SayContract(facts, time.GetUtcNow())), cancellation);

    /// <param name="check">Number of the check that was read before deciding.</param>
    public Task<Result<Guid>> DecideAsync(Aim aim, int check, bool goesAhead, string reason, CancellationToken cancellation) =>
        RunAsync(RecruitmentProcesses.Decide, aim, async (db, recruitment, token) =>
        {
            if (!who.Now.May(Permission.DecideRecruitments))
            {
                return RecruitmentRefusals.NotYours();
            }

            var last = await RecruitmentList.LastCheckAsync(db, recruitment.Id, token);
            if (last.Number != check)
            {
                return RecruitmentRefusals.OtherCheck();
            }

            var said = reason.Trim();
            var documents = await db.Set<RecruitmentFile>().AnyAsync(f => f.RecruitmentId == recruitment.Id && f.RemovedAt == null, token);
            if (Deciding.Refuse(last, goesAhead, said, documents) is { } refusal)
            {
                return refusal;
            }

            db.Add(new RecruitmentDecision(last, goesAhead, said, (who.Now.Person!.Value, who.Now.Name), time.GetUtcNow()));
            return null;
        }, cancellation);

    public Task<Result<Guid>> AttachAsync(Aim aim, ReceivedFile file, string about, CancellationToken cancellation) =>
        RunAsync(RecruitmentProcesses.Attach, aim, async (db, recruitment, token) =>
        {
            if (await db.Set<RecruitmentFile>().CountAsync(f => f.RecruitmentId == recruitment.Id && f.RemovedAt == null, token) >= RecruitmentFile.Most)
            {
                return RecruitmentRefusals.TooManyFiles(RecruitmentFile.Most);
            }

            await files.KeepAsync(RecruitmentFile.Shelf, recruitment.Id, file, token);
            var words = about.Trim();
            words = words.Length > RecruitmentFile.LongestAbout ? words[..RecruitmentFile.LongestAbout] : words;
            db.Add(new RecruitmentFile(recruitment, file, words, who.Now.Person!.Value, time.GetUtcNow()));
            return null;
        }, cancellation);

    public Task<Result<Guid>> DetachAsync(Aim aim, Guid file, CancellationToken cancellation) =>
        RunAsync(RecruitmentProcesses.Detach, aim, async (db, recruitment, token) =>
        {
            var found = await db.Set<RecruitmentFile>().SingleOrDefaultAsync(f => f.Id == file && f.RecruitmentId == recruitment.Id, token);
            return await Then(found is null ? RecruitmentRefusals.NoSuchFile() : null, () => found!.Remove(time.GetUtcNow()));
        }, cancellation);

    /// <summary>It takes place: from now on it counts as such, without a name, in what is published of active recruitment.</summary>
    public Task<Result<Guid>> BeginAsync(Aim aim, CancellationToken cancellation) =>
        RunAsync(RecruitmentProcesses.Begin, aim, async (db, recruitment, token) =>
        {
            var (last, decision) = (await RecruitmentList.LastCheckAsync(db, recruitment.Id, token), await RecruitmentList.LastDecisionAsync(db, recruitment.Id, token));
            var counts = decision?.CheckNumber == last.Number ? decision : null;
            return await Then(
                Deciding.Of(recruitment, last, counts) == Standing.GoesAhead ? null : RecruitmentRefusals.NotDecided(), () => recruitment.Begin(time.GetUtcNow()));
        }, cancellation);

    public Task<Result<Guid>> CloseAsync(Aim aim, CancellationToken cancellation) =>
        RunAsync(RecruitmentProcesses.Close, aim, (_, recruitment, _) => Then(null, () => recruitment.Close(time.GetUtcNow())), cancellation);

    public Task<Result<Guid>> ReopenAsync(Aim aim, CancellationToken cancellation) =>
        RunAsync(RecruitmentProcesses.Reopen, aim, (_, recruitment, _) => Then(null, () => recruitment.Reopen(time.GetUtcNow())), cancellation, whereClosed: true);

    private static Refusal? RefuseTitle(string title) =>
        title.Trim().Length is 0 or > Recruitment.LongestTitle ? RecruitmentRefusals.TitleWanted(Recruitment.LongestTitle) : null;

    private static Task<Refusal?> Then(Refusal? refusal, Action change)
    {
        if (refusal is null)
        {
            change();
        }

        return Task.FromResult(refusal);
    }

    private async Task CheckAsync(ExchangeDb db, Recruitment recruitment, CancellationToken cancellation)
    {
        var made = judging.Judge(recruitment.Request, judging.DayOf(recruitment, Today), await judging.LookUpsAsync(cancellation));
        var number = await db.Set<KeptCheck>().Where(c => c.RecruitmentId == recruitment.Id).MaxAsync(c => (int?)c.Number, cancellation) ?? 0;
        db.Add(new KeptCheck(recruitment, number + 1, made, CheckCause.Asked, who.Now.Person, time.GetUtcNow()));
    }

    private Task<Result<Guid>> RunAsync(
        Process process, Aim aim, Func<ExchangeDb, Recruitment, CancellationToken, Task<Refusal?>> work, CancellationToken cancellation,
        bool whereClosed = false) => acts.RunAsync<Guid>(
        new Act(process),
        async (db, token) =>
        {
            if (await RecruitmentList.TakeTurnAsync(db, aim.Id, token) is not { } recruitment)
            {
                return RecruitmentRefusals.NotFound();
            }

            return recruitment.ClosedAt is not null && !whereClosed ? RecruitmentRefusals.Closed()
                : aim.Seen is { } seen && seen != recruitment.Revision ? RecruitmentRefusals.Changed()
                : await work(db, recruitment, token) is { } refusal ? refusal
                : recruitment.Id;
        },
        cancellation);
}
