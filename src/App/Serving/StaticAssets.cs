using Microsoft.AspNetCore.StaticFiles;

namespace Comity.App.Serving;

internal static class StaticAssets
{
    /// <summary>Built files carry their hash in the name: a browser may keep them for a year and never ask again.</summary>
    public static StaticFileOptions Options => new()
    {
        ContentTypeProvider = ContentTypes(),
        OnPrepareResponse = served => served.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
    };

    private static FileExtensionContentTypeProvider ContentTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".woff2"] = "font/woff2";
        return types;
    }
}
