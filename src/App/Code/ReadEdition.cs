using Comity.App.Code.Published;
using Comity.App.Layout;
using Comity.App.Serving;
using Comity.Rules.Instruments;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Code;

/// <summary><c>GET /api/v1/code/{edition}</c>: one edition, paragraph by paragraph; what an edition has no text for stands as topics.</summary>
internal static class ReadEdition
{
    public static Results<Ok<ParagraphsAnswer>, ContentHttpResult, ProblemHttpResult> Handle(
        HttpContext context, ICode code, Servings servings, Reader reader, string edition)
    {
        if (code.Editions.Edition(edition) is not { } found)
        {
            string[] held = [.. code.Editions.All.Select(e => e.Id)];
            return reader.Refused(CodeRefusals.NoSuchEdition(edition, held), StatusCodes.Status404NotFound, held);
        }

        var items = Items(found, servings, reader);
        context.Response.Headers.ContentLanguage = reader.Language.Code;
        return AnswerFormat.Of(context) == Format.Csv
            ? TypedResults.Text(CodeCsv.Of(items), "text/csv; charset=utf-8")
            : TypedResults.Ok(new ParagraphsAnswer(EditionAnswer.Of(found, reader), items, items.Length, Next: null));
    }

    private static ParagraphAnswer[] Items(CodeEdition edition, Servings servings, Reader reader) =>
    [
        .. edition.Articles.SelectMany(article => article.Paragraphs.Select(p => ParagraphAnswer.Of(article, p, servings, reader))),
        .. edition.Topics.Select(topic => ParagraphAnswer.Of(topic, servings, reader)),
    ];
}
