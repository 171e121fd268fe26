using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Database;
using Comity.App.Serving;

namespace Comity.App.Authorities;

/// <summary>Which designation an act is about, and what whoever acts had before their eyes.</summary>
/// <param name="Seen">Number of the last entry on the page that was answered; none where that does not matter.</param>
internal sealed record About(Guid Id, CountryCode Country, int? Seen = null);

/// <summary>What can be done to the register: load, decide, store, publish and write letters, in one transaction.</summary>
// Code 2010, 7.4: a register, kept and published.
[Cites("code-2010:7.4", "authorities.serves.register", Page = "/authorities")]
internal sealed class DesignationActs(Acts acts, WhoActs who, DesignationLetters letters, PublicationStamp stamp, TimeProvider time)
{
    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>A new notice, or one under way with other words. A designation that is not there begins.</summary>
    public Task<Result<Designation>> DraftAsync(About about, Purpose purpose, Particulars said, CancellationToken cancellation) =>
        RunAsync(AuthoritiesProcesses.Draft, about, null, (one, _) => DesignationDecisions.Draft(one, purpose, said, Today), cancellation);

    public Task<Result<Designation>> ProposeAsync(About about, CancellationToken cancellation) =>
        RunAsync(AuthoritiesProcesses.Propose, about, null, (one, _) => DesignationDecisions.Propose(one), cancellation);

    public Task<Result<Designation>> TakeBackAsync(About about, CancellationToken cancellation) =>
        RunAsync(AuthoritiesProcesses.TakeBack, about, null, (one, _) => DesignationDecisions.TakeBack(one), cancellation);

    public Task<Result<Designation>> ReturnAsync(About about, string why, CancellationToken cancellation) =>
        RunAsync(AuthoritiesProcesses.Return, about, why, (one, _) => DesignationDecisions.Return(one, why), cancellation);

    public Task<Result<Designation>> ConfirmAsync(About about, CancellationToken cancellation) =>
        RunAsync(AuthoritiesProcesses.Confirm, about, null, (one, others) => DesignationDecisions.Confirm(one, others, Today), cancellation);

    public Task<Result<Designation>> WithdrawAsync(About about, DateOnly lastDay, string why, CancellationToken cancellation) =>
        RunAsync(AuthoritiesProcesses.Withdraw, about, why, (one, _) => DesignationDecisions.Withdraw(one, lastDay, why, Today), cancellation);

    public Task<Result<Designation>> StillRightAsync(About about, CancellationToken cancellation) =>
        RunAsync(AuthoritiesProcesses.StillRight, about, null, (one, _) => DesignationDecisions.StillRight(one, Today), cancellation);

    /// <param name="also">What else belongs to the same transaction.</param>
    internal async Task<Result<Designation>> RunAsync(
        Process process, About about, string? why, Func<Designation, IReadOnlyList<Designation>, Result<Decided>> decide, CancellationToken cancellation,
        Func<ExchangeDb, Designation, CancellationToken, Task>? also = null)
    {
        var result = await acts.RunAsync(new Act(process, about.Country, why), async (db, inner) =>
        {
            await DesignationRecord.TakeTurnAsync(db, about.Country, inner);
            var all = await DesignationRecord.AllAsync(db, about.Country, inner);
            var one = all.Find(d => d.Id == about.Id) ?? new Designation(about.Id, about.Country, []);
            return about.Seen is { } seen && seen != one.LastNumber
                ? AuthoritiesRefusals.Changed()
                : await StoreAsync(db, one, all, decide(one, [.. all.Where(d => d.Id != one.Id)]), also, inner);
        }, cancellation);
        stamp.Forget();
        return result;
    }

    private async Task<Result<Designation>> StoreAsync(
        ExchangeDb db, Designation one, List<Designation> all, Result<Decided> decided, Func<ExchangeDb, Designation, CancellationToken, Task>? also, CancellationToken cancellation)
    {
        if (!decided.Succeeded)
        {
            return decided.Refusal!;
        }

        var (now, by) = (time.GetUtcNow(), who.Now.Person);

        // Who ends goes first, so that no moment of the log shows two.
        foreach (var (id, step) in decided.Value.Others)
        {
            await DesignationRecord.AddAsync(db, all.Single(d => d.Id == id), [step], by, now, cancellation);
        }

        var (after, _) = await DesignationRecord.AddAsync(db, one, decided.Value.Own, by, now, cancellation);
        await letters.WriteAsync(db, after, decided.Value.Own[^1], cancellation);
        await (also?.Invoke(db, after, cancellation) ?? Task.CompletedTask);
        return after;
    }
}
