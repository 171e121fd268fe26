using System.Net;
using AngleSharp.Html.Dom;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Access.OpenId;

/// <summary>A browser that goes to the provider, says who it is, and stops before the way back is taken.</summary>
internal sealed class Traveller : IDisposable
{
    private const int MostSteps = 20;
    private readonly HttpClient _http;

    public Traveller(Uri address, CookieContainer? cookies = null)
    {
        Cookies = cookies ?? new CookieContainer();
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = Cookies }) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; }

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Goes and signs in there as this subject.</summary>
    /// <returns>The address at which it would come back.</returns>
    public async Task<Uri> TravelAsync(string start, string subject)
    {
        var address = new Uri(_http.BaseAddress!, start);
        var answer = await _http.GetAsync(address, Cancellation);
        for (var step = 0; step < MostSteps; step++)
        {
            if (answer.Headers.Location is { } location)
            {
                address = new Uri(address, location);
                if (address.AbsolutePath.StartsWith("/sign-in/back", StringComparison.Ordinal))
                {
                    return address;
                }

                answer = await _http.GetAsync(address, Cancellation);
                continue;
            }

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            var form = (IHtmlFormElement)(await answer.PageAsync()).QuerySelector("form")!;
            using var content = new FormUrlEncodedContent(form.QuerySelectorAll("input[name]").Select(i => KeyValuePair.Create(
                i.GetAttribute("name")!, i.GetAttribute("name") == "login" ? subject : i.GetAttribute("value") ?? "any")));
            address = new Uri(address, form.GetAttribute("action"));
            answer = await _http.PostAsync(address, content, Cancellation);
        }

        throw new InvalidOperationException($"The way does not end: {address}");
    }

    public Task<HttpResponseMessage> GetAsync(object address) => _http.GetAsync(address.ToString(), Cancellation);

    public void Dispose() => _http.Dispose();
}
