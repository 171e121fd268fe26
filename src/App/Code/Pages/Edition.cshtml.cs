using Comity.App.Access;
using Comity.App.Code.Published;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.Rules.Instruments;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Comity.App.Code.Pages;

/// <summary>One edition to read from beginning to end, or what in it speaks of the words that a reader looks for.</summary>
// Code 2010, 8.1: to make the Code known.
[Open]
[Cites("code-2010:8.1", "code.serves.reading", Page = "/code")]
internal sealed class EditionModel(ICode code, Servings servings, Reader reader, TimeProvider time) : PageModel
{
    public CodeEdition Edition { get; private set; } = null!;

    /// <summary>The edition whose text stands in for this one's.</summary>
    public CodeEdition? Inherited { get; private set; }

    /// <summary>Editions that may already apply, though from which day is not known.</summary>
    public IReadOnlyList<CodeEdition> MayApply { get; private set; } = [];

    public IReadOnlyList<CodeEdition> All => code.Editions.All;

    public SearchWords? Words { get; private set; }

    public IReadOnlyList<Article> Articles { get; private set; } = [];

    public IReadOnlyList<Topic> Topics { get; private set; } = [];

    public ParagraphText Text { get; private set; } = null!;

    public int Hits => Articles.Sum(a => a.Paragraphs.Count) + Topics.Count;

    public IReadOnlyList<Serving> ServedBy(Citation place) => servings.For(place);

    public IActionResult OnGet(string? edition, string? q)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var inForce = code.Editions.InForceOn(today);
        if ((edition is null ? inForce.Edition : code.Editions.Edition(edition)) is not { } found)
        {
            return NotFound();
        }

        Edition = found;
        Inherited = found.Inherits is { } older ? code.Editions.Edition(older) : null;
        MayApply = found == inForce.Edition ? inForce.MayApply : [];
        Words = SearchWords.Parse(q);
        Text = ParagraphText.For(reader, code, Words);
        Articles = [.. found.Articles.Select(Chosen).Where(article => article.Paragraphs.Count > 0)];
        Topics = [.. found.Topics.Where(topic => Words?.StandIn(reader.Say(topic.Heading), reader.Say(topic.Paraphrase)) ?? true)];
        return Page();
    }

    private Article Chosen(Article article) => Words is null
        ? article
        : article with { Paragraphs = [.. article.Paragraphs.Where(p => Words.StandIn(p.Cite.Paragraph, reader.Say(article.Heading), reader.Say(p.Paraphrase)))] };
}
