using Comity.Rules.Files;
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

    public static PolicyText File(params string[] parts)
    {
        var path = Places.InRepository(["policy", .. parts]);
        return new PolicyText(string.Join('/', parts), System.IO.File.ReadAllText(path));
    }

    private static PolicyText ListFile(string name) => File("lists", "safeguards-list", name);
}
