using Comity.App.RecruitmentChecks.Pages;
using Comity.Rules.Inputs;

namespace Comity.App.RecruitmentChecks.Records;

/// <summary>One term of an offer beside the same of its contract.</summary>
internal sealed record ComparedTerm(Input Input, TermStanding Standing)
{
    /// <summary>Every term that either says; what differs first, in the order in which terms are asked.</summary>
    public static IReadOnlyList<ComparedTerm> Of(Answers offer, Answers contract) =>
        [.. offer.Inputs.All.Where(input => offer.Knows(input) || contract.Knows(input))
            .Select(input => new ComparedTerm(input, Compare(offer, contract, input))).OrderBy(term => term.Standing == TermStanding.Same)];

    private static TermStanding Compare(Answers offer, Answers contract, Input input) =>
        !contract.Knows(input) ? TermStanding.LeftOut
        : !offer.Knows(input) ? TermStanding.Added
        : RequestJson.IsSame(offer, contract, input) ? TermStanding.Same
        : TermStanding.Differs;
}
