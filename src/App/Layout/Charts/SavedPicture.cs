using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Layout.Charts;

/// <summary>A picture as an answer of its own: an SVG file with title, legend, source and note.</summary>
internal static class SavedPicture
{
    public static ContentHttpResult Of(Picture picture, string source, string? note = null) =>
        TypedResults.Content(picture.Standalone(source, note), "image/svg+xml; charset=utf-8");
}
