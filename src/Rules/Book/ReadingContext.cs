using Comity.Rules.Files;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>What a rule may name: facts, parameters, packs, sources.</summary>
internal sealed class ReadingContext(FactVocabulary vocabulary, IReadOnlyList<DatedParameter> parameters, IReadOnlyList<Source> sources)
{
    private readonly Dictionary<string, DatedParameter> byId = parameters.ToDictionary(parameter => parameter.Id, StringComparer.Ordinal);
    private readonly HashSet<string> sourceKeys = [.. sources.Select(source => source.Key)];
    private readonly List<Pack> packs = [];

    public IReadOnlyList<Pack> Packs => packs;

    public IReadOnlyList<Source> Sources => sources;

    public void Add(Pack pack) => packs.Add(packs.Exists(other => other.Id == pack.Id)
        ? throw new PolicyFileException(pack.File, 1, $"id: the pack {pack.Id} stands twice")
        : pack);

    /// <summary>All packs are there: gives each its place.</summary>
    public void Sort()
    {
        var sorted = packs.OrderBy(pack => PackKinds.All.ToList().IndexOf(pack.Kind)).ThenBy(pack => pack.Id, StringComparer.Ordinal).ToList();
        packs.Clear();
        packs.AddRange(sorted.Select((pack, at) => pack with { Index = at }));
        if (packs.Count > 63)
            throw new PolicyFileException(packs[^1].File, 1, "there are more packs than 63");
    }

    public DatedParameter? Parameter(string id) => byId.GetValueOrDefault(id);

    /// <summary>The fact, if every kind of check knows it.</summary>
    public Fact Fact(Fields fields, string key, IReadOnlyList<CheckKind> kinds)
    {
        var fact = vocabulary.Find(key) ?? throw fields.Wrong(key, "the vocabulary has no fact of this name");
        return kinds.All(fact.IsOf) ? fact : throw fields.Wrong(key, $"this is not a fact of a check of kind {string.Join(", ", kinds)}");
    }

    public Fact? FindFact(string key, IReadOnlyList<CheckKind> kinds) => vocabulary.Find(key) is { } fact && kinds.All(fact.IsOf) ? fact : null;

    /// <summary>A pack, or all packs of a kind.</summary>
    public IReadOnlyList<string> PacksNamed(Fields fields, string key, string name)
    {
        if (packs.Find(pack => pack.Id == name) is { } one)
            return [one.Id];
        return PackKinds.All.Contains(name)
            ? [.. packs.Where(pack => pack.Kind == name).Select(pack => pack.Id)]
            : throw fields.Wrong(key, $"\"{name}\" is neither a pack ({string.Join(", ", packs.Select(pack => pack.Id))}) nor a kind of pack ({string.Join(", ", PackKinds.All)})");
    }

    public IReadOnlyList<string> SourcesOf(Fields fields) => [.. fields.Words("sources").Select(key =>
        sourceKeys.Contains(key) ? key : throw fields.Wrong("sources", $"\"{key}\" is no key of the sources file"))];
}
