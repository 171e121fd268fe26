using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Comity.App.Access;
using Comity.App.Authorities.Messages;
using Comity.App.Database;
using Comity.App.Post;
using Comity.App.Tests.Hosting;
using Microsoft.EntityFrameworkCore;

namespace Comity.App.Tests.Authorities.Messages;

/// <summary>Writes as a person does, with files.</summary>
internal static class Writing
{
    public static readonly byte[] Pdf = Encoding.ASCII.GetBytes("%PDF-1.7\n% synthetic, no real document\n%%EOF\n");

    /// <returns>The address of the thread.</returns>
    public static async Task<string> WriteAsync(this HttpClient writer, string topic, string text, string[] to, params (string Name, byte[] Bytes)[] files)
    {
        using var answer = await writer.PostMessageAsync("/en/messages/new", [.. to.Select(t => ("to", t)), ("topic", topic), ("text", text)], files);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    public static async Task ReplyAsync(this HttpClient writer, string thread, string text, params (string Name, byte[] Bytes)[] files)
    {
        using var answer = await writer.PostMessageAsync(thread, [("text", text)], files);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public static async Task<HttpResponseMessage> PostMessageAsync(this HttpClient writer, string address, (string Name, string Value)[] values, params (string Name, byte[] Bytes)[] files)
    {
        var page = await writer.ReadAsync(address);
        var form = page.QuerySelectorAll<IHtmlFormElement>("form[enctype='multipart/form-data']").Single();
        using var body = new MultipartFormDataContent
        {
            { new StringContent(form.QuerySelector<IHtmlInputElement>("input[name=__RequestVerificationToken]")!.Value), "__RequestVerificationToken" },
        };
        foreach (var (name, value) in values)
        {
            body.Add(new StringContent(value), name);
        }

        foreach (var (name, bytes) in files)
        {
            body.Add(new ByteArrayContent(bytes), "files", name);
        }

        return await writer.PostAsync(form.GetAttribute("action")!, body, TestContext.Current.CancellationToken);
    }

    public static async Task<HttpStatusCode> StatusAsync(this HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    public static ExchangeDb OpenAll(this TestHost host) => new(host.Get<DbContextOptions<ExchangeDb>>()) { Reach = Reach.Everything };

    public static async Task<List<Letter>> LettersAsync(this TestHost host)
    {
        await using var db = host.OpenAll();
        return await db.Set<Letter>().OrderBy(l => l.WrittenAt).ToListAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<List<MessageFile>> FilesAsync(this TestHost host)
    {
        await using var db = host.OpenAll();
        return await db.Set<MessageFile>().ToListAsync(TestContext.Current.CancellationToken);
    }
}
