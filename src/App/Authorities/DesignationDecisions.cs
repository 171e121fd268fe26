using Comity.App.Common;

namespace Comity.App.Authorities;

/// <summary>What a decision comes to: steps of the designation itself, and of others of the country in the same transaction.</summary>
internal sealed record Decided(IReadOnlyList<Step> Own, IReadOnlyList<(Guid Designation, Step Step)> Others)
{
    public static Result<Decided> Of(Step step) => new Decided([step], []);
}

/// <summary>
/// The law of the record, without clock or database: what there is and what is wanted give steps, or a refusal. At most one
/// designation holds a scope of a Member State on a day, and a successor begins on the day after.
/// </summary>
// Code 2010, 7.3: "as appropriate designate", and tell WHO.
[Cites("code-2010:7.3", "authorities.serves.designate", Page = "/authorities")]
internal static class DesignationDecisions
{
    public static Result<Decided> Draft(Designation designation, Purpose purpose, Particulars said, DateOnly today)
    {
        if (designation.Notice is { MayBeEdited: false })
        {
            return AuthoritiesRefusals.UnderReview();
        }

        if (purpose == Purpose.Designation ? designation.Segments.Count > 0 : designation.Latest?.ReachesTo(today) != true)
        {
            return AuthoritiesRefusals.NothingInForce();
        }

        return Decided.Of(new Step(StepKind.Drafted, purpose, said));
    }

    public static Result<Decided> Propose(Designation designation)
    {
        if (designation.Notice is not { } notice)
        {
            return AuthoritiesRefusals.NoNotice();
        }

        return !notice.MayBeEdited ? AuthoritiesRefusals.UnderReview()
            : Fields.Lacking(notice) is { Count: > 0 } lacking ? AuthoritiesRefusals.Lacks(lacking)
            : notice.Particulars.ValidTo < notice.Particulars.ValidFrom ? AuthoritiesRefusals.EndBeforeBegin()
            : Decided.Of(new Step(StepKind.Proposed, notice.Purpose, notice.Particulars));
    }

    public static Result<Decided> TakeBack(Designation designation) => designation.Notice is { } notice
        ? Decided.Of(new Step(StepKind.TakenBack, notice.Purpose, notice.Particulars))
        : AuthoritiesRefusals.NoNotice();

    public static Result<Decided> Return(Designation designation, string why) =>
        designation.Notice is not { Kind: StepKind.Proposed } notice ? AuthoritiesRefusals.NotProposed()
        : string.IsNullOrWhiteSpace(why) ? AuthoritiesRefusals.WhyWanted()
        : Decided.Of(new Step(StepKind.Returned, notice.Purpose, notice.Particulars, why.Trim()));

    /// <param name="others">All other designations of the country.</param>
    public static Result<Decided> Confirm(Designation designation, IReadOnlyList<Designation> others, DateOnly today)
    {
        if (designation.Notice is not { Kind: StepKind.Proposed } notice)
        {
            return AuthoritiesRefusals.NotProposed();
        }

        var step = new Step(StepKind.Confirmed, notice.Purpose, notice.Particulars);
        return notice.Purpose switch
        {
            Purpose.Designation => Begin(step, others, today),
            Purpose.Succession => Succeed(designation, step),
            _ => designation.Latest is null ? AuthoritiesRefusals.NothingInForce() : Decided.Of(step),
        };
    }

    /// <summary>A designation that begins: whoever holds one of its scopes until then ends on the day before.</summary>
    public static Result<Decided> Begin(Step step, IReadOnlyList<Designation> others, DateOnly today)
    {
        var (from, scopes) = (step.Particulars.ValidFrom!.Value, step.Particulars.Scopes);
        var rivals = others.SelectMany(d => d.Segments.Where(s => !s.IsVoid && (s.Scopes & scopes) != Scopes.None).Select(s => (Designation: d, Segment: s))).ToList();
        if (rivals.Where(r => r.Segment.From >= from).Select(r => r.Segment.From).DefaultIfEmpty().Max() is var later && later != default)
        {
            return later > today ? AuthoritiesRefusals.LaterOneConfirmed(later) : AuthoritiesRefusals.BeginsTooEarly(later);
        }

        if (rivals.Select(r => r.Segment.To).Where(to => to >= today && to < from.AddDays(-1)).Max() is { } last
            && !rivals.Exists(r => r.Segment.HoldsOn(last.AddDays(1))))
        {
            return AuthoritiesRefusals.Gap(last, last.AddDays(1));
        }

        return new Decided([step], [.. rivals.Where(r => r.Segment.ReachesTo(from)).DistinctBy(r => r.Designation.Id)
            .Select(r => (r.Designation.Id, Ended(r.Designation, StepKind.Superseded, from.AddDays(-1), null, r.Segment.Scopes & scopes)))]);
    }

    /// <param name="lastDay">Last day in force; the day before it began, or earlier, where it never will be.</param>
    public static Result<Decided> Withdraw(Designation designation, DateOnly lastDay, string why, DateOnly today)
    {
        if (designation.Latest is not { } latest || !latest.ReachesTo(today))
        {
            return AuthoritiesRefusals.NothingInForce();
        }

        return string.IsNullOrWhiteSpace(why) ? AuthoritiesRefusals.WhyWanted()
            : lastDay < today ? AuthoritiesRefusals.LastDayPast(today)
            : latest.To <= lastDay ? AuthoritiesRefusals.LastDayTooLate(latest.To.Value)
            : Decided.Of(Ended(designation, StepKind.Withdrawn, lastDay, why.Trim()));
    }

    /// <summary>The authority says that it still holds.</summary>
    public static Result<Decided> StillRight(Designation designation, DateOnly today) => designation.On(today) is { } held
        ? Decided.Of(new Step(StepKind.StillRight, Purpose.Designation, held.Particulars))
        : AuthoritiesRefusals.NothingInForce();

    public static Step Ask(Designation designation) => new(StepKind.Asked, Purpose.Designation, designation.Latest!.Particulars);

    /// <summary>Nobody answered. It ends today: what others relied on yesterday is not undone.</summary>
    public static Step Lapse(Designation designation, DateOnly today) => Ended(designation, StepKind.Lapsed, today.AddDays(-1), null);

    private static Result<Decided> Succeed(Designation designation, Step step)
    {
        var day = step.Particulars.HolderSince!.Value;
        return designation.Latest is not { } latest ? AuthoritiesRefusals.NothingInForce()
            : day <= latest.From || latest.To < day ? AuthoritiesRefusals.SuccessionOutside(latest.From)
            : Decided.Of(step);
    }

    private static Step Ended(Designation designation, StepKind kind, DateOnly lastDay, string? why, Scopes taken = Scopes.None) =>
        new(kind, Purpose.Designation, designation.Latest!.Particulars, why, lastDay, taken);
}
