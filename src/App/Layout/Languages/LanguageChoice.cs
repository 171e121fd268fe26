namespace Comity.App.Layout.Languages;

/// <summary>
/// The reader's language: the first part of the address (<c>/fr/…</c>), else a choice made before, else what the browser
/// asks for, else English. A language in the address becomes the path base, so that every link on the page keeps it.
/// </summary>
internal sealed class LanguageChoice(RequestDelegate next)
{
    public const string Cookie = "language";
    private static readonly string[] NoPages = ["/api", "/assets", "/health", "/openapi", "/language", "/sign-in/back"];

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (context.Features.Get<Language>() is not null)
        {
            // A page that stands in for one that failed: the reader chose before.
            return next(context);
        }

        if (FromPath(request) is { } language)
        {
            context.Features.Set(language);
            return next(context);
        }

        var preferred = Preferred(request);
        if (preferred != Language.English && HttpMethods.IsGet(request.Method) && IsPage(request.Path))
        {
            context.Response.Headers.Vary = "Accept-Language, Cookie";
            context.Response.Redirect($"/{preferred.Code}{request.Path}{request.QueryString}");
            return Task.CompletedTask;
        }

        context.Features.Set(preferred);
        return next(context);
    }

    public static Language Of(HttpContext context) => context.Features.Get<Language>() ?? Language.English;

    private static Language? FromPath(HttpRequest request)
    {
        var path = request.Path.Value!;
        var end = path.IndexOf('/', 1) is var slash and > 0 ? slash : path.Length;
        if (end != 3 || Language.Find(path[1..end]) is not { } language)
        {
            return null;
        }

        request.PathBase = request.PathBase.Add(path[..end]);
        request.Path = end == path.Length ? "/" : path[end..];
        return language;
    }

    private static Language Preferred(HttpRequest request) =>
        Language.Find(request.Cookies[Cookie])
        ?? request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(l => l.Quality ?? 1)
            .Select(l => Language.Find(l.Value.Value?.Split('-')[0]))
            .FirstOrDefault(l => l is not null)
        ?? Language.English;

    private static bool IsPage(PathString path) =>
        !Array.Exists(NoPages, start => path.StartsWithSegments(start, StringComparison.OrdinalIgnoreCase)) && !NamesAFile(path.Value!);

    /// <summary>An ending of letters, as in <c>mark.svg</c>; the 5.1 of a paragraph is none.</summary>
    private static bool NamesAFile(string path) => Path.GetExtension(path) is ['.', var first, ..] && char.IsAsciiLetter(first);
}
