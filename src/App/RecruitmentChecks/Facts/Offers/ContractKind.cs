using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>Type and length of the contract, and its insurances, against domestic staff (OFR-07, 08, 29).</summary>
internal sealed class ContractKind(FactVocabulary facts, InputList inputs) : IOfferFacts
{
    private static readonly string[] Insurances = ["socialSecurity", "sickness", "injury", "maternity", "pension"];

    private readonly YesNoFact _worse = facts.YesNo("contract.typeWorse");
    private readonly YesNoFact _reason = facts.YesNo("contract.reasonGiven");
    private readonly YesNoFact _temporary = facts.YesNo("contract.temporary");
    private readonly NumberFact _lacking = facts.Number("benefits.lacking");
    private readonly Input _reasonGiven = inputs["contract.typeReason"];
    private readonly Input _type = inputs["contract.type"];
    private readonly Input _months = inputs["contract.months"];
    private readonly Input _peerType = inputs["comparator.type"];
    private readonly Input _peerMonths = inputs["comparator.months"];
    private readonly Input _benefits = inputs["contract.benefits"];
    private readonly Input _peerBenefits = inputs["comparator.benefits"];

    public void Set(Answers answers, Situation situation)
    {
        var (months, peerMonths) = (answers.Number(_months), answers.Number(_peerMonths));
        var (type, peerType) = (Type(answers.Text(_type), months), Type(answers.Text(_peerType), peerMonths));
        situation.Tell(_reason, answers.YesNo(_reasonGiven));
        situation.Set(_temporary, type is null ? null : type == "temporary");
        situation.Set(_worse, Worse(type, months, peerType, peerMonths));
        situation.Set(_lacking, Lacking(answers.Texts(_benefits), answers.Texts(_peerBenefits)));
    }

    /// <summary>OFR-07: a lower type is worse; of equal types that end, the shorter one.</summary>
    internal static bool? Worse(string? type, decimal? months, string? peerType, decimal? peerMonths)
    {
        if (type == "permanent")
        {
            return false;
        }

        if (type is null || peerType is null)
        {
            return null;
        }

        var (rank, peerRank) = (Rank(type), Rank(peerType));
        return rank != peerRank ? rank > peerRank : Shorter(months, peerMonths);
    }

    /// <summary>OFR-08: how many of the five insurances domestic staff have and the offer lacks.</summary>
    internal static decimal? Lacking(IReadOnlyList<string>? benefits, IReadOnlyList<string>? peerBenefits)
    {
        if (benefits.Lacks(Insurances) == 0 || peerBenefits is { Count: 0 })
        {
            return 0;
        }

        return benefits is null || peerBenefits is null ? null
            : Array.FindAll(Insurances, one => peerBenefits.Holds(one) == true && benefits.Holds(one) == false).Length;
    }

    /// <summary>Zero months are without end.</summary>
    internal static bool? Shorter(decimal? months, decimal? than) => months == 0 ? false : months is null || than is null ? null : than == 0 || months < than;

    private static string? Type(string? type, decimal? months) => type ?? (months == 0 ? "permanent" : null);

    private static int Rank(string type) => type switch { "permanent" => 0, "fixedTerm" => 1, _ => 2 };
}
