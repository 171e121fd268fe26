using Comity.App.Access;
using Comity.App.Authorities.Pages;
using Comity.App.Common;
using Comity.App.Files;
using Comity.App.Layout;
using Comity.App.Reference;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Authorities.Messages.Pages;

/// <summary>What the pages of messages need.</summary>
internal sealed class MessageDesk(WhoActs who, MessageActs acts, MessageBox box, MessageWords words, Reader reader, ReferenceData reference)
{
    public Acting Who => who.Now;

    public MessageActs Acts => acts;

    public MessageBox Box => box;

    public Reader Reader => reader;

    public MessageWords Words => words;

    /// <summary>Whom one may write to, the own country left out, in the reader's order.</summary>
    public IReadOnlyList<(string Code, string Name, string AlsoCalled)> Countries =>
        [.. reference.Countries.All.Where(c => c.Iso3 != Who.Country?.Value)
            .Select(c => (c.Iso3, Words.Party(Party.Of(CountryCode.Parse(c.Iso3))), $"{c.Iso3}|{string.Join('|', c.Names.All.Distinct(StringComparer.Ordinal))}"))
            .OrderBy(c => c.Item2, reader.Language.ByName)];

    public bool IsCountry(CountryCode country) => reference.Countries.ByIso3(country.Value) is not null;
}

/// <summary>A page on which somebody writes.</summary>
internal abstract class WritingPage(MessageDesk desk) : PageModel
{
    public Mistakes Mistakes { get; } = new();

    public string Text { get; protected set; } = "";

    public Party? Own => desk.Who.Party;

    /// <summary>Whether files were chosen that must be chosen again: no browser keeps them.</summary>
    public bool FilesAgain { get; private set; }

    protected MessageDesk Desk => desk;

    public string Address(string path) => desk.Reader.To(path);

    protected void Wrong(string field, Refusal refusal) => Mistakes.Add(field, desk.Reader.Say(refusal));

    protected async Task<IReadOnlyList<ReceivedFile>> FilesAsync(CancellationToken cancellation)
    {
        var sent = Request.Form.Files.GetFiles("files").Where(f => f.Length > 0).ToList();
        if (sent.Count > ReceivedFile.Most)
        {
            Wrong("files", MessageRefusals.TooManyFiles(ReceivedFile.Most));
            return [];
        }

        FilesAgain = sent.Count > 0;
        var files = new List<ReceivedFile>();
        foreach (var file in sent)
        {
            var read = await ReceivedFile.ReadAsync(file, cancellation);
            if (read.Succeeded)
            {
                files.Add(read.Value);
            }
            else
            {
                Wrong("files", read.Refusal);
            }
        }

        return files;
    }

    protected IActionResult Again()
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }
}
