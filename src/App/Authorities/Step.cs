namespace Comity.App.Authorities;

internal enum StepKind
{
    Drafted,
    Proposed,
    Returned,

    /// <summary>A notice was taken back before it was confirmed.</summary>
    TakenBack,
    Confirmed,

    /// <summary>A newer designation took scopes over.</summary>
    Superseded,
    Withdrawn,

    /// <summary>The office-holder was asked whether it is still right.</summary>
    Asked,
    StillRight,
    Lapsed,
}

/// <summary>What a notice wants.</summary>
internal enum Purpose
{
    Designation,

    /// <summary>Another person in the same office, from a day on.</summary>
    Succession,

    /// <summary>What was always so and stood wrongly in the record. Days and scope stay.</summary>
    Correction,
}

/// <summary>What became of a designation. Steps are only ever added.</summary>
/// <param name="Particulars">As the notice has them at this step.</param>
/// <param name="LastDay">Last day in force, where the step ends something.</param>
/// <param name="Taken">Scopes that a newer designation took over.</param>
internal sealed record Step(
    StepKind Kind, Purpose Purpose, Particulars Particulars, string? Why = null, DateOnly? LastDay = null, Scopes Taken = Scopes.None);
