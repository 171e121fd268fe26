using System.Collections.Concurrent;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Comity.App.Access.OpenId;

/// <summary>The providers of this installation, and what each says of itself (discovery), kept for a day and asked again where a key is unknown.</summary>
internal sealed class Providers(Settings settings) : IDisposable
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, ConfigurationManager<OpenIdConnectConfiguration>> _managers = new(StringComparer.Ordinal);

    public HttpClient Http { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { Timeout = Patience, MaxResponseContentBufferSize = 1 << 20 };

    public IReadOnlyList<ProviderSettings> All => settings.Providers;

    public ProviderSettings? Find(string? id) => All.FirstOrDefault(p => p.Id == id);

    /// <summary>Whether a session may be used for this role. One that no provider opened may, for whatever role the person holds.</summary>
    public bool Vouches(string? id, Membership role) => id is null || Find(id)?.SpeaksFor(role) == true;

    /// <returns>None where it does not answer, or answers for somebody else.</returns>
    public async Task<OpenIdConnectConfiguration?> AskAsync(ProviderSettings provider, CancellationToken cancellation)
    {
        try
        {
            var said = await ManagerOf(provider).GetConfigurationAsync(cancellation);

            // Discovery 1.0, 4.3: who answers for an issuer must be it.
            return said.Issuer is not null && provider.Issues(said.Issuer) ? said : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Its keys may have changed since they were read.</summary>
    public void AskAgain(ProviderSettings provider) => ManagerOf(provider).RequestRefresh();

    public void Dispose() => Http.Dispose();

    private ConfigurationManager<OpenIdConnectConfiguration> ManagerOf(ProviderSettings provider) => _managers.GetOrAdd(provider.Id, _ => new(
        provider.Authority.OriginalString.TrimEnd('/') + "/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(Http) { RequireHttps = !provider.Authority.IsLoopback }));
}
