using System.Reflection;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Reference;
using Microsoft.Net.Http.Headers;

namespace Comity.App.Serving;

/// <summary>
/// A public answer changes only with a publication, a file of policy or reference, a new day (what is in force, what is due) or a
/// new build, so its tag is known before it is made: a reader who holds the current one is answered 304 without any work.
/// </summary>
internal sealed class EntityTags(RequestDelegate next, PublicationStamp stamp, ContentFiles content, TimeProvider time)
{
    private static readonly string Build = Assembly.GetExecutingAssembly().ManifestModule.ModuleVersionId.ToString("N")[..8];

    public async Task InvokeAsync(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method) || !PublicAnswers.IsPublic(context))
        {
            await next(context);
            return;
        }

        var tag = TagOf(context, await stamp.CurrentAsync(context.RequestAborted));
        if (Holds(context.Request, tag))
        {
            context.Response.Headers.ETag = tag;
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.OnStarting(() => Mark(context, tag));
        await next(context);
    }

    private string TagOf(HttpContext context, string published)
    {
        var reader = $"{LanguageChoice.Of(context).Code}-{AnswerFormat.Of(context)}{(Reader.Translates(context) ? "-translator" : "")}";
        return $"W/\"{Build}-{content.Stamp}-{published}-{time.GetUtcNow():yyyyMMdd}-{reader}\"";
    }

    private static Task Mark(HttpContext context, string tag)
    {
        var response = context.Response;
        if (response.StatusCode == StatusCodes.Status200OK && !response.Headers.ContainsKey(HeaderNames.SetCookie))
        {
            response.Headers.ETag = tag;
            response.Headers.CacheControl = "public, no-cache";
        }

        return Task.CompletedTask;
    }

    private static bool Holds(HttpRequest request, string tag) =>
        request.GetTypedHeaders().IfNoneMatch.Any(held => held.Compare(EntityTagHeaderValue.Parse(tag), useStrongComparison: false));
}
