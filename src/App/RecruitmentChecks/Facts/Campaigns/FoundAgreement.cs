namespace Comity.App.RecruitmentChecks.Facts.Campaigns;

/// <summary>The agreement that a check goes by.</summary>
/// <param name="Exists">In force on the day between the two states for the occupations; null: not known.</param>
/// <param name="NamesActors">Whether it says who alone may recruit; null: not known.</param>
internal sealed record FoundAgreement(
    bool? Exists, string? Name, string Origin, DateOnly? From, IReadOnlyCollection<string> Parties, bool? Benefit, bool? NamesActors, bool? ActorNamed)
{
    /// <summary>The request says that there is none.</summary>
    public static readonly FoundAgreement NoneGiven = new(false, null, Origins.Given, null, [], null, false, false);

    /// <summary>None is held for the two states.</summary>
    public static readonly FoundAgreement NoneHeld = new(false, null, "agreements held here: none between the two states", null, [], null, false, false);

    /// <summary>The two states are not known.</summary>
    public static readonly FoundAgreement Unknown = new(null, null, "", null, [], null, null, null);

    /// <summary>Whether the actor may recruit under it.</summary>
    public bool? ActorMay => NamesActors == false ? true : Truth.Any(!NamesActors, ActorNamed);

    /// <summary>One is named, and nothing is held on it.</summary>
    public static FoundAgreement NotHeld(string id) => new(null, id, Origins.Given, null, [], null, null, null);
}
