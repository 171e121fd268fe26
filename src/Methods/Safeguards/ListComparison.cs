namespace Comity.Methods.Safeguards;

/// <summary>Computed against official. The official list is the authority; the computation explains and checks it.</summary>
/// <param name="Missing">Official, not reproduced from the data held, each with its inputs and reason.</param>
/// <param name="Extra">Computed, not official.</param>
public sealed record ListComparison(
    IReadOnlyList<string> Computed,
    IReadOnlyList<string> Official,
    IReadOnlyList<CountryDerivation> Missing,
    IReadOnlyList<CountryDerivation> Extra);
