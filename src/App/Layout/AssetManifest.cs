using System.Text.Json;

namespace Comity.App.Layout;

/// <summary>Where the built styles, scripts and fonts stand; their names carry their hash, so they may be kept for ever.</summary>
internal sealed class AssetManifest(IWebHostEnvironment environment)
{
    private readonly Lazy<Dictionary<string, string>> _names = new(() => Read(environment));

    public string this[string name] =>
        _names.Value.TryGetValue(name, out var hashed) ? "/assets/" + hashed : throw new KeyNotFoundException($"No asset '{name}' was built.");

    private static Dictionary<string, string> Read(IWebHostEnvironment environment)
    {
        var file = environment.WebRootFileProvider.GetFileInfo("assets/assets.json");
        if (!file.Exists)
        {
            throw new FileNotFoundException("wwwroot/assets/assets.json is missing: the build of the front end did not run (it needs Node).");
        }

        using var stream = file.CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!;
    }
}
