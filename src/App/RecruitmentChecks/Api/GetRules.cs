using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.App.Serving.Answers;
using Comity.Rules.Vocabulary;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.RecruitmentChecks.Api;

/// <summary><c>GET /api/v1/rules</c> and <c>/api/v1/rules/{id}</c>: the rules by which recruitments are checked.</summary>
internal static class GetRules
{
    private static readonly string[] Kinds = ["campaign", "offer", "recruiter"];

    public static readonly Parameter Kind = new("kind", ParameterKind.Text, "What is checked.", "campaign", Kinds, Otherwise: "all");

    public static readonly Parameter On = new("on", ParameterKind.Day, "Date of the act: the version that held on this day.", "2025-06-02", Otherwise: "today");

    public static Results<Ok<RulesAnswer>, ProblemHttpResult> All(Asked asked, CheckBook book, FactNames names, Reader reader, TimeProvider time)
    {
        var kind = asked.Text("kind");
        if (kind is not null && !Kinds.Contains(kind))
        {
            return reader.Refused(Refusal.Of("bad-value", ("value", kind), ("parameter", "kind")), StatusCodes.Status400BadRequest, Kinds);
        }

        var answers = new RuleAnswers(book, names, reader);
        RuleHead[] heads = [.. book.Rules.Rules.Where(rule => kind is null || rule.Kind == (CheckKind)Array.IndexOf(Kinds, kind))
            .OrderBy(rule => rule.Kind).ThenBy(rule => rule.Id, StringComparer.Ordinal).Select(rule => answers.Head(rule, Today(time)))];
        return TypedResults.Ok(new RulesAnswer(heads, heads.Length, Next: null));
    }

    public static Results<Ok<RuleAnswer>, ProblemHttpResult> One(Asked asked, CheckBook book, FactNames names, Reader reader, TimeProvider time, string id)
    {
        if (book.Rules.Rule(id.ToUpperInvariant()) is not { } rule)
        {
            string[] all = [.. book.Rules.Rules.Select(one => one.Id).Order(StringComparer.Ordinal)];
            return reader.Refused(Refusal.Of("no-such-rule", ("rule", id)), StatusCodes.Status404NotFound, all);
        }

        var day = asked.Day("on") ?? Today(time);
        return asked.Refused is { } refused ? refused : TypedResults.Ok(new RuleAnswers(book, names, reader).Whole(rule, day));
    }

    private static DateOnly Today(TimeProvider time) => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
}
