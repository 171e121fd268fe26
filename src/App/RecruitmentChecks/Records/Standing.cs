namespace Comity.App.RecruitmentChecks.Records;

/// <summary>How a recruitment stands after its last check.</summary>
internal enum Standing
{
    /// <summary>Law or a hard safeguard is broken: it cannot go ahead as it is.</summary>
    Blocked,

    /// <summary>Something that would decide is not known.</summary>
    ToSupply,

    /// <summary>A named person has to decide.</summary>
    ToDecide,

    GoesAhead,

    Stopped,

    Closed,
}
