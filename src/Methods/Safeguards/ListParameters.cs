namespace Comity.Methods.Safeguards;

/// <summary>The two tests of an edition of the safeguards list (A73/9). Stored with the edition, never recomputed from data.</summary>
/// <param name="DensityBelow">Doctors, nurses and midwives per 10 000 population must be less than this.</param>
/// <param name="IndexBelow">The service coverage index must be less than this.</param>
/// <param name="IndexYear">The round of the index that counts; none: the latest held.</param>
public sealed record ListParameters(string Edition, decimal DensityBelow, decimal IndexBelow, int? IndexYear = null);
