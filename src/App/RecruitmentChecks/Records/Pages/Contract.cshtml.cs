using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.RecruitmentChecks.Pages;
using Comity.App.Serving;
using Comity.Rules.Vocabulary;
using Microsoft.AspNetCore.Mvc;

namespace Comity.App.RecruitmentChecks.Records.Pages;

/// <summary>The contract beside the offer: each term, and what the rules say of the one and the other.</summary>
// Code 2010, 4.3: what was offered is what is signed.
[Needs(Permission.KeepRecruitments)]
[NeverKeep]
internal sealed class ContractModel(Checker checker, KeptJudging judging, Verdicts verdicts, RecruitmentList list, Reader reader) : RecruitmentPage(reader)
{
    public Recruitment Recruitment { get; private set; } = null!;

    public IReadOnlyList<ComparedTerm> Terms { get; private set; } = [];

    public SituationPair? Pair { get; private set; }

    /// <summary>Where the contract's terms are said: at first those of the offer.</summary>
    public string Say { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if ((await list.OneAsync(id, cancellation))?.Recruitment is not { Kind: CheckKind.Offer } recruitment)
        {
            return NotFound();
        }

        Recruitment = recruitment;
        Say = judging.ToldOf(recruitment, recruitment.Contract ?? recruitment.Facts, contract: true).Result;
        if (recruitment.Contract is { } contract)
        {
            var (offer, signed) = (judging.ToldOf(recruitment, recruitment.Facts, contract: false), judging.ToldOf(recruitment, contract, contract: true));
            var lookUps = await checker.LookUpsAsync(cancellation);
            Terms = ComparedTerm.Of(offer.Answers, signed.Answers);
            Pair = new SituationPair(verdicts.Of(offer, lookUps), verdicts.Of(signed, lookUps));
        }

        return Page();
    }
}
