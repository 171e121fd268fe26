namespace Comity.Methods.Disclosure;

/// <summary>A withheld number that a reader can bound more closely than is allowed.</summary>
/// <param name="Table">Its name.</param>
/// <param name="Edition">Of the earlier release that withheld it; empty for what is to be let out.</param>
/// <param name="Codes">The cell.</param>
/// <param name="Lower">What a reader knows it to be at least.</param>
/// <param name="Upper">At most; infinity where nothing holds it.</param>
/// <param name="Needed">What the interval had to hold.</param>
/// <param name="Because">The sums that give it away, as far as that is cheap to say.</param>
/// <param name="AlreadyPublic">Earlier releases give it away by themselves, for certain: withholding it now changes nothing.</param>
public sealed record Exposure(
    string Table,
    string Edition,
    IReadOnlyList<string> Codes,
    double Lower,
    double Upper,
    Protection Needed,
    IReadOnlyList<string> Because,
    bool AlreadyPublic);
