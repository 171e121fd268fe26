using System.Net;
using AngleSharp.Html.Dom;

namespace Comity.App.Tests.Hosting;

/// <summary>A browser without script: keeps cookies, fills in forms as they stand on the page, follows where it is sent.</summary>
internal sealed class Forms : IDisposable
{
    private readonly HttpClient _client;

    /// <param name="named">By name: a passkey belongs to one, and never to a number.</param>
    public Forms(TestHost host, bool named = false)
    {
        Site = named ? new UriBuilder(host.Address) { Host = "localhost" }.Uri : host.Address;
        var handler = new SocketsHttpHandler { AllowAutoRedirect = true, CookieContainer = Cookies };
        _client = new HttpClient(handler) { BaseAddress = Site };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (Windows NT 10.0) Firefox/150.0");
    }

    public Uri Site { get; }

    public CookieContainer Cookies { get; } = new();

    public IHtmlDocument Page { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public HttpStatusCode Status { get; private set; }

    public string Heading => Page.Words("h1");

    public string Mistakes => Page.QuerySelector(".govuk-error-summary__list") is null ? "" : Page.Words(".govuk-error-summary__list");

    public async Task OpenAsync(string address) => await ShowAsync(await _client.GetAsync(address, TestContext.Current.CancellationToken));

    /// <summary>Sends the form whose button says this, with its own hidden fields.</summary>
    public async Task SendAsync(string button, params (string Name, string Value)[] fields)
    {
        var pressed = Page.QuerySelectorAll("main button, header button").First(b => b.TextContent.Trim().StartsWith(button, StringComparison.Ordinal));
        var form = (IHtmlFormElement)pressed.Closest("form")!;
        var values = form.QuerySelectorAll("input[type=hidden]").Cast<IHtmlInputElement>().Where(i => i.Name is not null && !fields.Any(f => f.Name == i.Name))
            .Select(i => new KeyValuePair<string, string>(i.Name!, i.Value))
            .Concat(fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)));
        using var content = new FormUrlEncodedContent(values);
        await ShowAsync(await _client.PostAsync(new Uri(Address, form.GetAttribute("action")), content, TestContext.Current.CancellationToken));
    }

    public void Dispose() => _client.Dispose();

    private async Task ShowAsync(HttpResponseMessage answer)
    {
        (Page, Address, Status) = (await answer.PageAsync(), answer.RequestMessage!.RequestUri!, answer.StatusCode);
        answer.Dispose();
    }
}
