using System.Text;
using System.Text.Json;
using Comity.App.Files;
using Comity.App.Layout;
using Comity.App.Layout.Languages;
using Comity.App.Statistics.Importing;
using Comity.App.Tests.Hosting;
using Comity.Standards.Profiles;

namespace Comity.App.Tests.Statistics.ImportPages;

/// <summary>What is wrong in a file, and why rows are left out, is said in the language of whoever reads the page.</summary>
public sealed class ReaderLanguageTests
{
    private const string Profile = """
        id: yearbook
        title: Yearbook
        version: 1
        source: { name: Yearbook, publisher: Ministry, licence: CC0 }
        recognise: [country, doctors]
        missing: { "..": drop }
        constants: { measure: STOCK, unit: HC, occupation: 221, time: 2018 }
        columns:
          country: { to: refArea, country: [iso3, name] }
          sex: { to: sex, map: { women: F, men: M } }
          doctors: { to: value }
        drop:
          - { where: { country: [Africa] }, reason: { en: region, fr: région, ar: منطقة } }
          - { where: { country: [World] }, reason: all countries }

        """;

    private const string File = "country,sex,doctors\nGHA,women,1\nGHA,men,x\nGHA,all,2\nGHA,men,..\nAfrica,men,3\nWorld,men,4\n";

    public static TheoryData<string> Whole => ["en", "fr", "ar"];

    [Theory]
    [InlineData("", "a number written like 1234.5, or “..”", "one of women, men", "1 figure left out, the first in row 5: the cell stands for no figure", "region", "all countries")]
    [InlineData("/fr", "un nombre écrit comme 1234.5, ou bien « .. »", "l’un de women, men", "1 chiffre écarté, le premier à la ligne 5 : la cellule ne tient lieu d’aucun chiffre", "région", "all countries")]
    [InlineData("/ar", "عدد مكتوب على مثال 1234.5، أو «..»", "واحد مما يلي: \u2068women، men\u2069", "أرقام مستبعدة: 1، أولها في الصف 5: الخلية لا تمثل أي رقم", "منطقة", "all countries")]
    public async Task A_report_speaks_the_readers_language(string root, string number, string oneOf, params string[] reasons)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await CheckedAsync(host);
        var address = browser.Address;
        await browser.OpenAsync(root + address);

        var expected = browser.Page.QuerySelectorAll("#problems ~ .c-scroll tbody tr").Select(row => row.Children[4].TextContent.Trim()).ToList();
        Assert.Equal([number, oneOf], expected);
        Assert.Empty(browser.Page.QuerySelectorAll("#problems ~ .c-scroll [lang=en]"));
        var left = browser.Page.QuerySelectorAll("#report > ul.c-lines > li").Select(li => li.TextContent.Trim()).ToList();
        Assert.Equal(3, left.Count);
        Assert.All(reasons.Zip(left), pair => Assert.EndsWith(pair.First, pair.Second, StringComparison.Ordinal));
        Assert.Contains(number.Replace("\"", "\"\"", StringComparison.Ordinal), await browser.TextAsync(root + address + "?handler=problems"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_language_lacks_the_sentence_reads_English_marked_as_such()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await CheckedAsync(host);
        await browser.OpenAsync("/ru" + browser.Address);
        var marked = browser.Page.QuerySelectorAll("#problems ~ .c-scroll tbody [lang=en][dir=ltr]").Select(e => e.TextContent).ToList();
        Assert.Equal(["a number written like 1234.5, or “..”", "one of women, men"], marked);
    }

    [Fact]
    public async Task Programs_read_English_and_the_kind_with_its_values()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await CheckedAsync(host);
        using var report = JsonDocument.Parse(await browser.TextAsync("/ar" + browser.Address + "?handler=report"));
        var problem = report.RootElement.GetProperty("problems")[0];
        Assert.Equal("a number written like 1234.5, or “..”", problem.GetProperty("expected").GetString());
        Assert.Equal("number", problem.GetProperty("expects").GetProperty("kind").GetString());
        Assert.Equal("1234.5", problem.GetProperty("expects").GetProperty("value").GetString());
        Assert.Equal(["the cell stands for no figure", "region", "all countries"], report.RootElement.GetProperty("droppedFigures").EnumerateArray().Select(d => d.GetProperty("reason").GetString()));
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void Every_kind_of_expectation_has_a_sentence_that_names_its_value_and_its_texts(string code)
    {
        var reader = new Reader(Language.Find(code)!, new TextCatalogue());
        foreach (var kind in Enum.GetValues<ExpectedKind>())
        {
            var texts = new TextList(kind == ExpectedKind.Country ? ["iso3", "iso2", "m49", "name", "demonym"] : ["one", "two"], 0);
            var expected = new Expectation(kind, kind == ExpectedKind.Dimension ? "time" : "VALUE", texts, new(["other", "", "a b"], 3));
            Assert.True(reader.Has(expected), $"{kind} has no sentence.");
            Assert.Contains("other", reader.Say(expected), StringComparison.Ordinal);
            Assert.DoesNotContain("{", reader.Say(expected), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_the_form_leaves_out_is_explained_in_each_language()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var browser = await CheckedAsync(host, File.Replace("GHA,men,x\n", "Atlantis,men,5\n", StringComparison.Ordinal).Replace(",all,", ",men,", StringComparison.Ordinal));
        await browser.SubmitAsync("handler=texts", ("means-0", "!drop"));
        await browser.WaitAsync();
        await browser.OpenAsync("/fr" + browser.Address);
        Assert.Contains(browser.Page.QuerySelectorAll("#report > ul.c-lines > li"), li => li.TextContent.TrimEnd().EndsWith("pas un pays", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_profile_leaves_out_as_no_country_stops_nothing_and_is_not_asked_about()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var profile = Profile.Replace("country: [iso3, name] }", "country: [iso3, name], other: { drop: { en: no country, fr: pas un pays } } }", StringComparison.Ordinal);
        using var browser = await CheckedAsync(host, "country,sex,doctors\nGHA,women,1\nAtlantis,men,4\n", profile);
        Assert.Empty(browser.Page.QuerySelectorAll(".c-answer--blocked"));
        Assert.Empty(browser.Page.QuerySelectorAll("input[name^='text-']"));
        Assert.Contains("“Atlantis” is no country; its rows were left out", browser.Main, StringComparison.Ordinal);
    }

    private static async Task<Browser> CheckedAsync(TestHost host, string file = File, string profile = Profile)
    {
        var browser = await Browser.SignedInAsync(host);
        await browser.UploadAsync(Encoding.UTF8.GetBytes(file), "yearbook.csv");
        await browser.OpenAsync(browser.Address.Replace("/recognise", "/columns", StringComparison.Ordinal));
        await browser.SubmitAsync("handler=text", ("text", profile), ("then", "check"));
        await browser.SubmitAsync("handler=start");
        await browser.WaitAsync();
        return browser;
    }
}
