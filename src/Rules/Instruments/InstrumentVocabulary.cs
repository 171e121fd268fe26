using Comity.Rules.Files;

namespace Comity.Rules.Instruments;

/// <summary>The closed lists that the articles use, with their names in several languages.</summary>
public sealed record InstrumentVocabulary(
    IReadOnlyDictionary<string, Wording> Forces,
    IReadOnlyDictionary<string, Wording> Actors,
    IReadOnlyDictionary<string, Wording> Times,
    IReadOnlyList<string> Slices)
{
    /// <exception cref="PolicyFileException">The file cannot be read.</exception>
    public static InstrumentVocabulary Read(PolicyText file) => Fields.Read(file.Name, file.Text, fields => new InstrumentVocabulary(
        fields.Inner("forces", words => words.Wordings()),
        fields.Inner("actors", words => words.Wordings()),
        fields.Inner("times", words => words.Wordings()),
        fields.Words("slices")));
}
