using System.Text;
using System.Text.RegularExpressions;
using Comity.App.Audit;
using Comity.App.Code.Published;
using Comity.App.Layout.Languages;
using Comity.App.Tests.Hosting;
using Comity.Rules.Instruments;
using Comity.Tests;

namespace Comity.App.Tests.Audit;

/// <summary><c>docs/events.md</c>, and what every process must have.</summary>
public sealed partial class EventsDocumentTests
{
    private const string Renew = "COMITY_RENEW";
    private static readonly TextCatalogue Texts = new TextCatalogue();

    public static TheoryData<string> Languages => ["en", "fr", "ar"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_process_has_its_sentence(string language) =>
        Assert.Empty(DeclaredProcesses.All.Where(p => !Texts.Of(Language.Find(language)!).ContainsKey(p.TextKey)).Select(p => p.Name));

    [Fact]
    public void No_two_processes_have_one_name() => Assert.Equal(DeclaredProcesses.All.Count, DeclaredProcesses.All.Select(p => p.Name).Distinct().Count());

    [Fact]
    public void Every_process_says_what_it_records() => Assert.All(DeclaredProcesses.All, p => Assert.NotEmpty(p.Records));

    [Fact]
    public void A_process_is_declared_among_the_processes_of_its_slice_and_nowhere_else() =>
        Assert.DoesNotContain(
            Directory.EnumerateFiles(Places.InRepository("src", "App"), "*.cs", SearchOption.AllDirectories),
            f => !f.EndsWith("Processes.cs", StringComparison.Ordinal) && New().IsMatch(File.ReadAllText(f)));

    [Fact]
    public async Task Every_paragraph_that_a_process_names_is_held()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var editions = host.Get<ICode>().Editions;
        Assert.All(DeclaredProcesses.All.Where(p => p.Paragraph is not null), p => Assert.True(editions.Resolves(Citation.Parse(p.Paragraph!)), $"{p.Name} names {p.Paragraph}."));
    }

    [Fact]
    public async Task The_document_of_events_is_up_to_date()
    {
        var (file, written) = (Places.InRepository("docs", "events.md"), Write());
        if (Environment.GetEnvironmentVariable(Renew) == "1")
        {
            await File.WriteAllTextAsync(file, written, TestContext.Current.CancellationToken);
        }

        var held = File.Exists(file) ? await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken) : "";
        Assert.True(written == held.ReplaceLineEndings("\n"), $"docs/events.md is not what the processes say. Renew it: {Renew}=1, run this test, read the difference, commit.");
    }

    private static string Write()
    {
        var page = new StringBuilder("# Processes, and what each records\n\n");
        page.Append("Generated from the fields of `…Processes` in `src/App`; renewed by the test of this name with `COMITY_RENEW=1`, never by hand.\n");
        page.Append("Every change in Comity runs as one of these, in one transaction with its entries in the log. A row named here enters with each field,\n");
        page.Append("before and after: `Added`, `Changed`, `Removed`. What the log is: `src/App/Audit/README.md`.\n\n");
        page.Append("| Process | What is done | Paragraph | Records |\n| --- | --- | --- | --- |\n");
        foreach (var process in DeclaredProcesses.All)
        {
            var records = string.Join(", ", process.Records.Select(r => $"`{r}`"));
            page.Append($"| `{process.Name}` | {Texts.Find(Language.English, process.TextKey).Value} | {process.Paragraph} | {records} |\n");
        }

        return page.ToString();
    }

    [GeneratedRegex(@"new Process\(", RegexOptions.None, 1000)]
    private static partial Regex New();
}
