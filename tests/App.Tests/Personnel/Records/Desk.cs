using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Comity.App.Access;
using Comity.App.Audit;
using Comity.App.Tests.Authorities;
using Comity.App.Tests.Authorities.Messages;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Personnel.Records;

/// <summary>An officer of a register at their pages.</summary>
internal static class Desk
{
    public static Task<HttpClient> OfficerAsync(this TestHost host, string country = "GHA") => host.SignInAsync(Role.RegisterOfficer, country);

    /// <summary>The page that a search leads to: results, or the record itself.</summary>
    public static async Task<(IHtmlDocument Page, string? Led)> FindAsync(this HttpClient officer, string q, string language = "en", params (string Name, string Value)[] fields)
    {
        using var answer = await officer.SendAsync($"/{language}/personnel", "/personnel", [("q", q), .. fields]);
        return (await answer.PageAsync(), answer.Headers.Location?.ToString());
    }

    /// <summary>Sends a form of a page that was read, with what stands in it and these values; the next page.</summary>
    public static async Task<(IHtmlDocument Page, string? Led)> FillAsync(this HttpClient officer, IHtmlDocument page, string action, params (string Name, string Value)[] values)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form").First();
        var filled = form.QuerySelectorAll<IHtmlInputElement>("input").Where(i => i.Name is { Length: > 0 } && (i.Type is not "radio" || i.IsChecked)).Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(form.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Select(t => KeyValuePair.Create(t.Name!, t.Value)))
            .Concat(form.QuerySelectorAll<IHtmlSelectElement>("select").Select(s => KeyValuePair.Create(s.Name!, s.Value ?? "")))
            .Where(p => !values.Any(v => v.Name == p.Key)).Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        using var body = new FormUrlEncodedContent(filled);
        using var answer = await officer.PostAsync(action, body, TestContext.Current.CancellationToken);
        Assert.True((int)answer.StatusCode < 400, $"{action}: {(int)answer.StatusCode}");
        return (await answer.PageAsync(), answer.Headers.Location?.ToString());
    }

    /// <summary>Form, check and store: the address to which it led, or the mistakes.</summary>
    public static async Task<(IHtmlDocument Page, string? Led)> CorrectAsync(
        this HttpClient officer, long person, (string Name, string Value)[] changes, params (string Name, string Value)[] why)
    {
        var form = await officer.ReadAsync($"/en/personnel/{person}/correct");
        var (check, _) = await officer.FillAsync(form, $"/en/personnel/{person}/correct", changes);
        return await officer.FillAsync(check, $"/en/personnel/{person}/correct?handler=store", why);
    }

    public static string Mistakes(this IHtmlDocument page) => string.Join(" | ", page.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim()));

    public static string[] Numbers(this IHtmlDocument page, string heading) =>
        [.. page.QuerySelectorAll($"#{heading} ~ .c-scroll").Take(1).SelectMany(t => t.QuerySelectorAll("tbody th")).Select(e => e.TextContent.Trim())];

    public static async Task<List<AuditEvent>> EntriesAsync(this TestHost host, string kind)
    {
        await using var db = host.OpenAll();
        return await db.Set<AuditEvent>().Where(e => e.Kind == kind).OrderBy(e => e.Sequence).ToListAsync(TestContext.Current.CancellationToken);
    }
}
