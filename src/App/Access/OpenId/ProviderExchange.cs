using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Comity.App.Common;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Comity.App.Access.OpenId;

/// <summary>Tokens as the provider gave them; used once, and never kept.</summary>
internal sealed record ProviderTokens(string Identity, string? Access);

/// <summary>The way to a provider and back: code flow with PKCE.</summary>
internal sealed class ProviderExchange(Providers providers, TimeProvider time)
{
    /// <summary>Where the browser goes.</summary>
    /// <returns>A refusal where the provider does not answer.</returns>
    public async Task<Result<string>> AddressAsync(ProviderSettings provider, ProviderJourney journey, string back, CancellationToken cancellation)
    {
        if (await providers.AskAsync(provider, cancellation) is not { } said)
        {
            return Away(provider);
        }

        var asked = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["response_type"] = "code",
            ["client_id"] = provider.ClientId,
            ["redirect_uri"] = back,
            ["scope"] = "openid email",
            ["state"] = journey.State,
            ["nonce"] = journey.Nonce,
            ["code_challenge"] = journey.Challenge,
            ["code_challenge_method"] = "S256",
        };
        if (journey.Linker is not null || journey.Invitation is not null)
        {
            // What is tied to an account for good is proven at this moment, and not by whoever was signed in there before.
            asked["prompt"] = "login";
        }

        return QueryHelpers.AddQueryString(said.AuthorizationEndpoint, asked);
    }

    public async Task<Result<ProvenIdentity>> RedeemAsync(
        ProviderSettings provider, ProviderJourney journey, string code, string back, CancellationToken cancellation)
    {
        if (await providers.AskAsync(provider, cancellation) is not { } said)
        {
            return Away(provider);
        }

        var tokens = await TokensAsync(provider, said, journey, code, back, cancellation);
        if (!tokens.Succeeded)
        {
            return tokens.Refusal;
        }

        var identity = await IdentityTokens.ReadAsync(tokens.Value, provider, said, journey.Nonce, time);
        if (identity.Refusal?.Code != IdentityTokens.KeyUnknown)
        {
            return identity;
        }

        providers.AskAgain(provider);
        var renewed = await providers.AskAsync(provider, cancellation);
        identity = renewed is null ? Away(provider) : await IdentityTokens.ReadAsync(tokens.Value, provider, renewed, journey.Nonce, time);
        return identity.Refusal?.Code == IdentityTokens.KeyUnknown ? Refusal.Of("provider-token") : identity;
    }

    private async Task<Result<ProviderTokens>> TokensAsync(
        ProviderSettings provider, OpenIdConnectConfiguration said, ProviderJourney journey, string code, string back, CancellationToken cancellation)
    {
        using var request = RequestOf(provider, said, journey, code, back);
        try
        {
            using var answer = await providers.Http.SendAsync(request, cancellation);
            var text = await answer.Content.ReadAsStringAsync(cancellation);
            return (int)answer.StatusCode >= StatusCodes.Status500InternalServerError ? Away(provider)
                : answer.IsSuccessStatusCode && Read(text) is { } tokens ? tokens
                : Refusal.Of("provider-refused", ("provider", provider.Name));
        }
        catch (HttpRequestException)
        {
            return Away(provider);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Away(provider);
        }
    }

    private static HttpRequestMessage RequestOf(ProviderSettings provider, OpenIdConnectConfiguration said, ProviderJourney journey, string code, string back)
    {
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = back,
            ["code_verifier"] = journey.Verifier,
        };
        var request = new HttpRequestMessage(HttpMethod.Post, said.TokenEndpoint);
        if (said.TokenEndpointAuthMethodsSupported.Count == 0 || said.TokenEndpointAuthMethodsSupported.Contains("client_secret_basic"))
        {
            var account = $"{Uri.EscapeDataString(provider.ClientId)}:{Uri.EscapeDataString(provider.Secret)}";
            request.Headers.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes(account)));
        }
        else
        {
            (form["client_id"], form["client_secret"]) = (provider.ClientId, provider.Secret);
        }

        request.Content = new FormUrlEncodedContent(form);
        return request;
    }

    private static ProviderTokens? Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.TryGetProperty("id_token", out var identity) && identity.GetString() is { } token
                ? new ProviderTokens(token, json.RootElement.TryGetProperty("access_token", out var access) ? access.GetString() : null)
                : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static Refusal Away(ProviderSettings provider) => Refusal.Of("provider-away", ("provider", provider.Name));
}
