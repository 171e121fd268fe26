using Comity.Methods.Safeguards;

namespace Comity.App.Safeguards;

/// <summary>What an edition says of one country, beside what follows from the figures held.</summary>
/// <param name="Region">WHO region on the first day of the edition; none for who is not a member.</param>
/// <param name="Official">On the official list; none where its members are not held.</param>
internal sealed record DerivedCountry(string Iso3, string? Region, bool? Official, CountryDerivation Figures)
{
    /// <summary>None where an input is missing: not computable, which is not the same as off the list.</summary>
    public bool? Computed => Figures.Listed;

    public bool NotReproduced => Official == true && Computed != true;

    public bool Extra => Official == false && Computed == true;
}
