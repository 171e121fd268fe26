using System.Globalization;
using Comity.App.Common;
using Microsoft.Extensions.Configuration;

namespace Comity.App.Access.OpenId;

/// <summary>A ministry's own OpenID Connect provider, as whoever runs Comity has named it.</summary>
/// <param name="Id">Short, in addresses: small letters, figures, hyphens.</param>
/// <param name="Name">As people know it.</param>
/// <param name="Authority">Its issuer, word for word; <c>/.well-known/openid-configuration</c> stands below it.</param>
/// <param name="Country">Whose people it may sign in, and nobody else's; none: people of the Secretariat, who have no country.</param>
/// <param name="EmailVerified">Only identities of whose e-mail address the provider is certain.</param>
internal sealed record ProviderSettings(string Id, string Name, Uri Authority, string ClientId, string Secret, CountryCode? Country, bool EmailVerified)
{
    private const int Longest = 40;

    /// <summary>A record prints itself; this one keeps its secret.</summary>
    public override string ToString() => $"{Id} ({Authority})";

    /// <summary>Whether an identity with this issuer is this provider's.</summary>
    public bool Issues(string issuer) => issuer.TrimEnd('/') == Authority.OriginalString.TrimEnd('/');

    /// <summary>A provider speaks for the roles of its own country, and a provider of the Secretariat for those of none.</summary>
    public bool SpeaksFor(Membership role) => role.Country == Country;

    /// <summary>From <c>providers</c> in <c>comity.json</c> or <c>COMITY_PROVIDERS__0__ID</c> …; the secret from <c>COMITY_PROVIDER_SECRET_ID</c> or <c>secretFile</c>.</summary>
    /// <exception cref="SettingsException">A provider that could not be trusted, or not be used.</exception>
    public static IReadOnlyList<ProviderSettings> Read(SettingsSource source)
    {
        var all = source.All.GetSection("providers").GetChildren().Select(section => Of(section, source)).ToList();
        return all.GroupBy(p => p.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice
            ? throw new SettingsException($"Two providers are called '{twice.Key}'.")
            : all;
    }

    private static ProviderSettings Of(IConfigurationSection section, SettingsSource source)
    {
        var id = section["id"] ?? "";
        if (id.Length is 0 or > Longest || !id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
        {
            throw new SettingsException($"A provider's id is '{id}': up to 40 small letters, figures and hyphens are expected.");
        }

        return new ProviderSettings(
            id, Wanted(section, id, "name"), AuthorityOf(Wanted(section, id, "authority"), id), Wanted(section, id, "clientId"), SecretOf(section, id, source),
            CountryOf(section["country"], id), section["emailVerified"] is not { } verified || !bool.TryParse(verified, out var wanted) || wanted);
    }

    private static string Wanted(IConfigurationSection section, string id, string name) =>
        section[name] is { Length: > 0 } text ? text : throw new SettingsException($"Provider {id}: {name} is missing.");

    private static Uri AuthorityOf(string text, string id) =>
        Uri.TryCreate(text, UriKind.Absolute, out var authority) && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback))
            ? authority
            : throw new SettingsException($"Provider {id}: authority is '{text}': an address that begins with https:// is expected.");

    private static CountryCode? CountryOf(string? text, string id) => text switch
    {
        null or "" => null,
        _ when CountryCode.TryParse(text, CultureInfo.InvariantCulture, out var country) => country,
        _ => throw new SettingsException($"Provider {id}: country is '{text}': a code such as GHA is expected, or nothing for the Secretariat's own provider."),
    };

    private static string SecretOf(IConfigurationSection section, string id, SettingsSource source) =>
        section["secret"] is not null
            ? throw new SettingsException($"Provider {id}: its secret stands among the settings. Keep it in COMITY_PROVIDER_SECRET_{Variable(id)}, or in a file that secretFile names.")
            : source.Find("provider_secret", Variable(id)) is { } told ? told
            : section["secretFile"] is { Length: > 0 } path ? SettingsSource.FromFile(path)
            : throw new SettingsException($"Provider {id}: no secret. Name its file in secretFile, or set COMITY_PROVIDER_SECRET_{Variable(id)}.");

    private static string Variable(string id) => id.Replace('-', '_').ToUpperInvariant();
}
