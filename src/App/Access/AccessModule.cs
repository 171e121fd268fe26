using Comity.App.Serving;

namespace Comity.App.Access;

internal static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services) => services.AddSingleton<OneTimeLink>();

    public static void MapAccess(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/start", Start).ExcludeFromDescription().WithMetadata(new NeverKeep());

    private static IResult Start(HttpContext context, OneTimeLink link, string? key)
    {
        if (link.Allows(context))
        {
            return Results.LocalRedirect("~/import");
        }

        if (!OneTimeLink.IsLocal(context) || link.Redeem(key) is not { } pen)
        {
            return Results.LocalRedirect("~/start/closed");
        }

        context.Response.Cookies.Append(OneTimeLink.Cookie, pen, new CookieOptions
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
            IsEssential = true,
        });
        return Results.LocalRedirect("~/import");
    }
}
