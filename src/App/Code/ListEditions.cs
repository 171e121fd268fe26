using Comity.App.Code.Published;
using Comity.App.Layout;
using Comity.App.Serving;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Code;

/// <summary><c>GET /api/v1/code</c>: the editions that are held.</summary>
internal static class ListEditions
{
    public static Results<Ok<EditionsAnswer>, ContentHttpResult> Handle(HttpContext context, ICode code, Reader reader)
    {
        EditionAnswer[] items = [.. code.Editions.All.Select(edition => EditionAnswer.Of(edition, reader))];
        context.Response.Headers.ContentLanguage = reader.Language.Code;
        return AnswerFormat.Of(context) == Format.Csv
            ? TypedResults.Text(CodeCsv.Of(items), "text/csv; charset=utf-8")
            : TypedResults.Ok(new EditionsAnswer(items, items.Length, Next: null));
    }
}
