using System.Net;
using AngleSharp.Html.Dom;
using Comity.App.Access;
using Comity.App.Common;
using Comity.App.Personnel.Releases;
using Comity.App.Statistics;
using Comity.App.Statistics.Snapshots;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.Methods.Observations;
using Comity.Methods.Personnel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Personnel.Releases;

/// <summary>Two people of a country at the pages of releases: one prepares, one decides.</summary>
internal sealed class Counter(TestHost host, HttpClient statistician, HttpClient owner) : IAsyncDisposable
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public TestHost Host => host;

    public HttpClient Statistician => statistician;

    public HttpClient Owner => owner;

    public static async Task<Counter> OpenAsync(TestStore store, params IReadOnlyList<PersonRecord> persons)
    {
        var host = await TestHost.StartAsync(store);
        await host.PlantAsync("GHA", persons);
        return new Counter(host, await host.SignInAsync(Role.RegisterStatistician, "GHA"), await host.SignInAsync(Role.AuthorityOwner, "GHA"));
    }

    /// <summary>Fills the form, waits for the work; the address of the release, or of the page that tells why there is none.</summary>
    /// <param name="question">As the address of the form has it.</param>
    public Task<string> PrepareAsync(string question, string audience = "Public") =>
        WaitAsync(statistician, "/en/personnel/releases/new?" + question, "/personnel/releases/new", [.. Fields(question), ("audience", audience)]);

    public Task<string> SendAsync(string release, string words = "") => DoAsync(statistician, release, "send", ("words", words));

    public Task<string> LetOutAsync(string release) => WaitAsync(owner, release, release + "?handler=letOut", ("decision", "Looked at."));

    /// <summary>As an owner, without pages.</summary>
    public async Task<Result<int>> DecideAsync(Func<LetOutRelease, Task<Result<int>>> decide)
    {
        await using var scope = host.Get<IServiceScopeFactory>().CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WhoActs>().Now = Acting.As(Guid.CreateVersion7(), "Synthetic owner", Role.AuthorityOwner, CountryCode.Parse("GHA"));
        return await decide(scope.ServiceProvider.GetRequiredService<LetOutRelease>());
    }

    /// <summary>From the question to published figures.</summary>
    public async Task<string> OutAsync(string question, string audience = "Public")
    {
        var release = await PrepareAsync(question, audience);
        Assert.DoesNotContain("/work/", release, StringComparison.Ordinal);
        await SendAsync(release);
        Assert.Equal(release, await LetOutAsync(release));
        return release;
    }

    /// <summary>Presses a button of a release; where it led, or what was said.</summary>
    public static async Task<string> DoAsync(HttpClient who, string release, string handler, params (string Name, string Value)[] fields)
    {
        using var answer = await PressAsync(who, release, $"{release}?handler={handler}", fields);
        return answer.StatusCode == HttpStatusCode.Redirect ? answer.Headers.Location!.ToString() : Told(await answer.PageAsync());
    }

    /// <summary>The latest figures of a line, whoever may read them.</summary>
    public async Task<IReadOnlyList<Observation>> FiguresAsync(string set)
    {
        var version = (await VersionsAsync()).Last(v => v.DataSetId.Value == set);
        var snapshot = await host.Get<SnapshotFiles>().OpenAsync(version.Id, version.ContentHash, Token);
        return [.. Enumerable.Range(0, snapshot.Count).Select(i => snapshot[i])];
    }

    public async Task<IReadOnlyList<DataSetVersion>> VersionsAsync()
    {
        await using var db = host.OpenAll();
        return await db.Set<DataSetVersion>().AsNoTracking().OrderBy(v => v.Id).ToListAsync(Token);
    }

    public async ValueTask DisposeAsync()
    {
        statistician.Dispose();
        owner.Dispose();
        await host.DisposeAsync();
    }

    /// <summary>Sends what a page need not offer, with the token of one of its forms.</summary>
    public static async Task<HttpResponseMessage> PressAsync(HttpClient who, string page, string action, params (string Name, string Value)[] fields)
    {
        var token = (await who.ReadAsync(page)).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var body = new FormUrlEncodedContent([.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
        return await who.PostAsync(action, body, Token);
    }

    public static string Told(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    private static async Task<string> WaitAsync(HttpClient who, string page, string form, params (string Name, string Value)[] fields)
    {
        using var begun = form.Contains("handler=", StringComparison.Ordinal) ? await PressAsync(who, page, form, fields) : await who.SendAsync(page, form, fields);
        if (begun.StatusCode != HttpStatusCode.Redirect)
        {
            return Told(await begun.PageAsync());
        }

        var work = begun.Headers.Location!.ToString();
        for (var i = 0; i < 600; i++)
        {
            using var answer = await who.GetAsync(work, Token);
            if (answer.StatusCode == HttpStatusCode.Redirect)
            {
                return answer.Headers.Location!.ToString();
            }

            var shown = await answer.PageAsync();
            if (shown.QuerySelector("progress") is null)
            {
                return work + " " + Told(shown);
            }

            await Task.Delay(100, Token);
        }

        throw new TimeoutException("The work does not end.");
    }

    private static IEnumerable<(string Name, string Value)> Fields(string question) => question.Split('&').Select(p => p.Split('=')).Select(p => (p[0], p[1]));
}
