using Comity.App.Layout;
using Comity.Rules.Instruments;

namespace Comity.App.Code;

/// <summary>A day, or the days between which it lies; none where it is not known.</summary>
internal sealed record DayAnswer(DateOnly? From, DateOnly? To, string Status)
{
    public static DayAnswer Of(DatedFact fact) => new(fact.From, fact.To, fact.Status);
}

internal sealed record EditionAnswer(
    string Id, string Title, string? Document, string? Inherits, DayAnswer Adopted, DayAnswer? TextDated, DayAnswer AppliesFrom,
    string TextStatus, string Status, int Paragraphs, int Topics)
{
    public static EditionAnswer Of(CodeEdition edition, Reader reader) => new(
        edition.Id, reader.Say(edition.Title), edition.Document.Length == 0 ? null : edition.Document, edition.Inherits,
        DayAnswer.Of(edition.Adopted), edition.TextDated is { } dated ? DayAnswer.Of(dated) : null, DayAnswer.Of(edition.AppliesFrom),
        edition.TextStatus, edition.Status, edition.Paragraphs.Count(), edition.Topics.Count);
}

internal sealed record EditionsAnswer(IReadOnlyList<EditionAnswer> Items, int Count, string? Next);

/// <param name="Text">How it serves the paragraph.</param>
/// <param name="Page">Where it is seen.</param>
internal sealed record ServesAnswer(string Text, string? Page);

/// <summary>A paragraph in Comity's own words, never the official wording; or, without article, a topic whose text is missing.</summary>
internal sealed record ParagraphAnswer(
    string Id, string Cite, int? Article, string Heading, string Paraphrase, string? Force, IReadOnlyList<string> Who, string? When,
    string Status, string DetailStatus, DateOnly? InForceFrom, IReadOnlyList<ServesAnswer> Serves)
{
    public static ParagraphAnswer Of(Article article, Paragraph paragraph, Servings servings, Reader reader) => new(
        paragraph.Cite.Paragraph, paragraph.Cite.ToString(), article.Number, reader.Say(article.Heading), reader.Say(paragraph.Paraphrase),
        paragraph.Force, paragraph.Who, paragraph.When, paragraph.Status, paragraph.DetailStatus, paragraph.InForceFrom,
        WhatServes(paragraph.Cite, servings, reader));

    public static ParagraphAnswer Of(Topic topic, Servings servings, Reader reader) => new(
        topic.Cite.Paragraph, topic.Cite.ToString(), null, reader.Say(topic.Heading), reader.Say(topic.Paraphrase),
        null, [], null, topic.Status, topic.TextStatus, null, WhatServes(topic.Cite, servings, reader));

    private static ServesAnswer[] WhatServes(Citation place, Servings servings, Reader reader) =>
        [.. servings.For(place).Select(s => new ServesAnswer(reader.Say(s.TextKey), s.Page))];
}

internal sealed record ParagraphsAnswer(EditionAnswer Edition, IReadOnlyList<ParagraphAnswer> Items, int Count, string? Next);
