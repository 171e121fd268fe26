using Comity.App.Reference;
using Comity.Methods.Linkage;
using Comity.Standards.Linkage;

namespace Comity.App.Personnel.Duplicates;

/// <summary>The editions of <c>policy/personnel/duplicates.yaml</c>, read once.</summary>
internal sealed class DuplicateRuleBook(ContentFiles files)
{
    private readonly Lazy<IReadOnlyList<DuplicateRules>> _editions = new(() =>
    {
        using var yaml = File.OpenText(files.PathOf("policy", "personnel", "duplicates.yaml"));
        return DuplicateRulesReader.Read(yaml);
    });

    /// <exception cref="InvalidOperationException">No edition counts on the day.</exception>
    public DuplicateRules On(DateOnly day) =>
        _editions.Value.On(day) ?? throw new InvalidOperationException($"policy/personnel/duplicates.yaml has no edition for {day:yyyy-MM-dd}.");

    /// <summary>The edition by which a pair was found; none where the file has it no more.</summary>
    public DuplicateRules? Edition(string id) => _editions.Value.FirstOrDefault(e => e.Edition == id);
}
