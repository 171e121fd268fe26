namespace Comity.App.RecruitmentChecks.Records;

/// <summary>How a term of the contract stands to the same term of the offer.</summary>
internal enum TermStanding
{
    Same,

    /// <summary>Both say it, and not the same.</summary>
    Differs,

    /// <summary>It was offered, and the contract is silent.</summary>
    LeftOut,

    /// <summary>The contract says it, and the offer did not.</summary>
    Added,
}
