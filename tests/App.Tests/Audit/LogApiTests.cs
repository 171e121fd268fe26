using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Audit.Merkle;
using Comity.App.Tests.Hosting;
using Comity.Tests;

namespace Comity.App.Tests.Audit;

public sealed partial class LogApiTests
{
    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Proofs_hold_for_any_entry_and_size(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.NoteAsync("note/1", times: 700);
        foreach (var (entry, size) in new (long, long)[] { (0, 1), (0, 700), (255, 256), (256, 257), (511, 700), (699, 700), (300, 513), (3, 512) })
        {
            var answer = await GetAsync(host, $"/api/v1/log/proof/inclusion?entry={entry}&size={size}");
            Assert.True(Proof.Includes(Hash(answer, "leafHash"), entry, size, Path(answer), Hash(answer, "root")), $"{entry} in {size}");
        }

        foreach (var (from, to) in new (long, long)[] { (1, 700), (256, 700), (257, 512), (699, 700), (700, 700), (300, 513) })
        {
            var answer = await GetAsync(host, $"/api/v1/log/proof/consistency?from={from}&to={to}");
            Assert.True(Proof.Extends(from, Hash(answer, "fromRoot"), to, Hash(answer, "toRoot"), Path(answer)), $"{from} in {to}");
        }

        var head = await GetAsync(host, "/api/v1/log/head");
        Assert.Equal(700, head.GetProperty("size").GetInt64());
        Assert.Equal(Hash(head, "root"), Hash(await GetAsync(host, "/api/v1/log/proof/inclusion?entry=5"), "root"));
    }

    [Theory]
    [InlineData("/api/v1/log/head", HttpStatusCode.NotFound, "log-is-empty")]
    [InlineData("/api/v1/log/proof/inclusion?entry=0", HttpStatusCode.NotFound, "log-is-empty")]
    [InlineData("/api/v1/log/entries/0", HttpStatusCode.NotFound, "no-such-log-entry")]
    public async Task An_empty_log_says_so(string address, HttpStatusCode status, string code)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        using var answer = await host.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((status, code), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Theory]
    [InlineData("/api/v1/log/proof/inclusion?entry=2&size=2", "bad-value")]
    [InlineData("/api/v1/log/proof/inclusion?entry=0&size=4", "bad-value")]
    [InlineData("/api/v1/log/proof/inclusion?entry=3", "bad-value")]
    [InlineData("/api/v1/log/proof/inclusion?entry=-1", "bad-value")]
    [InlineData("/api/v1/log/proof/inclusion", "parameter-missing")]
    [InlineData("/api/v1/log/proof/consistency?from=0&to=3", "bad-value")]
    [InlineData("/api/v1/log/proof/consistency?from=3&to=2", "bad-value")]
    [InlineData("/api/v1/log/proof/consistency?to=2", "parameter-missing")]
    public async Task What_is_not_in_the_log_has_no_proof(string address, string code)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.NoteAsync("note/1", times: 3);
        using var answer = await host.Client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, await CodeAsync(answer)));
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Only_entries_of_what_is_published_are_shown_to_everybody(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        await host.NoteAsync("note/1");
        await host.NoteAsync("note/2");
        await host.RunAsync(new Act(Written.Note), Acting.Itself, db => db.PublishAsync("note/2", TestContext.Current.CancellationToken));
        using var hidden = await host.Client.GetAsync("/api/v1/log/entries/0", TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.NotFound, "log-entry-not-published"), (hidden.StatusCode, await CodeAsync(hidden)));
        var shown = await host.Client.GetByteArrayAsync("/api/v1/log/entries/1", TestContext.Current.CancellationToken);
        Assert.Equal((await host.EntryAsync(1)).Leaf, shown);
    }

    [Fact]
    public async Task A_new_head_is_seen_at_once()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        await host.NoteAsync("note/1");
        Assert.Equal(1, (await GetAsync(host, "/api/v1/log/head")).GetProperty("size").GetInt64());
        await host.NoteAsync("note/1");
        Assert.Equal(2, (await GetAsync(host, "/api/v1/log/head")).GetProperty("size").GetInt64());
        var heads = await GetAsync(host, "/api/v1/log/heads?limit=1");
        Assert.Equal((2, 1), (heads.GetProperty("count").GetInt64(), heads.GetProperty("items").GetArrayLength()));
        Assert.Equal("/api/v1/log/heads?limit=1&offset=1", heads.GetProperty("next").GetString());
    }

    [Fact]
    public async Task An_outsider_checks_the_log_as_the_document_says()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The document is for a Unix shell.");
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var folder = Directory.CreateDirectory(System.IO.Path.Combine(host.Settings.DataFolder, "outsider")).FullName;
        var (inclusion, consistency) = (Procedure(1), Procedure(2));
        for (var i = 0; i < 11; i++)
        {
            await host.NoteAsync($"note/{i}", value: "Ωà \"quoted\" \\ + / <tag>");
        }

        await host.RunAsync(new Act(Written.Note), Acting.Itself, db => db.PublishAsync("note/6", TestContext.Current.CancellationToken));
        Assert.Contains("Entry 6 stands in the log of 11 entries.", await ShellAsync(host, folder, inclusion, entry: 6), StringComparison.Ordinal);
        File.Copy(System.IO.Path.Combine(folder, "head.txt"), System.IO.Path.Combine(folder, "kept.txt"));
        await host.NoteAsync("note/12", times: 5);
        Assert.Contains("The log of 16 entries begins with the 11 that you knew.", await ShellAsync(host, folder, consistency), StringComparison.Ordinal);

        // Whoever alters an entry and all hashes behind it is found out by the head that the outsider kept.
        await host.BehindAsync("UPDATE audit_event SET leaf_hash = @hash WHERE sequence = 3", ("@hash", TreeHash.Empty.ToArray()));
        Assert.Contains("IT DOES NOT.", await ShellAsync(host, folder, consistency, fails: true), StringComparison.Ordinal);
        Assert.Contains("IT DOES NOT.", await ShellAsync(host, folder, inclusion, entry: 6, fails: true), StringComparison.Ordinal);
    }

    private static string Procedure(int number) =>
        Blocks().Matches(File.ReadAllText(Places.InRepository("docs", "verify-the-log.md")))[number - 1].Groups["shell"].Value;

    private static async Task<string> ShellAsync(TestHost host, string folder, string script, long entry = 0, bool fails = false)
    {
        var start = new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["BASE"] = host.Address.ToString().TrimEnd('/');
        start.Environment["ENTRY"] = entry.ToString(System.Globalization.CultureInfo.InvariantCulture);
        using var shell = System.Diagnostics.Process.Start(start)!;
        var (said, wrong) = (shell.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), shell.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True((shell.ExitCode != 0) == fails, await said + await wrong);
        return await said;
    }

    private static async Task<JsonElement> GetAsync(TestHost host, string address) =>
        JsonDocument.Parse(await host.Client.GetStringAsync(address, TestContext.Current.CancellationToken)).RootElement;

    private static async Task<string?> CodeAsync(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("code").GetString();

    private static TreeHash Hash(JsonElement answer, string field) => TreeHash.Parse(answer.GetProperty(field).GetString()!);

    private static IReadOnlyList<TreeHash> Path(JsonElement answer) => [.. answer.GetProperty("path").EnumerateArray().Select(p => TreeHash.Parse(p.GetString()!))];

    [GeneratedRegex("^```bash\n(?<shell>.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();
}
