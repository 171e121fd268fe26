using Comity.Rules.Inputs;

namespace Comity.App.RecruitmentChecks.Facts.Offers;

/// <summary>The kinds of cost that rules tell apart.</summary>
internal enum CostGroup
{
    Fee,
    Related,
    Language,
    Illegitimate,
}

/// <summary>One cost that may fall on the worker.</summary>
/// <param name="Head">Null: not known.</param>
/// <param name="ByWorker">Whether the worker pays it; null: not known.</param>
/// <param name="HasLaw">Whether a law that allows it is recorded.</param>
internal readonly record struct Cost(string? Head, bool? ByWorker, bool? ToAgency, bool HasLaw, bool? Paid, bool Repaid)
{
    /// <summary>Of a known head.</summary>
    public CostGroup Group => Head switch
    {
        "fee" => CostGroup.Fee,
        "languageTraining" => CostGroup.Language,
        "bribe" or "extortion" or "deposit" or "collateral" or "illicitRecovery" => CostGroup.Illegitimate,
        _ => CostGroup.Related,
    };

    /// <summary>Whether the cost is of the group; null where its head is not known.</summary>
    public bool? Is(CostGroup group) => Head is null ? null : Group == group;

    /// <summary>OFR-14: paid by the worker without a law that allows it, and not paid back. What is not recorded was not paid back.</summary>
    public bool? Unrepaid => Repaid ? false : Truth.All(Truth.All(ByWorker, Paid), !HasLaw ? true : Is(CostGroup.Illegitimate));
}

/// <summary>The inputs of one item of costs.</summary>
internal sealed class CostInputs(InputList item)
{
    private readonly Input _head = item["head"];
    private readonly Input _amount = item["amount"];
    private readonly Input _payer = item["payer"];
    private readonly Input _paidTo = item["paidTo"];
    private readonly Input _law = item["law"];
    private readonly Input _paid = item["paid"];
    private readonly Input _repaid = item["repaid"];

    /// <summary>The cost; null where it is nothing, or somebody else pays.</summary>
    public Cost? Read(Answers item)
    {
        var payer = item.Text(_payer);
        if (item.Number(_amount) == 0 || payer is not (null or "worker"))
        {
            return null;
        }

        var (paidTo, law) = (item.Text(_paidTo), item.Text(_law));
        return new Cost(
            item.Text(_head), payer is null ? null : true, paidTo is null ? null : paidTo == "agency", law is not (null or InputText.None),
            item.YesNo(_paid), item.YesNo(_repaid) == true);
    }
}

/// <summary>What all costs of a group come to.</summary>
internal struct Charges
{
    private bool _charged;
    private bool _excepted;
    private bool _maybeCharged;
    private bool _maybeExcepted;

    /// <summary>Is there one for certain?</summary>
    public readonly bool IsCertain => _charged || _excepted;

    /// <summary>charged, excepted or none; null where a cost that is not known well enough could change it.</summary>
    // Semantics 7 of the catalogue: a lawful exception counts where it is recorded with its legal source.
    public readonly string? Word =>
        _charged ? "charged" : _maybeCharged ? null : _excepted ? "excepted" : _maybeExcepted ? null : "none";

    /// <param name="isOf">Whether the cost is of the group; null: not known.</param>
    public void Add(in Cost cost, bool? isOf)
    {
        var counts = Truth.All(cost.ByWorker, isOf);
        _charged |= counts == true && !cost.HasLaw;
        _excepted |= counts == true && cost.HasLaw;
        _maybeCharged |= counts is null && !cost.HasLaw;
        _maybeExcepted |= counts is null && cost.HasLaw;
    }
}
