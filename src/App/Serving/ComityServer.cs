using Comity.App.Access;
using Comity.App.Access.Keys;
using Comity.App.Access.OpenId;
using Comity.App.Access.SignIn;
using Comity.App.Audit;
using Comity.App.Authorities;
using Comity.App.Code;
using Comity.App.Countries;
using Comity.App.Countries.Api;
using Comity.App.Database;
using Comity.App.Demo;
using Comity.App.Files;
using Comity.App.Jobs;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Personnel;
using Comity.App.Post;
using Comity.App.RecruitmentChecks;
using Comity.App.RecruitmentChecks.Records;
using Comity.App.Reference;
using Comity.App.Safeguards;
using Comity.App.Serving.Answers;
using Comity.App.Statistics;
using Comity.App.Statistics.Api;
using Comity.App.Statistics.Importing;
using Comity.App.Statistics.Indicators.Pages;
using Comity.App.Statistics.Published;
using Comity.App.Workspace;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Comity.App.Serving;

/// <summary>One process: pages, API and health, in the order in which a request meets them.</summary>
internal static class ComityServer
{
    /// <summary>In bytes, unless a page says otherwise.</summary>
    private const long LargestRequest = 4 << 20;

    /// <summary>In bytes. What is said in a check stands in the address; its pages stop at half of this, so that one more step still arrives.</summary>
    private const int LongestRequestLine = 64 << 10;

    public static WebApplication Build(Settings settings, Action<WebApplicationBuilder>? adapt = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ComityServer).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseUrls(settings.Urls.Split(';'));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // A large answer is handed over in large pieces; a slow reader still holds no more than this.
            kestrel.Limits.MaxResponseBufferSize = 1 << 20;
            // More than any form of ours; what takes files says so where it does.
            kestrel.Limits.MaxRequestBodySize = LargestRequest;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        AddServices(builder.Services, settings);
        adapt?.Invoke(builder);
        var app = builder.Build();
        Pipeline(app);
        return app;
    }

    /// <summary>What must stand before the first request is answered, or a command begins.</summary>
    public static async Task PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        await services.GetRequiredService<DemoGuard>().CheckAsync(cancellation);
        await services.GetRequiredService<FolderHold>().TakeAsync(cancellation);
        await services.GetRequiredService<Migrator>().ApplyAsync(cancellation);
        await services.GetRequiredService<LogKeys>().PrepareAsync(services.GetRequiredService<Store>(), cancellation);
        await services.GetRequiredService<TakeOver>().RunAsync(cancellation);
        if (services.GetRequiredService<Settings>().Demo)
        {
            await services.GetRequiredService<SeedDemo>().RunAsync(cancellation);
        }
    }

    /// <summary>
    /// Takes in those of the open figures that come with Comity and are not held yet, so that a fresh start has something true to
    /// look at. Whoever does not want a set takes its folder out.
    /// </summary>
    public static async Task FillAsync(IServiceProvider services, TextWriter console, CancellationToken cancellation)
    {
        var bundle = services.GetRequiredService<OpenDataBundle>();
        var held = await services.GetRequiredService<IPublishedStatistics>().CurrentAsync(cancellation);
        foreach (var bundled in bundle.All().Where(b => held.Find(b.Id) is null))
        {
            console.WriteLine($"Taking in {bundled.Title} …");
            var imported = await bundle.ImportAsync(bundled, ImportProgress.Silent, cancellation);
            if (!imported.Succeeded)
            {
                console.WriteLine($"  left out: {imported.Refusal!.Code}");
            }
        }
    }

    public static async Task AnnounceAsync(WebApplication app, TextWriter console, CancellationToken cancellation)
    {
        var demo = app.Services.GetRequiredService<Settings>().Demo;
        var unclaimed = !demo && !await app.Services.GetRequiredService<FirstAdministrator>().ExistsAsync(cancellation);
        if (!demo && app.Services.GetRequiredService<PublicAddress>() is { IsMissing: true } nameless)
        {
            console.WriteLine($"Links in letters lead to {nameless.Site}: say with --address or COMITY_ADDRESS where readers reach Comity.");
        }

        foreach (var address in app.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses)
        {
            console.WriteLine($"Comity serves at {address}");
            if (demo)
            {
                console.WriteLine($"This is a demonstration: nothing in it is real. Go on as somebody at {LocalName(address)}/demo");
            }

            if (unclaimed)
            {
                console.WriteLine("Nobody is administrator yet. Open this once, on this machine, to become it: "
                    + LocalName(address) + app.Services.GetRequiredService<OneTimeLink>().PathAndQuery);
            }
        }
    }

    /// <summary>By name: a browser makes passkeys for names, never for numbers.</summary>
    private static string LocalName(string address)
    {
        // Kestrel writes "every address" with a star or a plus, which is no host to an address.
        var readable = address.Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal);
        return new UriBuilder(readable) { Host = "localhost" }.Uri.GetLeftPart(UriPartial.Authority);
    }

    /// <summary>What pages and commands share.</summary>
    public static void AddCore(IServiceCollection services, Settings settings)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<TextCatalogue>();
        services.AddSingleton(new PublicAddress(settings));
        services.AddSingleton<PublicationStamp>();
        services.AddDatabase(settings);
        services.AddActing();
        services.AddAudit();
        services.AddPost();
        services.AddFiles();
        services.AddReference();
        services.AddCode();
        services.AddAuthorities();
        services.AddStatistics();
        services.AddSafeguards();
        services.AddDemo();
        services.AddRecruitmentChecks();
        services.AddPersonnel();
    }

    private static void AddServices(IServiceCollection services, Settings settings)
    {
        AddCore(services, settings);
        services.AddLayout();
        services.AddAccess(settings);
        if (!settings.Demo)
        {
            services.AddCarrier();
        }

        services.AddOpenId();
        services.AddKeys();
        services.AddSingleton<JobBoard>();
        services.AddAuditPages();
        services.AddWorkspace();
        services.AddAuthorityClock();
        services.AddRecruitmentClock();
        services.AddCountries();
        services.AddIndicatorPages();
        services.AddDemoPages(settings);
        services.AddServing();
    }

    private static void Pipeline(WebApplication app)
    {
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<LanguageChoice>();
        app.UseMiddleware<AnswerFormat>();
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase), api =>
        {
            api.UseExceptionHandler();
            api.UseMiddleware<ApiAnswers>();
        });
        app.UseRouting();
        app.UseRateLimiter();
        app.UseKeys();
        app.UseAuthentication();
        app.UseMiddleware<EntityTags>();
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseAuthorization();
        app.UseAntiforgery();
        app.MapServing();
        app.MapAudit();
        app.MapAccess();
        app.MapKeys();
        app.MapLayout();
        app.MapCode();
        app.MapAuthorities();
        app.MapCountries();
        app.MapSafeguards();
        app.MapRecruitmentChecks();
        app.MapPersonnel();
        app.MapStatisticsApi();
        app.MapCountriesApi();
        app.MapIndicatorPages();
    }
}
