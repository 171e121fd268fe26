using System.Globalization;
using Comity.App.Access;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace Comity.App.Serving;

/// <summary>
/// Public pages and answers are the same for everybody until something new is published: they are kept, and a browser that
/// has one already is told so (ETag). What sets a cookie, carries a form or streams at length is never kept.
/// </summary>
internal sealed class PublicAnswers(PublicationStamp stamp, TimeProvider time) : IOutputCachePolicy
{
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var metadata = http.GetEndpoint()?.Metadata;
        var keep = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        keep &= IsPublic(http) && metadata?.GetMetadata<AtLength>() is null;
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = context.AllowCacheStorage = keep;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = TimeSpan.FromHours(1);
        var rules = context.CacheVaryByRules;
        rules.QueryKeys = "*";
        rules.VaryByValues["language"] = LanguageChoice.Of(http).Code;
        rules.VaryByValues["translator"] = Reader.Translates(http) ? "yes" : "no";
        rules.VaryByValues["format"] = AnswerFormat.Of(http).ToString();
        rules.VaryByValues["encoding"] = Encoding(http.Request.Headers.AcceptEncoding);
        rules.VaryByValues["day"] = time.GetUtcNow().ToString("yyyyMMdd", CultureInfo.InvariantCulture);
        rules.VaryByValues["stamp"] = await stamp.CurrentAsync(cancellation);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
        {
            context.AllowCacheStorage = false;
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>The same for everybody: marked so, and asked for by nobody in particular, whose name would stand on it.</summary>
    public static bool IsPublic(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } metadata && metadata.GetMetadata<OpenAttribute>() is not null
        && metadata.GetMetadata<NeverKeep>() is null && context.User.Identity is not { IsAuthenticated: true };

    private static string Encoding(StringValues accepted)
    {
        var text = accepted.ToString();
        return text.Contains("br", StringComparison.Ordinal) ? "br" : text.Contains("gzip", StringComparison.Ordinal) ? "gzip" : "";
    }
}

/// <summary>Marks an endpoint whose answer must not be kept.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NeverKeep : Attribute;

/// <summary>Marks an endpoint whose answer may be long: it is tagged, but made anew each time, and nobody waits for somebody else's.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class AtLength : Attribute;
