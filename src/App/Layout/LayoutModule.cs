using System.Text.Encodings.Web;
using System.Text.Unicode;
using Comity.App.Access;
using Comity.App.Layout.Languages;
using Microsoft.Extensions.WebEncoders;

namespace Comity.App.Layout;

internal static class LayoutModule
{
    public static IServiceCollection AddLayout(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<Reader>();

        // Arabic, Chinese and Cyrillic leave as letters, not as numbers of letters: half the size, and source that can be read.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddRazorPages(options => options.RootDirectory = "/").AddMvcOptions(options => options.Filters.Add(new AnsweredMethods()));
        return services;
    }

    public static void MapLayout(this IEndpointRouteBuilder routes)
    {
        routes.MapPageAssets();
        routes.MapRazorPages();
        routes.MapGet("/language/{code}", Choose).ExcludeFromDescription().Open();
    }

    /// <summary>Keeps the choice and goes on where the reader was. Only addresses of this site are followed.</summary>
    private static IResult Choose(HttpContext context, string code, string? to)
    {
        var language = Language.Find(code);
        var path = LocalAddress.Of(to);
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
