using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Comity.App.Tests.Hosting;

namespace Comity.App.Tests.Authorities;

/// <summary>Goes through pages as a person does: reads a form, fills it in, sends it.</summary>
internal static class Walk
{
    public static async Task<IHtmlDocument> ReadAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, $"{address}: {(int)answer.StatusCode} {answer.Headers.Location}");
        return await answer.PageAsync();
    }

    /// <summary>Sends the form of a page whose action ends so, with what stands in it and these values.</summary>
    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, string address, string action, params (string Name, string Value)[] values)
    {
        var page = await client.ReadAsync(address);
        var form = page.QuerySelectorAll<IHtmlFormElement>("form").FirstOrDefault(f => f.GetAttribute("action")!.EndsWith(action, StringComparison.Ordinal));
        Assert.True(form is not null, $"{address} has no form to {action}: {string.Join(", ", page.Forms.Select(f => f.GetAttribute("action")))}");
        var filled = form.QuerySelectorAll<IHtmlInputElement>("input").Where(i => i.Name is { Length: > 0 } && i.Type is not ("file" or "submit") && (i.Type is not ("radio" or "checkbox") || i.IsChecked))
            .Select(i => KeyValuePair.Create(i.Name!, i.Value))
            .Concat(form.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Select(t => KeyValuePair.Create(t.Name!, t.Value)))
            .Concat(form.QuerySelectorAll<IHtmlSelectElement>("select").Select(s => KeyValuePair.Create(s.Name!, s.Value ?? "")))
            .Where(p => !values.Any(v => v.Name == p.Key)).Concat(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        using var body = new FormUrlEncodedContent(filled);
        return await client.PostAsync(form.GetAttribute("action")!, body, TestContext.Current.CancellationToken);
    }

    /// <summary>The same, and the address to which it led.</summary>
    public static async Task<string> GoAsync(this HttpClient client, string address, string action, params (string Name, string Value)[] values)
    {
        using var answer = await client.SendAsync(address, action, values);
        Assert.True((int)answer.StatusCode is 302 or 303, $"{action}: {(int)answer.StatusCode} {string.Join(" | ", (await answer.PageAsync()).QuerySelectorAll(".govuk-error-summary__list li, h1").Select(e => e.TextContent.Trim()))}");
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Fills every page of a new designation and returns the address of the record.</summary>
    public static async Task<string> DraftAsync(this HttpClient editor, int year = 2026, int month = 1, int day = 1, string institution = "Synthetic Ministry of Health")
    {
        var draft = await editor.GoAsync("/en/authorities/designations", "/authorities/designations");
        await editor.GoAsync($"{draft}/institution", "/institution", ("institution", institution), ("office", "Synthetic Director of Human Resources"));
        await editor.GoAsync($"{draft}/holder", "/holder", ("holderName", "Synthia Example"), ("holderMayBeNamed", "true"));
        await editor.GoAsync($"{draft}/deputy", "/deputy", ("deputyName", "Hidden Deputy"), ("deputyMayBeNamed", "false"));
        await editor.GoAsync($"{draft}/public", "/public", ("publicEmail", "office@example.invalid"), ("contactLanguages", "en"));
        await editor.GoAsync($"{draft}/private", "/private", ("privateEmail", "private.person@example.invalid"));
        await editor.GoAsync($"{draft}/scope", "/scope", [("scopes", "contact,data,reports"), .. Date("validFrom", year, month, day)]);
        await editor.GoAsync($"{draft}/mandate", "/mandate", [("mandateLink", "https://example.invalid/mandate"), ("mandateIssuer", "Synthetic Cabinet"), .. Date("mandateDate", 2025, 12, 1)]);
        await editor.GoAsync($"{draft}/notification", "/notification", [("notifiedBy", "letter"), ("notifiedEvidence", "Synthetic letter 7"), .. Date("notifiedOn", 2025, 12, 5)]);
        return draft[..^"/draft".Length];
    }

    public static (string Name, string Value)[] Date(string name, int year, int month, int day) =>
        [(name + "-day", $"{day}"), (name + "-month", $"{month}"), (name + "-year", $"{year}")];
}
