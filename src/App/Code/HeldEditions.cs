using Comity.App.Code.Published;
using Comity.App.Common;
using Comity.App.Reference;
using Comity.Rules.Files;
using Comity.Rules.Instruments;

namespace Comity.App.Code;

/// <summary>Every folder of <c>policy/instruments</c> is an edition; all are read once, when first asked for.</summary>
// Code 2010, 9.5: the text is dynamic. A new edition is a new folder; none is ever overwritten.
[Cites("code-2010:9.5", "code.serves.editions", Page = "/code/code-2026")]
internal sealed class HeldEditions(ContentFiles files) : ICode
{
    private const string Folder = "instruments";
    private readonly Lazy<Held> _held = new(() => Read(files));

    public CodeEditions Editions => _held.Value.Editions;

    public InstrumentVocabulary Vocabulary => _held.Value.Vocabulary;

    private static Held Read(ContentFiles files)
    {
        var vocabulary = InstrumentVocabulary.Read(files.Policy(Folder, "vocabulary.yaml"));
        var folders = Directory.GetDirectories(files.PathOf("policy", Folder)).Select(Path.GetFileName).Order(StringComparer.Ordinal);
        return new Held(vocabulary, CodeEditions.Read(vocabulary, folders.Select(name => Pair(files, name!))));
    }

    private static (PolicyText Edition, PolicyText Articles) Pair(ContentFiles files, string name) =>
        (files.Policy(Folder, name, "edition.yaml"), files.Policy(Folder, name, "articles.yaml"));

    private sealed record Held(InstrumentVocabulary Vocabulary, CodeEditions Editions);
}
