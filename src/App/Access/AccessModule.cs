using Microsoft.AspNetCore.Authentication;
using Comity.App.Serving;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace Comity.App.Access;

internal static class AccessModule
{
    /// <summary>Who acts, and the way to what they reach; for pages, jobs and commands alike.</summary>
    public static IServiceCollection AddActing(this IServiceCollection services)
    {
        services.AddScoped<WhoActs>();
        services.AddScoped<Exchange>();
        return services;
    }

    public static IServiceCollection AddAccess(this IServiceCollection services, Settings settings)
    {
        services.AddSingleton<OneTimeLink>();
        services.AddSingleton<Sessions>();

        services.AddKeptKeys(settings);
        services.AddAuthentication(Sessions.Scheme).AddCookie(Sessions.Scheme, Cookie);
        services.AddScoped<IAuthorizationHandler, MayThey>();

        // A page or route that says nothing answers nobody.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build());
        return services;
    }

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "comity";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        options.ExpireTimeSpan = TimeSpan.FromDays(7);
        options.SlidingExpiration = false;
        options.LoginPath = "/sign-in";
        options.ReturnUrlParameter = "to";
        options.Events.OnValidatePrincipal = Sessions.ValidateAsync;
        options.Events.OnRedirectToLogin = context => Answer(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context =>
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        };
    }

    /// <summary>A reader is led to the sign-in, a program is told.</summary>
    private static Task Answer(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = status;
        }
        else
        {
            context.Response.Redirect(context.RedirectUri);
        }

        return Task.CompletedTask;
    }

    public static void MapAccess(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/start", Start).ExcludeFromDescription().Open().WithMetadata(new NeverKeep());

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
