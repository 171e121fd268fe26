namespace Comity.App.Access.SignIn;

/// <summary>Where somebody is sent who may not change their ways of signing in at the moment.</summary>
internal static class FreshSignIn
{
    /// <param name="to">Where they come back to.</param>
    /// <returns>None where they may.</returns>
    public static string? AddressFor(Freshness freshness, string to) => freshness switch
    {
        Freshness.Fresh => null,
        Freshness.Stale => "/sign-in?again=true&to=" + Uri.EscapeDataString(to),
        _ => "/sign-in?other=true&to=" + Uri.EscapeDataString(to),
    };
}
