using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Comity.App.Common;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Comity.App.Access.OpenId;

/// <summary>Reads an id_token and believes it only if all holds: signature, issuer, audience, time, nonce, at_hash (OpenID Connect Core 3.1.3.7).</summary>
internal static class IdentityTokens
{
    private static readonly TimeSpan ClocksDiffer = TimeSpan.FromMinutes(1);

    // Signed with the provider's own key: never "none", never with a secret that both know.
    private static readonly string[] Algorithms =
        ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    private static readonly JsonWebTokenHandler Handler = new() { MapInboundClaims = false };

    public static async Task<Result<ProvenIdentity>> ReadAsync(
        ProviderTokens tokens, ProviderSettings provider, OpenIdConnectConfiguration said, string nonce, TimeProvider time)
    {
        var read = await Handler.ValidateTokenAsync(tokens.Identity, Wanted(provider, said, time));
        if (!read.IsValid)
        {
            return Refusal.Of(read.Exception is SecurityTokenSignatureKeyNotFoundException ? KeyUnknown : "provider-token");
        }

        var token = (JsonWebToken)read.SecurityToken;
        return token.Subject is not { Length: > 0 } subject || !Same(Claim(token, "nonce"), nonce) || !IsFor(token, provider) || !Matches(token, tokens.Access)
            ? Refusal.Of("provider-token")
            : Proven(token, said.Issuer, subject, provider);
    }

    public const string KeyUnknown = "provider-key-unknown";

    private static TokenValidationParameters Wanted(ProviderSettings provider, OpenIdConnectConfiguration said, TimeProvider time) => new()
    {
        ValidIssuer = said.Issuer,
        ValidAudience = provider.ClientId,
        IssuerSigningKeys = said.SigningKeys,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        LifetimeValidator = (from, until, _, _) =>
            until is { } end && time.GetUtcNow().UtcDateTime < end + ClocksDiffer && !(from > time.GetUtcNow().UtcDateTime + ClocksDiffer),
    };

    private static Result<ProvenIdentity> Proven(JsonWebToken token, string issuer, string subject, ProviderSettings provider)
    {
        var verified = token.TryGetPayloadValue<bool>("email_verified", out var said) ? said : Claim(token, "email_verified") == "true";
        return provider.EmailVerified && !verified
            ? Refusal.Of("provider-email", ("provider", provider.Name))
            : new ProvenIdentity(issuer, subject, Claim(token, "email"), verified);
    }

    /// <summary>Of several readers of a token, the one that asked for it is named.</summary>
    private static bool IsFor(JsonWebToken token, ProviderSettings provider) =>
        Claim(token, "azp") is { } party ? party == provider.ClientId : token.Audiences.Count() == 1;

    /// <summary>Half of the hash of the access token, where the provider gives it.</summary>
    private static bool Matches(JsonWebToken token, string? access)
    {
        if (Claim(token, "at_hash") is not { } given)
        {
            return true;
        }

        var bytes = Encoding.ASCII.GetBytes(access ?? "");
        var hash = token.Alg[^3..] switch { "384" => SHA384.HashData(bytes), "512" => SHA512.HashData(bytes), _ => SHA256.HashData(bytes) };
        return Same(given, Base64Url.EncodeToString(hash.AsSpan(0, hash.Length / 2)));
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<object>(name, out var value) ? value?.ToString() : null;

    private static bool Same(string? one, string other) =>
        one is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
