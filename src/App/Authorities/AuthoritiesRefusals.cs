using Comity.App.Common;

namespace Comity.App.Authorities;

internal static class AuthoritiesRefusals
{
    /// <summary>Somebody else was quicker.</summary>
    public static Refusal Changed() => Refusal.Of("designation-changed");

    public static Refusal NotFound() => Refusal.Of("no-such-designation");

    public static Refusal NoNotice() => Refusal.Of("no-notice-under-way");

    public static Refusal UnderReview() => Refusal.Of("notice-under-review");

    public static Refusal NotProposed() => Refusal.Of("notice-not-proposed");

    public static Refusal NothingInForce() => Refusal.Of("designation-not-in-force");

    public static Refusal Lacks(IReadOnlyList<string> fields) => new("notice-lacks", new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["count"] = fields.Count,
    });

    public static Refusal WhyWanted() => Refusal.Of("designation-why-wanted");

    public static Refusal EndBeforeBegin() => Refusal.Of("designation-ends-before-it-begins");

    /// <summary>The one in force began later than this one would.</summary>
    public static Refusal BeginsTooEarly(DateOnly present) => Refusal.Of("designation-begins-too-early", ("present", present));

    public static Refusal LaterOneConfirmed(DateOnly from) => Refusal.Of("later-designation-confirmed", ("from", from));

    public static Refusal Gap(DateOnly lastDay, DateOnly next) => Refusal.Of("succession-gap", ("last", lastDay), ("next", next));

    public static Refusal SuccessionOutside(DateOnly from) => Refusal.Of("succession-outside", ("from", from));

    public static Refusal LastDayPast(DateOnly today) => Refusal.Of("last-day-past", ("today", today));

    public static Refusal LastDayTooLate(DateOnly last) => Refusal.Of("last-day-too-late", ("last", last));

    public static Refusal LinkNotGood() => Refusal.Of("renewal-link-not-good");

    public static Refusal DocumentTooLarge(int megabytes) => Refusal.Of("document-too-large", ("limit", megabytes));

    public static Refusal DocumentKind() => Refusal.Of("document-kind");

    public static Refusal FieldWrong(string code, string field) => Refusal.Of(code, ("field", field));

    public static Refusal LoadHasProblems(int count) => Refusal.Of("load-has-problems", ("count", count));
}
