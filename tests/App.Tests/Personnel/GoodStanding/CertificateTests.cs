using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AngleSharp.Html.Dom;
using Comity.App.Access;
using Comity.App.Audit.Verification;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Comity.App.Tests.Personnel.Records;

namespace Comity.App.Tests.Personnel.GoodStanding;

public sealed class CertificateTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Anybody_who_holds_the_code_sees_the_least_and_checks_the_signature_outside(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse());
        using var officer = await host.OfficerAsync();
        var (address, code) = await IssueAsync(officer, id);
        var shown = await CheckAsync(host, code.ToLowerInvariant());
        Assert.NotNull(shown.QuerySelector(".c-answer--passed"));
        var words = shown.QuerySelector("main")!.TextContent;
        Assert.Contains("Ánnà Synthetica Testova-Mensah", words, StringComparison.Ordinal);
        Assert.Contains("1980", words, StringComparison.Ordinal);
        foreach (var kept in new[] { "17 May", "N-1", "Synthetic school", "Synthetic board abroad", "United Kingdom", "Probe" })
        {
            Assert.DoesNotContain(kept, words, StringComparison.Ordinal);
        }

        var answer = await host.Client.GetFromJsonAsync<JsonElement>("/api/v1/good-standing/" + code, Token);
        Assert.Equal("valid", answer.GetProperty("state").GetString());
        Assert.Equal("LICENSED", answer.GetProperty("statement").GetProperty("standing").GetString());
        using var key = ECDsa.Create();
        key.ImportFromPem(await host.Client.GetStringAsync("/api/v1/log/key", Token));
        bool Signed(string text) => key.VerifyData(
            Encoding.UTF8.GetBytes("Comity certificate of good standing\n" + text), answer.GetProperty("signature").GetBytesFromBase64(), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);
        var signed = answer.GetProperty("signed").GetString()!;
        Assert.True(Signed(signed));
        Assert.False(Signed(signed.Replace("LICENSED", "REVOKED", StringComparison.Ordinal)));
        var paper = await officer.GetFromJsonAsync<JsonElement>(address + "/paper.json", Token);
        Assert.Equal(signed, paper.GetProperty("signed").GetString());
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(paper.GetProperty("details").GetString()!))), signed, StringComparison.Ordinal);
        Assert.Null((await host.Get<LogVerification>().RunAsync(Token)).First);
    }

    [Theory]
    [InlineData("", "Ghana certifies", "تشهد غانا بما")]
    [InlineData("Synthetic Nursing Council", "Synthetic Nursing Council (Ghana) certifies", "تشهد \u2068Synthetic Nursing Council\u2069 (غانا) بما")]
    public async Task A_country_that_certifies_without_an_authority_is_named_once(string authority, string english, string arabic)
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse() with { Authority = authority });
        using var officer = await host.OfficerAsync();
        var (address, _) = await IssueAsync(officer, id);
        Assert.StartsWith(english, (await officer.ReadAsync(address)).Words(".c-lede"), StringComparison.Ordinal);
        Assert.StartsWith(arabic, (await officer.ReadAsync(address.Replace("/en/", "/ar/", StringComparison.Ordinal))).Words(".c-lede"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task A_certificate_runs_out_and_one_that_was_withdrawn_tells_nothing_more(TestStore store)
    {
        var time = new SetClock(TimeProvider.System.GetUtcNow());
        await using var host = await TestHost.StartAsync(store, time: time);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse());
        using var officer = await host.OfficerAsync();
        var (_, code) = await IssueAsync(officer, id);
        time.Now = time.Now.AddDays(90);
        Assert.NotNull((await CheckAsync(host, code)).QuerySelector(".c-answer--passed"));
        time.Now = time.Now.AddDays(1);
        Assert.NotNull((await CheckAsync(host, code)).QuerySelector(".c-answer--justify"));
        using var again = await host.OfficerAsync();
        var (address, second) = await IssueAsync(again, id);
        Assert.Contains("Say why", (await WithdrawAsync(again, address, " ")).Mistakes(), StringComparison.Ordinal);
        await WithdrawAsync(again, address, "Synthetic mistake");
        var words = (await CheckAsync(host, second)).QuerySelector("main")!.TextContent;
        Assert.Contains("withdrawn", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Testova", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Synthetic mistake", words, StringComparison.Ordinal);
        var answer = await host.Client.GetFromJsonAsync<JsonElement>("/api/v1/good-standing/" + second, Token);
        Assert.Equal(("withdrawn", JsonValueKind.Null), (answer.GetProperty("state").GetString(), answer.GetProperty("signed").ValueKind));
    }

    [Fact]
    public async Task A_code_that_nobody_gave_is_unknown_and_not_tried_for_long()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        Assert.Contains("No certificate has this code", (await CheckAsync(host, "ACDE-FHJK-LMPR-TUWX")).Mistakes(), StringComparison.Ordinal);
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 31; i++)
        {
            using var answer = await host.Client.GetAsync("/api/v1/good-standing/ACDE-FHJK-LMPR-TUWX", Token);
            answers.Add(answer.StatusCode);
        }

        Assert.All(answers.Take(30), a => Assert.Equal(HttpStatusCode.NotFound, a));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[30]);
    }

    [Theory]
    [InlineData(TestStore.Sqlite)]
    [InlineData(TestStore.PostgreSql)]
    public async Task Requests_are_counted_by_month_and_destination_for_the_own_country(TestStore store)
    {
        await using var host = await TestHost.StartAsync(store);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse());
        using var officer = await host.OfficerAsync();
        await IssueAsync(officer, id);
        await IssueAsync(officer, id);
        await IssueAsync(officer, id, "Germany");
        using var statistician = await host.SignInAsync(Role.RegisterStatistician, "GHA");
        var page = await statistician.ReadAsync("/en/personnel/good-standing");
        string Sum(int row) => page.QuerySelectorAll("tbody tr")[row].QuerySelector("td:last-child")!.TextContent.Trim();
        Assert.Equal(("2", "1"), (Sum(0), Sum(1)));
        Assert.DoesNotContain("Testova", page.Body!.TextContent, StringComparison.Ordinal);
        using var other = await host.SignInAsync(Role.RegisterStatistician, "GBR");
        Assert.Empty((await other.ReadAsync("/en/personnel/good-standing")).QuerySelectorAll("tbody tr"));
        using var administrator = await host.SignInAsync(Role.Administrator);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync("/en/personnel/good-standing", Token)).StatusCode);
    }

    [Fact]
    public async Task What_is_asked_must_be_whole_and_nothing_personal_enters_the_leaf()
    {
        await using var host = await TestHost.StartAsync(TestStore.Sqlite);
        var id = await host.PlantAsync("GHA", Synthetic.Nurse());
        using var officer = await host.OfficerAsync();
        var form = await officer.ReadAsync($"/en/personnel/{id}/good-standing");
        var (page, _) = await officer.FillAsync(form, $"/en/personnel/{id}/good-standing", ("On", ""), ("Destination", "Nowhere"));
        Assert.Equal(4, page.QuerySelectorAll(".govuk-error-summary__list li").Length);
        var own = await officer.FillAsync(form, $"/en/personnel/{id}/good-standing", ("By", "Person"), ("Destination", "Ghana"), ("Addressee", "x"));
        Assert.Contains("another country", own.Page.Mistakes(), StringComparison.Ordinal);
        var (_, code) = await IssueAsync(officer, id);
        var leaf = Encoding.UTF8.GetString(Assert.Single(await host.EntriesAsync("CertificateAdded")).Leaf);
        foreach (var personal in new[] { code, "GBR", "Synthetic board", "Testova", "LICENSED" })
        {
            Assert.DoesNotContain(personal, leaf, StringComparison.Ordinal);
        }
    }

    /// <summary>Address of the paper, and its code.</summary>
    internal static async Task<(string Address, string Code)> IssueAsync(HttpClient officer, long person, string destination = "United Kingdom")
    {
        var form = await officer.ReadAsync($"/en/personnel/{person}/good-standing");
        var (page, led) = await officer.FillAsync(
            form, $"/en/personnel/{person}/good-standing", ("By", "Person"), ("Destination", destination), ("Addressee", "Synthetic board abroad"), ("Purpose", "Synthetic registration"));
        Assert.True(led is not null, page.Mistakes());
        return (led, (await officer.ReadAsync(led)).QuerySelector("#code ~ p code")!.TextContent);
    }

    private static async Task<IHtmlDocument> CheckAsync(TestHost host, string code)
    {
        using var anybody = host.NewClient(cookies: true);
        using var answer = await anybody.SendAsync("/en/good-standing", "/good-standing", ("Code", code));
        return await answer.PageAsync();
    }

    private static async Task<IHtmlDocument> WithdrawAsync(HttpClient officer, string address, string why)
    {
        using var answer = await officer.SendAsync(address, address[address.IndexOf("/personnel", StringComparison.Ordinal)..], ("Why", why));
        return await answer.PageAsync();
    }
}
