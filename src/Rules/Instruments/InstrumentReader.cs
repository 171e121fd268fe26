using Comity.Rules.Files;

namespace Comity.Rules.Instruments;

/// <summary>Reads <c>edition.yaml</c> and <c>articles.yaml</c>. Unknown keys and words are refused with file and line.</summary>
public static class InstrumentReader
{
    private static readonly string[] TextStatuses = ["official", "paraphrase", "missing"];

    /// <exception cref="PolicyFileException">A file cannot be read, or the two speak of different editions.</exception>
    public static CodeEdition Read(InstrumentVocabulary vocabulary, PolicyText edition, PolicyText articles)
    {
        var head = Fields.Read(edition.Name, edition.Text, Head);
        return Fields.Read(articles.Name, articles.Text, fields => Body(fields, vocabulary, head));
    }

    private static CodeEdition Head(Fields fields) => new(
        fields.Text("id"),
        fields.Wording("title"),
        fields.TextOrNone("document") ?? "",
        fields.TextOrNone("inherits"),
        fields.Inner("adopted", Dated),
        fields.InnerOrNone("textDated", Dated),
        fields.Inner("appliesFrom", Dated),
        fields.OneOf("textStatus", TextStatuses),
        fields.OneOf("status", FactStatus.All),
        [],
        []);

    private static DatedFact Dated(Fields fields)
    {
        var fact = new DatedFact(
            fields.DateOrNone("from"), fields.DateOrNone("to"), fields.OneOf("status", FactStatus.All), fields.TextOrNone("note") ?? "");
        if (fact.From is null != (fact.To is null) || fact.From > fact.To)
            throw fields.Wrong("from", "from and to stand together, in order");
        return fact;
    }

    private static CodeEdition Body(Fields fields, InstrumentVocabulary vocabulary, CodeEdition head)
    {
        if (fields.Text("edition") != head.Id)
            throw fields.Wrong("edition", $"the edition beside this file is {head.Id}");
        return head with
        {
            Articles = fields.Items("articles", article => ReadArticle(article, vocabulary, head)),
            Topics = fields.Items("topics", topic => ReadTopic(topic, vocabulary, head)),
        };
    }

    private static Article ReadArticle(Fields fields, InstrumentVocabulary vocabulary, CodeEdition head) => new(
        (int)fields.Number("number"),
        fields.Wording("heading"),
        fields.Items("paragraphs", paragraph => ReadParagraph(paragraph, vocabulary, head)));

    private static Paragraph ReadParagraph(Fields fields, InstrumentVocabulary vocabulary, CodeEdition head)
    {
        var status = fields.OneOf("status", FactStatus.All);
        return new Paragraph(
            Cite(fields, head),
            fields.Wording("paraphrase"),
            fields.OneOf("force", [.. vocabulary.Forces.Keys]),
            fields.Words("who", [.. vocabulary.Actors.Keys]),
            fields.OneOf("when", [.. vocabulary.Times.Keys]),
            fields.Words("slices", vocabulary.Slices),
            status,
            fields.TextOrNone("detail") is null ? status : fields.OneOf("detail", FactStatus.All),
            fields.DateOrNone("inForceFrom") ?? head.AppliesFrom.To);
    }

    private static Topic ReadTopic(Fields fields, InstrumentVocabulary vocabulary, CodeEdition head) => new(
        Cite(fields, head),
        fields.Wording("topic"),
        fields.Wording("paraphrase"),
        fields.Words("slices", vocabulary.Slices),
        fields.OneOf("status", FactStatus.All),
        fields.OneOf("textStatus", TextStatuses));

    private static Citation Cite(Fields fields, CodeEdition head)
    {
        var id = fields.Text("id");
        return Citation.TryParse($"{head.Id}:{id}") ?? throw fields.Wrong("id", $"\"{id}\" is not a paragraph such as 5.1 or 7.2(c)");
    }
}
