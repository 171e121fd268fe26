using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Common;
using Comity.App.Personnel;
using Comity.App.Personnel.Keeping;
using Comity.App.Tests.Hosting;
using Comity.Methods.Personnel;
using Comity.Methods.Synthetic;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Personnel;

/// <summary>Puts synthetic persons into a country's register, as a first file would.</summary>
internal static class Planting
{
    public static readonly DateTimeOffset At = new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero);

    /// <summary>Invented persons as a register of Ghana would have them, each number once.</summary>
    public static IReadOnlyList<PersonRecord> Persons(int count, ulong seed = 1) =>
        [.. new SyntheticRegister(new SyntheticPlan(count, seed) { Country = "GHA" }).Rows().Select(r => r.Record).DistinctBy(r => r.Number)];

    /// <returns>The key of the first; the others follow it.</returns>
    public static async Task<long> PlantAsync(this TestHost host, string country, params IReadOnlyList<PersonRecord> persons)
    {
        var first = 0L;
        await host.InRegisterAsync(country, async change =>
        {
            first = await change.TakeKeysAsync(persons.Count, TestContext.Current.CancellationToken);
            var batch = new PersonBatch(change.Country);
            for (var i = 0; i < persons.Count; i++)
            {
                batch.Add(PersonRow.Of(change.Country, first + i, persons[i], At), persons[i]);
            }

            await change.WriteAsync(batch, TestContext.Current.CancellationToken);
        });
        return first;
    }

    public static async Task InRegisterAsync(this TestHost host, string country, Func<RegisterChange, Task> work)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.Itself;
        var done = await scope.ServiceProvider.GetRequiredService<Acts>().RunAsync<bool>(
            new Act(PersonnelProcesses.Load, CountryCode.Parse(country)),
            async (db, token) =>
            {
                var change = await RegisterChange.BeginAsync(db, CountryCode.Parse(country), At, token);
                await work(change);
                change.Finish(At);
                return true;
            },
            TestContext.Current.CancellationToken);
        Assert.True(done.Succeeded);
    }
}
