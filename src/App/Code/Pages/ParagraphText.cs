using Comity.App.Code.Published;
using Comity.App.Layout;
using Comity.Rules.Files;
using Comity.Rules.Instruments;
using Microsoft.AspNetCore.Html;

namespace Comity.App.Code.Pages;

/// <summary>A paragraph as the pages show it: its words in the reader's language, what was looked for marked, doubt in words.</summary>
internal sealed class ParagraphText(Reader reader, InstrumentVocabulary vocabulary, SearchWords? words = null)
{
    public IHtmlContent Force(Paragraph paragraph) => reader.Text(vocabulary.Forces[paragraph.Force]);

    public IHtmlContent When(Paragraph paragraph) => reader.Text(vocabulary.Times[paragraph.When]);

    public IHtmlContent Who(Paragraph paragraph)
    {
        var html = new HtmlContentBuilder();
        for (var i = 0; i < paragraph.Who.Count; i++)
        {
            html.AppendHtml(i == 0 ? "" : reader.Say("code.paragraph.and")).AppendHtml(reader.Text(vocabulary.Actors[paragraph.Who[i]]));
        }

        return html;
    }

    /// <summary>Nothing where the paragraph was checked in substance and wording.</summary>
    public static string? DoubtKey(Paragraph paragraph) =>
        paragraph.Status != FactStatus.Verified ? "status.word." + paragraph.Status
        : paragraph.DetailStatus != FactStatus.Verified ? "code.paragraph.detail"
        : null;

    /// <summary>The text with what was looked for marked.</summary>
    public IHtmlContent Marked(Wording wording)
    {
        if (words is null)
        {
            return reader.Text(wording);
        }

        var html = new HtmlContentBuilder();
        var fallback = !wording.Has(reader.Language.Code);
        html.AppendHtml(fallback ? "<span lang=\"en\" dir=\"ltr\">" : "");
        foreach (var (piece, hit) in words.Mark(reader.Say(wording)))
        {
            html.AppendHtml(hit ? "<mark>" : "").Append(piece).AppendHtml(hit ? "</mark>" : "");
        }

        return html.AppendHtml(fallback ? "</span>" : "");
    }

    public static ParagraphText For(Reader reader, ICode code, SearchWords? words) => new(reader, code.Vocabulary, words);
}
