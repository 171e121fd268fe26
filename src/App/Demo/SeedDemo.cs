using Comity.App.Access;
using Comity.App.Access.Keys;
using Comity.App.Audit;
using Comity.App.Authorities.Renewals;
using Comity.App.Database;
using Comity.App.Personnel.Loading;
using Comity.App.Reference;
using Comity.App.Serving;

namespace Comity.App.Demo;

/// <summary>
/// Puts the demonstration into an empty database: nothing is written but by the use cases through which people would do it, with a clock
/// of its own, so that the log tells it as it tells everything.
/// </summary>
internal sealed class SeedDemo(Settings settings, TimeProvider time, Store store)
{
    /// <summary>A database that is a demonstration already stays as its visitors left it.</summary>
    /// <returns>Whether it was made now.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellation)
    {
        await using (var connection = await store.OpenAsync(cancellation))
        {
            if ((await DemoGuard.LookAsync(connection, store.Kind, cancellation)).Is == DatabaseIs.Demonstration)
            {
                return false;
            }
        }

        var clock = new StoryClock(time.GetUtcNow());
        await using var services = Services(clock);
        var (stage, story) = (new Stage(services, clock), new Story(clock));
        var terms = RenewalTerms.On(clock.Today, services.GetRequiredService<ContentFiles>());
        PeopleScenes.Tell(story, stage);
        RegisterScenes.Tell(story, stage, services.GetRequiredService<RenewalSweep>(), terms);
        MessageScenes.Tell(story, stage);
        RecruitmentScenes.Tell(story, stage);
        PersonnelScenes.Tell(
            story, stage, services.GetRequiredService<RegisterDrafts>(), services.GetRequiredService<RegisterProfiles>(), services.GetRequiredService<LoadSteps>());
        await story.TellAsync(cancellation);
        await stage.FinishAsync(cancellation);
        return true;
    }

    /// <summary>The services of the program over the same database, at the story's time.</summary>
    private ServiceProvider Services(StoryClock clock)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        ComityServer.AddCore(services, settings);
        services.AddAccess(settings);
        services.AddKeys();
        services.AddSingleton<TimeProvider>(clock);
        return services.BuildServiceProvider();
    }
}
