namespace Comity.Methods.Safeguards;

/// <summary>Why a country is, or is not, computed to be on a list. A missing input is none of the answers.</summary>
public enum ListReason
{
    BothBelow,
    DensityNotBelow,
    IndexNotBelow,
    NeitherBelow,
    NoDensity,
    NoIndex,
    NoDensityNoIndex,
}
