using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Comity.App.Access;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Statistics.ImportPages;

/// <summary>A person at a browser without script: opens pages, fills in forms, follows where the server sends them.</summary>
internal sealed class Browser : IDisposable
{
    private readonly HttpClient _client;

    private Browser(HttpClient client) => _client = client;

    public IHtmlDocument Page { get; private set; } = null!;

    public string Address { get; private set; } = "";

    public HttpStatusCode Status { get; private set; }

    public string Main => Page.QuerySelector("main")!.TextContent;

    public IReadOnlyList<string> Errors => [.. Page.QuerySelectorAll(".govuk-error-summary__list a").Select(a => a.TextContent.Trim())];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Signed in as somebody who may import.</summary>
    public static Task<Browser> SignedInAsync(TestHost host) => SignedInAsync(host, Role.Administrator);

    public static async Task<Browser> SignedInAsync(TestHost host, Role role, string? country = null) => new(await host.SignInAsync(role, country));

    /// <summary>Over a client that is signed in already.</summary>
    public static Browser Over(HttpClient client) => new(client);

    public async Task OpenAsync(string path) => await FollowAsync(await _client.GetAsync(new Uri(path, UriKind.Relative), Cancellation), path);

    public Task<string> TextAsync(string path) => _client.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request, Cancellation);

    public Task UploadAsync(byte[] content, string fileName) => UploadAsync("/import", content, fileName);

    public async Task UploadAsync(string page, byte[] content, string fileName, params (string Name, string Value)[] said)
    {
        await OpenAsync(page);
        using var form = new MultipartFormDataContent
        {
            { new StringContent(Token()), "__RequestVerificationToken" },
            { new ByteArrayContent(content), "file", fileName },
        };
        foreach (var (name, value) in said)
        {
            form.Add(new StringContent(value), name);
        }

        await FollowAsync(await _client.PostAsync(new Uri(page, UriKind.Relative), form, Cancellation), page);
    }

    /// <summary>Sends a form as it stands on the page, with some fields filled in.</summary>
    /// <param name="handler">Part of the address that the form is sent to.</param>
    public async Task SubmitAsync(string handler, params (string Name, string Value)[] filled)
    {
        var form = Page.QuerySelectorAll<IHtmlFormElement>("main form").First(f => f.GetAttribute("action")!.Contains(handler, StringComparison.Ordinal));
        var fields = Fields(form);
        foreach (var (name, value) in filled)
        {
            fields[name] = value;
        }

        var action = form.GetAttribute("action")!;
        using var content = new FormUrlEncodedContent(fields);
        await FollowAsync(await _client.PostAsync(new Uri(action, UriKind.Relative), content, Cancellation), action);
    }

    /// <summary>Looks again for as long as the page says that it will look again by itself.</summary>
    public async Task WaitAsync()
    {
        for (var tries = 0; Page.QuerySelector("meta[http-equiv=refresh]") is not null; tries++)
        {
            Assert.True(tries < 600, "The job does not come to an end.");
            await Task.Delay(100, Cancellation);
            await OpenAsync(Address);
        }
    }

    public string Token() => Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

    public void Dispose()
    {
        Page?.Dispose();
        _client.Dispose();
    }

    private static Dictionary<string, string> Fields(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var element in form.QuerySelectorAll("input, select, textarea").Where(e => e.GetAttribute("name") is not null))
        {
            var name = element.GetAttribute("name")!;
            switch (element)
            {
                case IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false }:
                    break;
                case IHtmlInputElement input:
                    fields[name] = input.Value;
                    break;
                case IHtmlSelectElement select:
                    fields[name] = select.Value ?? "";
                    break;
                case IHtmlTextAreaElement text:
                    fields[name] = text.Value;
                    break;
            }
        }

        return fields;
    }

    private async Task FollowAsync(HttpResponseMessage response, string address)
    {
        for (var hops = 0; response.Headers.Location is { } location && hops < 5; hops++)
        {
            address = (location.IsAbsoluteUri ? location.PathAndQuery : location.ToString()).Split('#')[0];
            response.Dispose();
            response = await _client.GetAsync(new Uri(address, UriKind.Relative), Cancellation);
        }

        (Address, Status) = (address, response.StatusCode);
        Page?.Dispose();

        // Groups of digits are parted by a thin space that does not break; tests write a plain one.
        Page = new HtmlParser().ParseDocument((await response.Content.ReadAsStringAsync(Cancellation)).Replace("&#x202F;", " ", StringComparison.Ordinal).Replace('\u202f', ' '));
        response.Dispose();
    }
}
