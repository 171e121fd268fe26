using Comity.Rules.Files;

namespace Comity.Rules.Instruments;

/// <summary>One edition of the Code, or the resolution that adopted it.</summary>
/// <param name="Id">Such as <c>code-2010</c>.</param>
/// <param name="Document">Resolution or decision; empty where it is not known.</param>
/// <param name="Inherits">Id of the edition whose text stands until the text of this one is loaded.</param>
/// <param name="Adopted">Day or days of adoption.</param>
/// <param name="TextDated">The date that the text itself bears.</param>
/// <param name="AppliesFrom">First day on which acts are judged by it.</param>
/// <param name="TextStatus"><c>official</c>, <c>paraphrase</c> or <c>missing</c>.</param>
/// <param name="Articles">Own articles; empty while the text is missing.</param>
/// <param name="Topics">What is known without the text.</param>
public sealed record CodeEdition(
    string Id,
    Wording Title,
    string Document,
    string? Inherits,
    DatedFact Adopted,
    DatedFact? TextDated,
    DatedFact AppliesFrom,
    string TextStatus,
    string Status,
    IReadOnlyList<Article> Articles,
    IReadOnlyList<Topic> Topics)
{
    public IEnumerable<Paragraph> Paragraphs => Articles.SelectMany(article => article.Paragraphs);
}
