using System.Collections.Frozen;
using System.Text.Json;
using Comity.App.Access;
using Comity.App.Serving;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Net.Http.Headers;

namespace Comity.App.Layout;

/// <summary>
/// Style sheets, script and type, carried inside the program. Each has a hash of its content in its name,
/// so a browser keeps it for ever and a new build is seen at once.
/// </summary>
internal static class PageAssets
{
    private const string Folder = "assets/";
    private static readonly FileExtensionContentTypeProvider Types = new();
    private static readonly FrozenDictionary<string, string> Names = JsonSerializer.Deserialize<Dictionary<string, string>>(Read("assets.json"))!.ToFrozenDictionary();
    private static readonly FrozenDictionary<string, Lazy<Asset>> Files = Names.Values.ToFrozenDictionary(name => name, name => new Lazy<Asset>(() => Load(name)));

    /// <summary>Address of an asset by the name it has in the source, as <c>comity.css</c>; an unknown name is a mistake of ours.</summary>
    public static string Href(string name) => "/" + Folder + Names[name];

    public static IEndpointRouteBuilder MapPageAssets(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/assets/{file}", [HttpMethods.Get, HttpMethods.Head], Handle).Open()
            .ExcludeFromDescription().WithMetadata(new NeverKeep());
        return routes;
    }

    private static IResult Handle(string file, HttpContext context)
    {
        if (!Files.TryGetValue(file, out var found))
            return TypedResults.NotFound();
        var asset = found.Value;
        var headers = context.Response.Headers;
        headers.CacheControl = "public, max-age=31536000, immutable";
        headers.XContentTypeOptions = "nosniff";
        if (asset.Brotli is null)
            return TypedResults.Bytes(asset.Plain, asset.Type);
        headers.Vary = HeaderNames.AcceptEncoding;
        if (!TakesBrotli(context.Request))
            return TypedResults.Bytes(asset.Plain, asset.Type);
        headers.ContentEncoding = "br";
        return TypedResults.Bytes(asset.Brotli, asset.Type);
    }

    private static bool TakesBrotli(HttpRequest request) =>
        request.GetTypedHeaders().AcceptEncoding.Any(e => e.Value.Equals("br", StringComparison.OrdinalIgnoreCase) && e.Quality is not 0);

    private static Asset Load(string name)
    {
        var type = Types.TryGetContentType(name, out var known) ? known : "application/octet-stream";
        return new Asset(Read(name), TryRead(name + ".br"), type.StartsWith("text/", StringComparison.Ordinal) ? type + "; charset=utf-8" : type);
    }

    private static byte[] Read(string name) =>
        TryRead(name) ?? throw new InvalidOperationException($"{name} is not in the program: Assets.targets did not run when it was built.");

    private static byte[]? TryRead(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream(Folder + name);
        if (stream is null)
            return null;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private sealed record Asset(byte[] Plain, byte[]? Brotli, string Type);
}
