using Comity.App.Serving;
using Microsoft.AspNetCore.DataProtection;

namespace Comity.App.Access;

internal static class AccessModule
{
    public static IServiceCollection AddAccess(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<OneTimeLink>();

        // What protects forms outlives a restart, and stays with the data, not in somebody's home folder.
        services.AddDataProtection()
            .SetApplicationName("Comity")
            .PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(settings.DataFolder, "keys")));
        return services;
    }

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
