using Comity.Rules.Book;
using Comity.Rules.Files;
using Comity.Rules.Inputs;
using Comity.Rules.Instruments;
using Comity.Rules.Lists;
using Comity.Rules.Parameters;
using Comity.Tests;

namespace Comity.Rules.Tests;

/// <summary>The policy folder of this repository, read as the program reads it.</summary>
internal static class PolicyFolder
{
    public static InstrumentVocabulary Vocabulary { get; } = InstrumentVocabulary.Read(File("instruments", "vocabulary.yaml"));

    public static CodeEditions Code { get; } = CodeEditions.Read(Vocabulary,
        Directory.GetDirectories(Places.InRepository("policy", "instruments")).Order(StringComparer.Ordinal)
            .Select(folder => (File("instruments", Path.GetFileName(folder), "edition.yaml"), File("instruments", Path.GetFileName(folder), "articles.yaml"))));

    public static IReadOnlyList<DatedParameter> Parameters { get; } = DatedParameter.Read(File("parameters", "parameters.yaml"));

    public static SafeguardsLists Lists { get; } = ListReader.Read(
        ListFile("editions.yaml"), ListFile("adoptions.yaml"), ListFile("overlays.yaml"), ListFile, Parameters);

    public static RulebookTexts RulebookTexts { get; } = new(
        Folder("vocabulary"), Folder("packs"), Folder("rules", "campaign", "offer", "recruiter"), File("rules", "sources.yaml"));

    private static readonly Lazy<Rulebook> Book = new(() => Rulebook.Read(RulebookTexts, Parameters));

    /// <summary>A mistake in a file is thrown as it is, with file and line, and not inside another.</summary>
    public static Rulebook Rulebook => Book.Value;

    public static InputCatalogue Inputs { get; } = InputCatalogue.Read(
        Directory.GetFiles(Places.InRepository("policy", "inputs"), "*.yaml").Order(StringComparer.Ordinal).Select(file => File("inputs", Path.GetFileName(file))));

    public static PolicyText File(params string[] parts)
    {
        var path = Places.InRepository(["policy", .. parts]);
        return new PolicyText(string.Join('/', parts), System.IO.File.ReadAllText(path));
    }

    private static List<PolicyText> Folder(string name, params string[] inner) =>
        [.. (inner.Length == 0 ? [[name]] : inner.Select(one => new[] { name, one }))
            .Where(parts => Directory.Exists(Places.InRepository(["policy", .. parts])))
            .SelectMany(parts => Directory.GetFiles(Places.InRepository(["policy", .. parts]), "*.yaml").Order(StringComparer.Ordinal)
                .Select(path => File([.. parts, Path.GetFileName(path)])))];

    private static PolicyText ListFile(string name) => File("lists", "safeguards-list", name);
}
