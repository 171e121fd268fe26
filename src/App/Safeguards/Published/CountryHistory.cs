using Comity.Methods.Safeguards;
using Comity.Rules.Lists;

namespace Comity.App.Safeguards.Published;

/// <summary>In which editions a country is listed, on which figures, and where each edition was adopted and when.</summary>
/// <param name="Editions">Oldest first.</param>
/// <param name="Adoptions">By jurisdiction, WHO first.</param>
/// <param name="Lacks">Data sets that the figures would come from and that are not held.</param>
internal sealed record CountryHistory(
    string Iso3, IReadOnlyList<EditionStanding> Editions, IReadOnlyList<AdoptionStanding> Adoptions, IReadOnlyList<string> Lacks)
{
    /// <summary>The newest edition that answers; none where none is held.</summary>
    public EditionStanding? Now => Editions.LastOrDefault(e => e.Listed is not null);
}

/// <param name="Listed">On the official list; none where its members are not held.</param>
/// <param name="Rule">The tests of the edition; none where one is not known.</param>
/// <param name="Figures">Density and index that the edition is checked with; none without a rule, or for who is no Member State and has no figure.</param>
internal sealed record EditionStanding(ListEdition Edition, bool? Listed, ListParameters? Rule, CountryDerivation? Figures)
{
    /// <summary>None: not computable from the data held, which is not the same as not listed.</summary>
    public bool? Computed => Figures?.Listed;

    /// <summary>Density less its threshold: below zero is below the threshold.</summary>
    public decimal? DensityDistance => Figures?.Density - Rule?.DensityBelow;

    /// <summary>Index less its threshold: below zero is below the threshold.</summary>
    public decimal? IndexDistance => Figures?.Index - Rule?.IndexBelow;
}

/// <param name="Answer">What the edition says of the country.</param>
/// <param name="Until">Last day; the earliest possible where the next one's first day is an interval; none while it lasts.</param>
/// <param name="UntilLatest">The latest possible last day; equal to <paramref name="Until"/> where the day is known.</param>
/// <param name="Current">In effect today, or perhaps so.</param>
/// <param name="DueSince">The first day on which a newer edition was due, where that day has come.</param>
/// <param name="Colour">How the jurisdiction reads the list for the country today; none where it has no colours or this is not its current edition.</param>
internal sealed record AdoptionStanding(
    Adoption Adoption, ListAnswer Answer, DateOnly? Until, DateOnly? UntilLatest, bool Current, DateOnly? DueSince, ListColour? Colour);
