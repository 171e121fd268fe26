using Comity.App.Access;
using Comity.App.Personnel.Duplicates;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Personnel.Loading;
using Comity.App.Tests.Personnel.Records;
using Comity.App.Tests.Statistics.ImportPages;
using Comity.Methods.Personnel;

namespace Comity.App.Tests.Personnel.Duplicates;

/// <summary>The country's own system goes on with both numbers of somebody who was merged here.</summary>
public sealed class LaterFileTests
{
    private const string Ben = "N-3,Mensah-Probe,Ben,1975-03-04,M,GHA,GHA,2211,GBR,2000-06-01,2001-02-03,2030-12-31\n";

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task What_is_said_under_either_number_is_said_of_one_person(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        var key = await MergedAsync(host, officer);
        Assert.Equal(2, await host.StockAsync("2025-06-30"));

        // The same file once more: nobody new, nothing changed.
        Assert.Contains("The file changes nothing", await LoadAsync(officer, First() + Again() + Ben, "2024-02-29"), StringComparison.Ordinal);

        // The licence is renewed under the number that counts no more.
        var told = await LoadAsync(officer, First() + Again("2029-12-31") + Ben, "2024-03-31");
        Assert.Contains("New 0", told, StringComparison.Ordinal);
        Assert.Contains("1 row has a number that was found to be another person’s", told, StringComparison.Ordinal);
        var (stays, gone) = (await host.PersonAsync(key.First), await host.PersonAsync(key.Second));
        Assert.Contains(stays.Row.Read().Licences, l => l.Until == PartialDate.Parse("2029-12-31"));
        Assert.Equal((key.First, "2029-12-31"), (gone.Row.MergedInto, gone.Row.Read().Licences[0].Until.ToString()));
        Assert.Equal(2, await host.StockAsync("2029-06-30"));
        Assert.Empty((await CorrectingTests.ProveAsync(host)).Faults);

        // Under the number that stays: what came from the other is still there. Licences without a first day are one, until the later end.
        await LoadAsync(officer, First("2026-12-31") + Again("2029-12-31") + Ben, "2024-04-30");
        stays = await host.PersonAsync(key.First);
        Assert.Equal(["2029-12-31"], stays.Row.Read().Licences.Select(l => l.Until.ToString()));
        Assert.Empty((await CorrectingTests.ProveAsync(host)).Faults);

        // The country's system keeps the other number alone: nobody has left.
        await LoadAsync(officer, Again("2029-12-31") + Ben, "2024-05-31");
        Assert.False((await host.PersonAsync(key.First)).Row.Read().Exit.Happened);
        Assert.Equal(2, await host.StockAsync("2025-06-30"));

        // And neither: now the person has left, once.
        Assert.Contains("Gone 1", await LoadAsync(officer, Ben, "2024-06-30"), StringComparison.Ordinal);
        Assert.Equal(1, await host.StockAsync("2025-06-30"));
        Assert.Empty((await CorrectingTests.ProveAsync(host)).Faults);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_merge_is_undone_after_later_files_and_the_next_file_puts_both_right(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        using var officer = await Browser.SignedInAsync(host, Role.RegisterOfficer, "GHA");
        var key = await MergedAsync(host, officer);
        var later = First("2026-12-31") + Again("2029-12-31") + Ben;
        await LoadAsync(officer, later, "2024-03-31");
        Assert.True((await host.UndoAsync(key)).Succeeded);
        Assert.Empty((await CorrectingTests.ProveAsync(host)).Faults);
        Assert.Equal(3, await host.StockAsync("2024-06-30"));

        await LoadAsync(officer, later, "2024-04-30");
        foreach (var (person, until) in new[] { (key.First, "2026-12-31"), (key.Second, "2029-12-31") })
        {
            var row = (await host.PersonAsync(person)).Row;
            Assert.Null(row.MergedInto);
            Assert.Equal([until], row.Read().Licences.Select(l => l.Until.ToString()));
        }

        Assert.Empty((await CorrectingTests.ProveAsync(host)).Faults);
    }

    private static string First(string until = "2024-12-31") => $"N-1,Testova-Quartey,Anna Synthetica,1980-05-17,F,GHA,GHA,2221,GHA,2001-07-02,2002-01-04,{until}\n";

    /// <summary>The same person, registered ten years later under another number.</summary>
    private static string Again(string until = "2025-12-31") => $"N-2,Testova-Quartey,Anna Synthetica,1980-05-17,F,GHA,GHA,2221,GHA,2001-07-02,2012-01-04,{until}\n";

    /// <summary>Both taken in, found and merged: the first number counts.</summary>
    private static async Task<PairKey> MergedAsync(TestHost host, Browser officer)
    {
        await LoadAsync(officer, First() + Again() + Ben, "2024-01-31");
        await host.SearchAsync();
        var key = Assert.Single((await host.PairsAsync()).Pairs).Pair.Key;
        Assert.True((await host.MergeAsync(key, key.First)).Succeeded);
        return key;
    }

    /// <summary>What the check said before the file was taken in, where there was anything to take in.</summary>
    private static async Task<string> LoadAsync(Browser officer, string rows, string on)
    {
        await officer.HandInAsync(LoadDesk.Head + rows, on);
        await officer.CheckAsync();
        var told = string.Join(' ', officer.Facts()) + " " + officer.Main;
        if (officer.Page.QuerySelector("form[action*='handler=takeIn']") is not null)
        {
            await officer.TakeInAsync();
            Assert.Contains("was taken in", officer.Main, StringComparison.Ordinal);
        }

        return told;
    }
}
