using System.Text;
using Comity.App.Statistics.Published;
using Comity.App.Tests.Hosting;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Tests.Statistics.ImportPages;

/// <summary>A file that no profile knows, described on the form.</summary>
public sealed class DescribedFileTests
{
    private const string File = """
        Pays;Année;Groupe;Effectif
        Ghana;2018;Médecins;5201,5
        Kenya;2018;Médecins;..
        Ruritanie;2018;Médecins;12
        Ghana;2018;Infirmiers;18000
        Total;2018;Infirmiers;18000
        """;

    private static readonly (string, string)[] Source =
    [
        ("dataSet", "yearbook-doctors"), ("title", "Yearbook"), ("sourceName", "Yearbook"), ("publisher", "Ministry"), ("licence", "CC BY 4.0"),
    ];

    [Fact]
    public async Task A_described_file_asks_what_it_must_know_and_is_recognised_the_next_time()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await browser.UploadAsync(Encoding.UTF8.GetBytes(File), "annuaire.csv");
        await browser.OpenAsync(browser.Address.Replace("/recognise", "/columns", StringComparison.Ordinal));
        Assert.Equal("refArea", Chosen(browser, "column-0"));
        Assert.Equal("time", Chosen(browser, "column-1"));
        Assert.Equal("value", Chosen(browser, "column-3"));

        await browser.SubmitAsync("handler=describe", ("column-2", "occupation"), ("title", ""));
        Assert.Contains(browser.Errors, e => e.Contains("Give the data set a title", StringComparison.Ordinal));
        Assert.Contains(browser.Errors, e => e.Contains("Nothing says the Measure", StringComparison.Ordinal));
        Assert.Contains(browser.Errors, e => e.Contains("“Médecins”", StringComparison.Ordinal));
        Assert.Contains(browser.Errors, e => e.Contains("“..”", StringComparison.Ordinal));
        Assert.All(browser.Page.QuerySelectorAll(".govuk-error-summary__list a"), link => Assert.NotNull(browser.Page.QuerySelector(link.GetAttribute("href")!)));

        await browser.SubmitAsync("handler=describe", [.. Source, ("constant-measure", "STOCK"), ("constant-unit", "FTE"), .. Meanings(browser), ("then", "check")]);
        Assert.EndsWith("/check", browser.Address, StringComparison.Ordinal);
        await browser.SubmitAsync("handler=start");
        await browser.WaitAsync();
        Assert.Contains("2 texts are no country that Comity knows", browser.Main, StringComparison.Ordinal);
        Assert.Contains("“Ruritanie” is no known code of Country", browser.Main, StringComparison.Ordinal);

        // One text is a synonym, the other no country.
        var texts = browser.Page.QuerySelectorAll("input[name^='text-']").Select(i => i.GetAttribute("value")).ToList();
        Assert.Equal(["Ruritanie", "Total"], texts);
        await browser.SubmitAsync("handler=texts", ("means-0", "TGO"), ("means-1", "!drop"));
        await browser.WaitAsync();
        Assert.DoesNotContain("no country that Comity knows", browser.Main, StringComparison.Ordinal);
        await browser.OpenAsync(browser.Address.Replace("/check", "/confirm", StringComparison.Ordinal));
        await browser.SubmitAsync("/confirm", ("by", "A. Person"), ("comment", "First time."));
        await browser.WaitAsync();
        await AssertFiguresAsync(host);

        await browser.UploadAsync(Encoding.UTF8.GetBytes(File.Replace("5201,5", "5300", StringComparison.Ordinal)), "annuaire-2.csv");
        Assert.NotNull(browser.Page.QuerySelector("input[name=profile][value='yearbook-doctors']"));
    }

    [Fact]
    public async Task Years_side_by_side_are_described_by_their_headers()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await browser.UploadAsync("country,2017,2018\nGHA,1200,1300\nKEN,900,950\n"u8.ToArray(), "wide.csv");
        await browser.OpenAsync(browser.Address.Replace("/recognise", "/columns", StringComparison.Ordinal));
        Assert.Equal("value value", Chosen(browser, "column-1") + " " + Chosen(browser, "column-2"));
        await browser.SubmitAsync("handler=describe", [.. Source, ("constant-measure", "STOCK"), ("constant-unit", "HC"), ("constant-occupation", "221"), ("then", "check")]);
        await browser.SubmitAsync("handler=start");
        await browser.WaitAsync();

        Assert.Contains("What became of 4 figures in 2 rows", browser.Main, StringComparison.Ordinal);
        Assert.DoesNotContain("error stops", browser.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_written_as_text_is_refused_with_the_line_that_is_wrong()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await Browser.SignedInAsync(host);
        await browser.UploadAsync(OecdFile.AsItCame, OecdFile.Name);
        await browser.OpenAsync(browser.Address.Replace("/recognise", "/columns?profile=oecd-health-workforce-migration", StringComparison.Ordinal));
        var text = browser.Page.QuerySelector("#yaml")!.TextContent;
        Assert.Contains("FTDS", text, StringComparison.Ordinal);

        await browser.SubmitAsync("handler=text", ("text", text.Replace("  decimal: point", "  decimals: point", StringComparison.Ordinal)));

        var line = 1 + text[..text.IndexOf("  decimal: point", StringComparison.Ordinal)].Count(c => c == '\n');
        Assert.Contains(browser.Errors, e => e.StartsWith($"{line}: ", StringComparison.Ordinal) && e.Contains("decimals", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(host.Settings.DataFolder, "profiles")));

        await browser.SubmitAsync("handler=text", ("text", text.Replace("id: oecd-health-workforce-migration\ntitle", "id: my-oecd\ntitle", StringComparison.Ordinal)), ("then", "stay"));
        Assert.Contains("The profile is saved", browser.Main, StringComparison.Ordinal);
        Assert.True(System.IO.File.Exists(Path.Combine(host.Settings.DataFolder, "profiles", "my-oecd.yaml")));
        Assert.Contains("id: my-oecd", await browser.TextAsync(browser.Address.Split('?')[0] + "?handler=profile"), StringComparison.Ordinal);
    }

    private static string? Chosen(Browser browser, string field) => browser.Page.QuerySelector($"#{field} option[selected]")?.GetAttribute("value");

    /// <summary>Doctors, nurses, and two points for a figure that was not collected.</summary>
    private static IEnumerable<(string, string)> Meanings(Browser browser)
    {
        foreach (var input in browser.Page.QuerySelectorAll("input[name^='map-2-text-'], input[name^='token-text-']"))
        {
            var code = input.GetAttribute("value") switch { "Médecins" => "221", "Infirmiers" => "NUR", ".." => "L", var other => throw new InvalidOperationException($"Asked of {other}.") };
            yield return (input.GetAttribute("name")!.Replace("-text-", "-means-", StringComparison.Ordinal), code);
        }
    }

    private static async Task AssertFiguresAsync(TestHost host)
    {
        var set = (await host.Get<IPublishedStatistics>().CurrentAsync(TestContext.Current.CancellationToken)).Find("yearbook-doctors")!;
        var figures = set.Select(new SnapshotFilter());
        Assert.Equal(
            ["GHA 221 5201.5 A 2", "GHA NUR 18000 A 5", "KEN 221  L 3", "TGO 221 12 A 4"],
            figures.Select(o => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{o.RefArea} {o.Occupation} {o.Value} {o.Status} {o.Row}")));
    }
}
