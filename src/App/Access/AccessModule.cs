using Comity.App.Access.OpenId;
using Comity.App.Access.Organizations;
using Comity.App.Access.People;
using Comity.App.Access.SignIn;
using Comity.App.Serving;
using Comity.App.Workspace;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

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

        // The language is a part of the address, but not of who somebody is: these cookies hold in all of them.
        services.Configure<AntiforgeryOptions>(options => options.Cookie.Path = "/");
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Path = "/");

        services.AddRateLimits();
        AddSignIn(services);
        AddPeople(services);

        // A page or route that says nothing answers nobody.
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(IsNoRoute).Build());
        return services;
    }

    public static void MapAccess(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/account/data", OwnData.Handle).ExcludeFromDescription().Needs(Permission.UseWorkspace).WithMetadata(new NeverKeep());

    private static void AddSignIn(IServiceCollection services)
    {
        services.AddSingleton<IPasswordHasher<Person>>(PasswordHashing.Hasher);
        services.AddSingleton<Accounts>();
        services.AddSingleton<Passkeys>();
        services.AddSingleton<SecondSteps>();
        services.AddSingleton<OwnWays>();
        services.AddSingleton<WaysIn>();
        services.AddSingleton<Rests>();
        services.AddSingleton<FirstAdministrator>();
        services.AddSingleton<Enrolments>();
        services.AddSingleton<OwnAccounts>();
        services.AddScoped<Arrivals>();
        services.AddScoped<SessionStart>();
        services.AddScoped<Attempts>();
        services.AddScoped<SignInByPassword>();
        services.AddScoped<SignInByRecoveryCode>();
        services.AddScoped<SignInByPasskey>();
        services.AddScoped<Enrol>();
        services.AddScoped<OwnAccount>();
    }

    private static void AddPeople(IServiceCollection services)
    {
        services.AddScoped<InvitePerson>();
        services.AddScoped<IInvitedByProvider, JoinByProvider>();
        services.AddScoped<RoleChanges>();
        services.AddScoped<ErasePerson>();
        services.AddScoped<OwnData>();
        services.AddScoped<PeopleList>();
        services.AddScoped<OwnOrganization>();
        services.AddScoped<OrganizationNames>();
        services.AddScoped<GrantsWaiting>();
        services.AddScoped<IWaiting>(provider => provider.GetRequiredService<GrantsWaiting>());
        services.AddChanges<PeopleChanges>();
    }

    /// <summary>No page and no route lies at the address: not found, rather than forbidden.</summary>
    private static bool IsNoRoute(AuthorizationHandlerContext context) => context.Resource is HttpContext http && http.GetEndpoint() is not RouteEndpoint;

    private static void Cookie(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "comity";
        options.Cookie.Path = "/";
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
}
