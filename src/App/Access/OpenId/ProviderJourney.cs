using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Comity.App.Access.OpenId;

/// <summary>What is remembered of somebody who has gone to their provider, until they come back.</summary>
/// <param name="State">Ties the answer to this browser.</param>
/// <param name="Nonce">Ties the token to this journey.</param>
/// <param name="Verifier">Ties the code to this journey (PKCE).</param>
/// <param name="Root">The reader's language, as it stands before addresses.</param>
/// <param name="Linker">Session of a signed-in person who adds the provider to their ways of signing in.</param>
/// <param name="Invitation">Key of an invitation that is accepted with this identity.</param>
internal sealed record ProviderJourney(
    string Provider, string State, string Nonce, string Verifier, string Root, string? To, Guid? Linker, string? Invitation)
{
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static ProviderJourney Begin(string provider, string root, string? to, Guid? linker, string? invitation) =>
        new(provider, Secret(), Secret(), Secret(), root, to, linker, invitation);

    public bool Began(string? state) =>
        state is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(state), Encoding.UTF8.GetBytes(State));

    private static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
}

/// <summary>Keeps a journey in a protected cookie: ten minutes, for the way back only, and once.</summary>
internal sealed class ProviderJourneys(IDataProtectionProvider protection)
{
    public const string Back = "/sign-in/back";
    private const string Cookie = "provider-journey";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);
    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector("Comity.ProviderJourney").ToTimeLimitedDataProtector();

    public void Keep(HttpContext http, ProviderJourney journey) =>
        http.Response.Cookies.Append(Cookie, _protector.Protect(JsonSerializer.Serialize(journey), Patience), Options(http));

    /// <summary>Takes it: the same answer is not taken a second time.</summary>
    public ProviderJourney? Take(HttpContext http)
    {
        http.Response.Cookies.Delete(Cookie, Options(http));
        try
        {
            return http.Request.Cookies[Cookie] is { } kept ? JsonSerializer.Deserialize<ProviderJourney>(_protector.Unprotect(kept)) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Lax, for whoever comes back comes from another site.</summary>
    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, IsEssential = true, Path = Back, MaxAge = Patience };
}
