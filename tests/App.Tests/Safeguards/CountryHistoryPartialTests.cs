using Comity.App.Layout.Languages;
using Comity.App.Safeguards.Published;
using Comity.App.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Comity.App.Tests.Safeguards;

/// <summary>The part of a page that other slices put into theirs.</summary>
public sealed class CountryHistoryPartialTests
{
    [Theory]
    [InlineData("GHA", "en", "Ghana is on the safeguards list of 2023")]
    [InlineData("KEN", "en", "Kenya is not on the safeguards list of 2023")]
    [InlineData("TUV", "fr", "Tuvalu figure sur la liste de sauvegarde de 2023")]
    [InlineData("TUV", "ar", "في قائمة الضمانات لعام 2023")]
    public async Task It_says_whether_the_country_is_on_the_newest_edition(string iso3, string language, string headline) =>
        Assert.Contains(headline, await RenderAsync(iso3, language));

    [Fact]
    public async Task It_gives_each_figure_with_its_row_and_each_adoption_with_its_days()
    {
        var part = await RenderAsync("ZMB", "en");

        Assert.Contains("/data/who-health-workforce/versions/1/rows/", part);
        Assert.Contains("/data/service-coverage-index/versions/1/rows/", part);
        Assert.Contains("from 23 March 2023", part);
        Assert.Contains("members not held", part);
    }

    [Fact]
    public async Task It_shows_a_missing_input_as_missing() =>
        Assert.Contains("not the same as off the list", await RenderAsync("TUV", "en"));

    private static async Task<string> RenderAsync(string iso3, string language)
    {
        var host = await TestHost.SharedAsync(TestStore.Sqlite);
        using var scope = host.Get<IServiceProvider>().CreateScope();
        var http = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        http.Features.Set(Language.Find(language)!);
        scope.ServiceProvider.GetRequiredService<IHttpContextAccessor>().HttpContext = http;
        var history = await host.Get<ISafeguardsHistory>().OfAsync(iso3, TestContext.Current.CancellationToken);

        using var written = new StringWriter();
        var view = scope.ServiceProvider.GetRequiredService<IRazorViewEngine>().GetView(null, "/Safeguards/Published/_CountryHistory.cshtml", isMainPage: false).View!;
        var data = new ViewDataDictionary<CountryHistory>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = history };
        var action = new Microsoft.AspNetCore.Mvc.ActionContext(http, new RouteData(), new ActionDescriptor());
        var kept = new TempDataDictionary(http, scope.ServiceProvider.GetRequiredService<ITempDataProvider>());
        await view.RenderAsync(new ViewContext(action, view, data, kept, written, new HtmlHelperOptions()));
        return System.Net.WebUtility.HtmlDecode(written.ToString());
    }
}
