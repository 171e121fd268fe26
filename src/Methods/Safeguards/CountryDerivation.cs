using Comity.Methods.Observations;

namespace Comity.Methods.Safeguards;

/// <summary>The inputs of one country, and what follows from them.</summary>
/// <param name="Density">Sum of both densities per 10 000; none where either is missing.</param>
/// <param name="Doctors">The observation used, which may be of another year than <paramref name="NursesAndMidwives"/>.</param>
/// <param name="Index">Service coverage index, 0 to 100.</param>
public sealed record CountryDerivation(
    string Country,
    decimal? Density,
    Observation? Doctors,
    Observation? NursesAndMidwives,
    decimal? Index,
    Observation? Coverage,
    ListReason Reason)
{
    /// <summary>Computed to be listed; none where it cannot be computed.</summary>
    public bool? Listed => Reason switch
    {
        ListReason.BothBelow => true,
        ListReason.DensityNotBelow or ListReason.IndexNotBelow or ListReason.NeitherBelow => false,
        _ => null,
    };

    /// <summary>The older of the two years that the density rests on.</summary>
    public int? DensityYear => Density is null ? null : Math.Min(Doctors!.Value.Year(), NursesAndMidwives!.Value.Year());

    public int? IndexYear => Coverage?.Year();
}
