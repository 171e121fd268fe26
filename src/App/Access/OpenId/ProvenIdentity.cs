namespace Comity.App.Access.OpenId;

/// <summary>Who somebody is, as a provider has signed it.</summary>
/// <param name="Issuer">With <paramref name="Subject"/>, the identity: an e-mail address may pass to somebody else, this pair never does.</param>
internal sealed record ProvenIdentity(string Issuer, string Subject, string? Email, bool EmailVerified);
