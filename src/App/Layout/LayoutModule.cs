using Comity.App.Layout.Languages;

namespace Comity.App.Layout;

internal static class LayoutModule
{
    public static IServiceCollection AddLayout(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Reader>();
        services.AddRazorPages(options => options.RootDirectory = "/");
        return services;
    }

    public static void MapLayout(this IEndpointRouteBuilder routes)
    {
        routes.MapPageAssets();
        routes.MapRazorPages();
        routes.MapGet("/language/{code}", Choose).ExcludeFromDescription();
    }

    /// <summary>Keeps the choice and goes on where the reader was. Only addresses of this site are followed.</summary>
    private static IResult Choose(HttpContext context, string code, string? to)
    {
        var language = Language.Find(code);
        var path = to is ['/', not ('/' or '\\'), ..] ? to : "/";
        if (language is null)
        {
            return Results.NotFound();
        }

        context.Response.Cookies.Append(LanguageChoice.Cookie, language.Code, new CookieOptions
        {
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            HttpOnly = true,
            IsEssential = true,
        });
        return Results.LocalRedirect($"~/{language.Code}{path}");
    }
}
