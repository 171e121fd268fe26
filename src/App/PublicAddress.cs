namespace Comity.App;

/// <summary>
/// Where this installation is reached, for links in letters and for what browsers and providers compare word for word. It is a setting,
/// for whoever sends a request writes its Host header as they like: a link in a letter must not lead to somebody else's site.
/// </summary>
internal sealed class PublicAddress(Settings settings)
{
    /// <summary>Without a slash at the end. Where nothing is set, this machine's own name at the port that is listened on.</summary>
    public string Site { get; } = settings.Address?.GetLeftPart(UriPartial.Authority) ?? OnThisMachine(settings.Urls);

    /// <summary>The host that a passkey belongs to; none: that of the request, for only this machine's own names are believed then.</summary>
    public string? Host => settings.Address?.Host;

    /// <summary>What is listened on can be reached from elsewhere, and nobody has said under which name.</summary>
    public bool IsMissing => settings.Address is null && !settings.Urls.Split(';').All(IsLocal);

    /// <summary>Where nothing is set, a request is believed that it came to this machine by one of its own names, and nothing else.</summary>
    public string Of(HttpRequest request) =>
        settings.Address is null && request.Host.Host is "localhost" or "127.0.0.1" or "[::1]" ? $"{request.Scheme}://{request.Host}" : Site;

    /// <exception cref="SettingsException">No address, or one with a path, a name or a question.</exception>
    public static Uri? Read(string? text) => string.IsNullOrWhiteSpace(text) ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            && address.PathAndQuery == "/" && address is { Fragment: "", UserInfo: "" }
            ? address
            : throw new SettingsException($"COMITY_ADDRESS is '{text}': an address such as https://comity.health.example is expected, without a path.");

    private static bool IsLocal(string url) => Parse(url) is { IsLoopback: true };

    private static string OnThisMachine(string urls) =>
        urls.Split(';').Select(Parse).OfType<Uri>().FirstOrDefault() is { } first
            ? new UriBuilder(first) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority)
            : "http://localhost:5080";

    /// <summary>Kestrel writes "every address" with a star, a plus, or zeros.</summary>
    private static Uri? Parse(string url) =>
        Uri.TryCreate(url.Trim().Replace("//+", "//0.0.0.0", StringComparison.Ordinal).Replace("//*", "//0.0.0.0", StringComparison.Ordinal), UriKind.Absolute, out var address) ? address : null;
}
