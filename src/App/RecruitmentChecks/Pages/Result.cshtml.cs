using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Api;
using Comity.App.Serving;
using Comity.Rules.Inputs;
using Comity.Rules.Vocabulary;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>The outcome in a sentence, then why, what is missing, what would change it, and everything else folded.</summary>
// Code 2010, 8.7: whoever recruits can see before the act what the Code asks of it.
[Open]
[NeverKeep]
[Cites("code-2010:3.5", "checks.serves.fair", Page = "/check/offer")]
[Cites("code-2010:4.4", "checks.serves.fair", Page = "/check/offer")]
internal sealed class ResultModel(CheckBook book, Checker checker, Verdicts verdicts, WhoActs who, Reader reader, PublicAddress site, TimeProvider time) : PageModel
{
    public Told Told { get; private set; } = null!;

    public Verdict Verdict { get; private set; } = null!;

    public SituationPair? Pair { get; private set; }

    /// <summary>A second situation was named and cannot be read.</summary>
    public bool PairUnreadable { get; private set; }

    public WorkerWords? Worker { get; private set; }

    /// <summary>On paper: where this page stands, and when it was printed.</summary>
    public (string Address, DateOnly? Day) Printed => (site.Of(Request) + reader.To(Told.Result), DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));

    public string Json => RequestJson.Of(Told);

    /// <summary>The health worker took the first step and nobody stood between.</summary>
    public bool AppliesAlone => Told.Inputs.Find("initiatedBy") is { } step && Told.Answers.Text(step) == "candidate";

    /// <summary>Whoever looks can keep this among the recruitments of their organisation.</summary>
    public bool MayKeep => who.Now.May(Permission.KeepRecruitments) && who.Now.Organization is not null;

    /// <summary>Where it is kept.</summary>
    public string Keep => "/recruitments/keep?" + Told.Query(Told.Pairs(Told.WithKey).Prepend(("kind", CheckAnswers.Word(Told.Kind))));

    public IEnumerable<Input> Said => Told.Inputs.All.Where(Told.Answers.Knows);

    public async Task<IActionResult> OnGetAsync(string kind, CancellationToken cancellation)
    {
        Told = Told.Read(book, CheckKinds.Find(kind)!.Value, Request.Query);
        if (Told.On is null || Told.Wrong.Count > 0)
        {
            return Redirect(reader.To(Told.Kind.Address() + Request.QueryString));
        }

        if (Request.Query.ContainsKey("on-day"))
        {
            return Redirect(reader.To(Told.Result));
        }

        var lookUps = await checker.LookUpsAsync(cancellation);
        Verdict = verdicts.Of(Told, lookUps);
        Worker = Told.Kind == CheckKind.Offer ? WorkerWords.Of(Told) : null;
        if (Told.With is { } with)
        {
            var other = Told.Read(book, Told.Kind, Parse(with));
            PairUnreadable = other.On is null;
            Pair = PairUnreadable ? null : new SituationPair(Verdict, verdicts.Of(other, lookUps));
        }

        return Page();
    }

    /// <summary>Where the rest is asked: what was never asked, else what the reader did not know.</summary>
    public string Rest => Told.Rest(again: !Verdict.Lacks.Any(lack => lack.Question is { } question && !Told.Answers.Knows(question) && !Told.Skipped(question)));

    /// <summary>Where a question stands to be answered and the result comes back.</summary>
    public string Ask(Input input) => Told.Ask(input.Key, back: true);

    /// <summary>An address, or what stands behind its question mark.</summary>
    private static QueryCollection Parse(string with) => new(QueryHelpers.ParseQuery(with[(with.IndexOf('?', StringComparison.Ordinal) + 1)..]));
}
