using Comity.App.Jobs;
using Comity.App.Workspace;

namespace Comity.App.Post;

internal static class PostModule
{
    /// <summary>The outbox and who empties it; for pages and commands alike.</summary>
    public static IServiceCollection AddPost(this IServiceCollection services)
    {
        services.AddSingleton<Outbox>();
        services.AddSingleton<Carrier>();
        services.AddScoped<LetterList>();
        services.AddScoped<TryLetterAgain>();
        return services;
    }

    /// <summary>Where the program stays: letters by the clock, and letters without hope among what waits for administrators.</summary>
    public static IServiceCollection AddCarrier(this IServiceCollection services)
    {
        services.AddHostedService<SweepClock<Carrier>>();
        services.AddScoped<IWaiting, LettersGivenUp>();
        return services;
    }
}
