using Comity.App.Code.Published;
using Comity.App.Common;
using Comity.App.RecruitmentChecks.Facts;
using Comity.App.RecruitmentChecks.Facts.Campaigns;
using Comity.App.RecruitmentChecks.Facts.Offers;
using Comity.App.RecruitmentChecks.Facts.Recruiters;
using Comity.App.Reference;
using Comity.App.Safeguards.Published;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;
using Comity.Standards.CodeLists;

namespace Comity.App.RecruitmentChecks;

/// <summary>What is to be judged.</summary>
/// <param name="On">Date of the act.</param>
/// <param name="Packs">All that apply, unless some are named.</param>
internal sealed record Check(CheckKind Kind, DateOnly On, PackSelection Packs, Answers Answers);

/// <summary>Works out the facts of a check and judges it by the rules of the date of its act. Holds no state of a check.</summary>
// Code 2010, 4 and 5.1: ethical recruitment; restraint where health personnel is critically short.
[Cites("code-2010:5.1", "checks.serves.check", Page = "/check")]
[Cites("code-2010:4.1", "checks.serves.check", Page = "/check")]
internal sealed class Checker
{
    private readonly CheckBook _book;
    private readonly ISafeguardsHistory _safeguards;
    private readonly Lazy<CampaignFacts> _campaign;
    private readonly Lazy<OfferFacts> _offer;
    private readonly Lazy<RecruiterFacts> _recruiter;

    public Checker(CheckBook book, ISafeguardsLists lists, ISafeguardsHistory safeguards, ReferenceData reference, ContentFiles files)
    {
        (_book, _safeguards) = (book, safeguards);
        var lookUps = new Lazy<ListLookUps>(() => new ListLookUps(lists.Lists));
        _campaign = new(() => new CampaignFacts(
            book.Rules, book.Inputs, lookUps.Value, reference.Countries, KnownAgreements.Read(files.Reference("agreements", "agreements.csv"))));
        _offer = new(() => new OfferFacts(book.Rules, book.Inputs));
        _recruiter = new(() => new RecruiterFacts(book.Rules, book.Inputs, lookUps.Value));
    }

    /// <summary>The published figures that facts look at: take them once for a request.</summary>
    public async ValueTask<LookUps> LookUpsAsync(CancellationToken cancellation) => new(await _safeguards.DensitiesAsync(cancellation));

    public Judgement Judge(Check check, LookUps lookUps)
    {
        var situation = _book.Rules.Situation(check.Kind, check.On, StatesOf(check));
        Set(check, situation, lookUps);
        return _book.Rules.Judge(situation, check.Packs);
    }

    private IReadOnlyList<string> StatesOf(Check check) => check.Kind switch
    {
        CheckKind.Campaign => _campaign.Value.States(check.Answers),
        CheckKind.Offer => _offer.Value.States(check.Answers),
        _ => _recruiter.Value.States(check.Answers),
    };

    private void Set(Check check, Situation situation, LookUps lookUps)
    {
        switch (check.Kind)
        {
            case CheckKind.Campaign:
                _campaign.Value.Set(check.Answers, situation, lookUps);
                break;
            case CheckKind.Offer:
                _offer.Value.Set(check.Answers, situation);
                break;
            default:
                _recruiter.Value.Set(check.Answers, situation);
                break;
        }
    }
}
