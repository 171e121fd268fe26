using Comity.App.Access;
using Comity.App.Code.Published;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.Rules.Instruments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Code.Pages;

/// <summary>One paragraph, or one topic whose text is missing, at an address that stays; with the same paragraph in every edition.</summary>
[Open]
[Cites("code-2010:9.5", "code.serves.history", Page = "/code/code-2026")]
internal sealed class PlaceModel(ICode code, Servings servings, Reader reader) : PageModel
{
    public CodeEdition Edition { get; private set; } = null!;

    public Citation Place { get; private set; } = null!;

    /// <summary>The paragraph that stands here: of this edition, or of the older one that it inherits.</summary>
    public Paragraph? Paragraph { get; private set; }

    public Article? Article { get; private set; }

    public Topic? Topic { get; private set; }

    public Citation? Before { get; private set; }

    public Citation? After { get; private set; }

    public ParagraphText Text { get; private set; } = null!;

    public bool Inherited => Paragraph is not null && Paragraph.Cite != Place;

    public IReadOnlyList<Serving> ServedBy => servings.For(Paragraph?.Cite ?? Place);

    /// <summary>The same number in every edition of the Code, in order of time.</summary>
    public IEnumerable<(CodeEdition Edition, Paragraph Paragraph)> Editions => Paragraph is null ? [] : code.Editions.All
        .Where(e => e.Inherits == Paragraph.Cite.Edition || e.Id == Paragraph.Cite.Edition)
        .Select(e => (e, code.Editions.Find(Citation.Parse($"{e.Id}:{Place.Paragraph}"))!));

    public IActionResult OnGet(string edition, string paragraph)
    {
        if (Citation.TryParse($"{edition}:{paragraph}") is not { } place || code.Editions.Edition(edition) is not { } found
            || !code.Editions.Resolves(place))
        {
            return NotFound();
        }

        (Edition, Place) = (found, place);
        Paragraph = code.Editions.Find(place);
        Topic = code.Editions.FindTopic(place);
        Article = code.Editions.All.SelectMany(e => e.Articles).FirstOrDefault(a => Paragraph is not null && a.Paragraphs.Contains(Paragraph));
        (Before, After) = Neighbours(Paragraph is null
            ? [.. found.Topics.Select(t => t.Cite)]
            : [.. code.Editions.Edition(Paragraph.Cite.Edition)!.Paragraphs.Select(p => p.Cite)]);
        Text = ParagraphText.For(reader, code, words: null);
        return Page();
    }

    private (Citation? Before, Citation? After) Neighbours(IReadOnlyList<Citation> places)
    {
        var at = places.TakeWhile(p => p.Paragraph != Place.Paragraph).Count();
        return (Here(places.ElementAtOrDefault(at - 1)), Here(places.ElementAtOrDefault(at + 1)));
    }

    /// <summary>Whoever reads an edition stays in it, though the text is inherited.</summary>
    private Citation? Here(Citation? place) => place is null ? null : Citation.Parse($"{Edition.Id}:{place.Paragraph}");
}
