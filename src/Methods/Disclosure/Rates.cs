namespace Comity.Methods.Disclosure;

/// <summary>Rates and shares of protected counts.</summary>
public static class Rates
{
    /// <summary>
    /// A rate may be shown where its denominator is large enough and both of its counts are shown: with one count shown, a rate gives
    /// the other.
    /// </summary>
    /// <param name="numerator">Status of the count above.</param>
    /// <param name="denominator">Status of the count below.</param>
    /// <param name="persons">The denominator in persons.</param>
    /// <param name="parameters">Those in force.</param>
    public static bool MayBeShown(CellStatus numerator, CellStatus denominator, long persons, DisclosureParameters parameters) =>
        persons >= parameters.LeastDenominator && numerator.IsSeen() && denominator.IsSeen();
}
