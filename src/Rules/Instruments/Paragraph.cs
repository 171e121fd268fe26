using Comity.Rules.Files;

namespace Comity.Rules.Instruments;

/// <summary>One article with its heading, in the order of the text.</summary>
public sealed record Article(int Number, Wording Heading, IReadOnlyList<Paragraph> Paragraphs);

/// <summary>One paragraph in our own words; never the official wording.</summary>
/// <param name="Cite">Where it stands.</param>
/// <param name="Force">A key of <see cref="InstrumentVocabulary.Forces"/>: shall, should, enc, ...</param>
/// <param name="Who">Keys of <see cref="InstrumentVocabulary.Actors"/>.</param>
/// <param name="When">A key of <see cref="InstrumentVocabulary.Times"/>.</param>
/// <param name="Slices">Parts of Comity that serve it.</param>
/// <param name="Status">One of <see cref="FactStatus"/>: how well the substance is known.</param>
/// <param name="DetailStatus">How well the finer wording is known.</param>
/// <param name="InForceFrom">First day; none where it is not known from when the edition applies.</param>
public sealed record Paragraph(
    Citation Cite,
    Wording Paraphrase,
    string Force,
    IReadOnlyList<string> Who,
    string When,
    IReadOnlyList<string> Slices,
    string Status,
    string DetailStatus,
    DateOnly? InForceFrom);

/// <summary>What is known of an edition whose text is not held.</summary>
public sealed record Topic(
    Citation Cite, Wording Heading, Wording Paraphrase, IReadOnlyList<string> Slices, string Status, string TextStatus);
