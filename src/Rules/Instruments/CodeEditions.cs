using Comity.Rules.Files;

namespace Comity.Rules.Instruments;

/// <summary>All editions that are held: finds what a citation names, and the edition for the date of an act.</summary>
public sealed class CodeEditions
{
    private readonly Dictionary<string, CodeEdition> byId;
    private readonly Dictionary<Citation, Paragraph> paragraphs = [];
    private readonly Dictionary<Citation, Topic> topics = [];

    /// <exception cref="ArgumentException">An id or a paragraph stands twice, or an edition inherits from one that is not held.</exception>
    public CodeEditions(IEnumerable<CodeEdition> editions)
    {
        All = [.. editions];
        byId = All.ToDictionary(edition => edition.Id);
        foreach (var edition in All)
            Add(edition);
    }

    public IReadOnlyList<CodeEdition> All { get; }

    /// <summary>Reads every edition: its <c>edition.yaml</c> and <c>articles.yaml</c>, as name and text of each file.</summary>
    public static CodeEditions Read(InstrumentVocabulary vocabulary, IEnumerable<(PolicyText Edition, PolicyText Articles)> files) =>
        new(files.Select(pair => InstrumentReader.Read(vocabulary, pair.Edition, pair.Articles)));

    /// <summary>The edition, or null where none has this id.</summary>
    public CodeEdition? Edition(string id) => byId.GetValueOrDefault(id);

    /// <summary>
    /// The paragraph that a citation names. Where an edition inherits, a paragraph that it does not have itself is
    /// taken from the older edition, and its <see cref="Paragraph.Cite"/> says so.
    /// </summary>
    public Paragraph? Find(Citation citation)
    {
        if (paragraphs.TryGetValue(citation, out var paragraph))
            return paragraph;
        return Edition(citation.Edition)?.Inherits is { } older
            ? Find(Citation.Parse($"{older}:{citation.Paragraph}"))
            : null;
    }

    /// <summary>The topic that a citation such as <c>code-2026:care-workers</c> names, or null.</summary>
    public Topic? FindTopic(Citation citation) => topics.GetValueOrDefault(citation);

    /// <summary>Does the citation name a paragraph or a topic that is held?</summary>
    public bool Resolves(Citation citation) => Find(citation) is not null || FindTopic(citation) is not null;

    /// <summary>
    /// The edition of the Code by which an act on this day is judged: the latest whose first day is known and reached.
    /// None before the first edition. Editions adopted by then whose first day is not known stand in
    /// <see cref="EditionInForce.MayApply"/>.
    /// </summary>
    public EditionInForce InForceOn(DateOnly date)
    {
        var codes = All.Where(edition => edition.Id.StartsWith("code-", StringComparison.Ordinal)).ToList();
        var applies = codes.Where(edition => edition.AppliesFrom.To <= date).MaxBy(edition => edition.AppliesFrom.To);
        var open = codes.Where(edition => edition.AppliesFrom.To is null && edition.Adopted.From <= date);
        return new EditionInForce(applies, [.. open]);
    }

    private void Add(CodeEdition edition)
    {
        if (edition.Inherits is { } older && !byId.ContainsKey(older))
            throw new ArgumentException($"{edition.Id} inherits from {older}, which is not held", nameof(edition));
        foreach (var paragraph in edition.Paragraphs)
            paragraphs.Add(paragraph.Cite, paragraph);
        foreach (var topic in edition.Topics)
            topics.Add(topic.Cite, topic);
    }
}

/// <summary>Answer to: by which edition is an act on this day judged?</summary>
public sealed record EditionInForce(CodeEdition? Edition, IReadOnlyList<CodeEdition> MayApply);
