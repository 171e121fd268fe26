using System.Text;
using Comity.App.Code;
using Comity.App.Code.Published;
using Comity.App.Layout.Languages;
using Comity.App.Tests.Hosting;
using Comity.Rules.Instruments;
using Microsoft.AspNetCore.Routing;
using HeaderPlaces = Comity.App.Layout.Places;
using House = Comity.Tests.Places;

namespace Comity.App.Tests.Code;

public sealed class TraceabilityTests
{
    private const string Renew = "COMITY_RENEW";
    private static readonly Servings Marks = new();

    [Fact]
    public async Task Every_mark_names_a_paragraph_that_is_held()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        Assert.NotEmpty(Marks.All);
        Assert.All(Marks.All, mark => Assert.True(host.Get<ICode>().Editions.Resolves(mark.Paragraph), $"{mark.Type} cites {mark.Paragraph}, which no edition holds."));
    }

    [Fact]
    public void Every_mark_says_how_it_serves()
    {
        var texts = new TextCatalogue();
        Assert.All(Marks.All, mark => Assert.True(texts.Has(mark.TextKey), $"{mark.Type}: no text '{mark.TextKey}'."));
    }

    [Fact]
    public async Task Every_mark_leads_to_a_page_that_answers()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var routed = host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(e => "/" + e.RoutePattern.RawText!.Trim('/')).ToHashSet();
        foreach (var page in Marks.All.Select(mark => mark.Page).OfType<string>().Distinct())
        {
            // A place of the header whose room is not built yet is no mistake of the mark.
            if (HeaderPlaces.All.Any(place => place.Address == page) && !routed.Contains(page) && !routed.Any(r => r.StartsWith(page + "/{", StringComparison.Ordinal)))
            {
                continue;
            }

            await host.PageAsync("/en" + page);
        }
    }

    [Fact]
    public async Task The_page_of_traceability_is_up_to_date()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var file = House.InRepository("docs", "traceability.md");
        var written = Write(host.Get<ICode>().Editions, new TextCatalogue());
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
        }

        var held = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";
        Assert.True(written == held.ReplaceLineEndings("\n"), $"docs/traceability.md is not what [Cites] says. Renew it: {Renew}=1, run this test, read the difference, commit.");
    }

    private static string Write(CodeEditions editions, TextCatalogue texts)
    {
        var page = new StringBuilder("# What serves which paragraph\n\n");
        page.Append("Generated from the marks `[Cites]` in `src/App`; renewed by the test of this name with `COMITY_RENEW=1`, never by hand.\n");
        page.Append("The paraphrases stand in `policy/instruments`, and at `/code` in the running program.\n");
        foreach (var edition in editions.All)
        {
            Citation[] places = [.. edition.Paragraphs.Select(p => p.Cite), .. edition.Topics.Select(t => t.Cite)];
            page.Append($"\n## {edition.Title}\n\n");
            page.Append($"{places.Count(p => Marks.For(p).Count > 0)} of {places.Length} served.\n\n");
            page.Append("| Paragraph | What serves it | Page | Type |\n| --- | --- | --- | --- |\n");
            foreach (var place in places)
            {
                Append(page, place, texts);
            }
        }

        return page.ToString();
    }

    private static void Append(StringBuilder page, Citation place, TextCatalogue texts)
    {
        if (Marks.For(place) is { Count: > 0 } marks)
        {
            foreach (var mark in marks)
            {
                page.Append($"| {place.Paragraph} | {texts.Find(Language.English, mark.TextKey).Value} | {mark.Page} | `{mark.Type}` |\n");
            }
        }
        else
        {
            page.Append($"| {place.Paragraph} | nothing yet | | |\n");
        }
    }
}
