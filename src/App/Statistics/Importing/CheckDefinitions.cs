using Comity.App.Reference;
using Comity.Methods.Quality;
using Comity.Standards.Quality;

namespace Comity.App.Statistics.Importing;

/// <summary>The quality checks as policy officers define them, read once.</summary>
internal sealed class CheckDefinitions(ContentFiles files)
{
    private readonly Lazy<IReadOnlyList<CheckDefinition>> _all = new(() =>
    {
        using var text = File.OpenText(files.PathOf("policy", "quality", "checks.yaml"));
        return CheckDefinitionReader.Read(text);
    });

    public IReadOnlyList<CheckDefinition> All => _all.Value;

    public CheckDefinition? Find(string id) => All.FirstOrDefault(c => c.Id == id);
}
