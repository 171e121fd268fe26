namespace Comity.Methods.Disclosure;

/// <summary>Tables that may be let out together, what that costs, and what an attack on them still finds.</summary>
/// <param name="Tables">In the order in which they were handed in.</param>
/// <param name="Loss">How much is withheld.</param>
/// <param name="Exposures">What the attack finds in them, earlier releases included; empty where it fails.</param>
public sealed record ProtectedTables(IReadOnlyList<ProtectedTable> Tables, Loss Loss, IReadOnlyList<Exposure> Exposures)
{
    /// <summary>The attack finds nothing but what earlier releases gave away by themselves, which no withholding takes back.</summary>
    public bool MayBeReleased => Exposures.All(e => e.AlreadyPublic);
}
