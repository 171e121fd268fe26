using Comity.Methods.Observations;
using Comity.Methods.Quality;
using Comity.Standards.Quality;
using Comity.Tests;

namespace Comity.Methods.Tests.Support;

internal static class Checks
{
    public static IReadOnlyList<CheckDefinition> Definitions { get; } = Read();

    public static QualityReport Run(IEnumerable<Observation> observations, QualityContext? context = null)
    {
        var packed = Packed.Of(observations);
        return QualityRun.Over(packed.Records, packed.Book, Definitions, context);
    }

    private static IReadOnlyList<CheckDefinition> Read()
    {
        using var yaml = File.OpenText(Places.InRepository("policy", "quality", "checks.yaml"));
        return CheckDefinitionReader.Read(yaml);
    }
}
