namespace Comity.Methods.Quality.Checks;

/// <summary>
/// Own outflow against the inflow that the destination reports. It needs two countries' submissions side by side, which one
/// version never holds: it is declared, so that a report says that it was not made.
/// </summary>
internal sealed class Mirror : QualityCheck
{
    public override string Id => "D23";
}
