using Comity.App.Personnel.Duplicates;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Personnel.Duplicates;

/// <summary>What a search over a stored register finds of what was planted.</summary>
public sealed class FindingTests
{
    [Theory]
    [InlineData(TestStore.Sqlite, 301UL)]
    [InlineData(TestStore.PostgreSql, 302UL)]
    public async Task Planted_duplicates_are_stored_without_a_number_of_the_state_and_hardly_anybody_else(TestStore store, ulong seed)
    {
        await using var host = await TestHost.StartAsync(store);
        var truth = await host.PlantRegisterAsync(20_000, seed);
        var steps = new HashSet<string>(StringComparer.Ordinal);
        var search = (await host.AsAsync<FindDuplicates, Common.Result<DuplicateSearch>>(find => find.RunAsync((step, _, _) => steps.Add(step), TestContext.Current.CancellationToken))).Value!;
        Assert.InRange(truth.Count, 250, 600);
        Assert.Equal(["jobs.comparingPersons", "jobs.readingRegister", "jobs.storingPairs"], steps.Order(StringComparer.Ordinal));
        var stored = await StoredAsync(host);
        Assert.Equal(search.Sure + search.Review, stored.Count);
        var right = stored.Count(truth.Contains);
        Assert.True(right > 0.95 * truth.Count, $"recall {right} of {truth.Count}");
        Assert.True(right > 0.99 * stored.Count, $"precision {right} of {stored.Count}");

        await host.SearchAsync();
        Assert.Equal(stored, await StoredAsync(host));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_search_that_is_broken_off_at_its_last_step_leaves_what_an_earlier_one_found(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.PlantAsync("GHA", Synthetic.Nurse(), Synthetic.Nurse("N-2"));
        await host.SearchAsync();
        var before = await StoredAsync(host);
        await host.PlantAsync("GHA", Pairing.Other(), Pairing.Other("N-6"));
        using var stop = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => host.AsAsync<FindDuplicates, Common.Result<DuplicateSearch>>(find => find.RunAsync(
            (step, _, _) =>
            {
                if (step == "jobs.storingPairs")
                {
                    stop.Cancel();
                }
            },
            stop.Token)));
        Assert.Equal(before, await StoredAsync(host));
        await host.SearchAsync();
        Assert.Equal(before.Count + 1, (await StoredAsync(host)).Count);
    }

    private static async Task<List<PairKey>> StoredAsync(TestHost host)
    {
        var pairs = new List<FoundPair>();
        for (var page = 1; await host.PairsAsync(page: page) is { Pairs.Count: > 0 } found; page++)
        {
            pairs.AddRange(found.Pairs.Select(p => p.Pair));
        }

        Assert.Equal(pairs.OrderByDescending(p => p.Score).Select(p => p.Score), pairs.Select(p => p.Score));
        return [.. pairs.Select(p => p.Key)];
    }
}
