using Comity.App.Common;
using Comity.App.Layout;
using Microsoft.AspNetCore.Http.Features;

namespace Comity.App.Serving.Answers;

/// <summary>
/// What holds for every answer to a program: anybody may read it from any site, HEAD is answered like GET without a body, and
/// whatever goes wrong is a problem (RFC 9457) with a code.
/// </summary>
internal sealed class ApiAnswers(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.AccessControlAllowOrigin = "*";
        response.Headers.Vary = "Accept, Accept-Language";
        if (HttpMethods.IsHead(request.Method))
        {
            // The server sends no body whatever is written; long answers look at this and write nothing.
            context.Features.Set(new HeadOnly());
            request.Method = HttpMethods.Get;
        }

        await next(context);
        if (response.StatusCode >= StatusCodes.Status400BadRequest && !response.HasStarted
            && response.ContentLength is null && string.IsNullOrEmpty(response.ContentType))
        {
            await ProblemOf(context).ExecuteAsync(context);
        }
    }

    public static bool IsHead(HttpContext context) => context.Features.Get<HeadOnly>() is not null;

    private static IResult ProblemOf(HttpContext context)
    {
        var reader = context.RequestServices.GetRequiredService<Reader>();
        return context.Response.StatusCode switch
        {
            StatusCodes.Status405MethodNotAllowed => reader.Refused(
                Refusal.Of("method-not-allowed", ("method", context.Request.Method)), StatusCodes.Status405MethodNotAllowed, ["GET", "HEAD"]),
            StatusCodes.Status404NotFound => reader.Refused(
                Refusal.Of("no-such-address", ("address", context.Request.Path.Value)), StatusCodes.Status404NotFound),
            var status => TypedResults.Problem(statusCode: status),
        };
    }

    private sealed record HeadOnly;
}
