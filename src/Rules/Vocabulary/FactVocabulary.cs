using System.Collections.Frozen;
using Comity.Rules.Files;

namespace Comity.Rules.Vocabulary;

/// <summary>The closed list of facts that rules may use (<c>policy/vocabulary</c>).</summary>
public sealed class FactVocabulary
{
    /// <summary>The date of the act: the one fact that nobody sets, since every check has it.</summary>
    public const string DateOfAct = "act.date";

    private readonly FrozenDictionary<string, Fact> byKey;

    internal FactVocabulary(IReadOnlyList<Fact> facts)
    {
        Facts = facts;
        byKey = facts.ToFrozenDictionary(fact => fact.Key, StringComparer.Ordinal);
    }

    public IReadOnlyList<Fact> Facts { get; }

    /// <summary>Reads every file of the folder; keys stand once in all of them.</summary>
    /// <exception cref="PolicyFileException">A file cannot be read, or a fact stands twice.</exception>
    public static FactVocabulary Read(IEnumerable<PolicyText> files) => VocabularyReader.Read(files);

    public IEnumerable<Fact> Of(CheckKind kind) => Facts.Where(fact => fact.IsOf(kind));

    /// <summary>The fact, or null where none has this key.</summary>
    public Fact? Find(string key) => byKey.GetValueOrDefault(key);

    /// <exception cref="ArgumentException">No fact has this key, or it is of another kind. So do the five below.</exception>
    public YesNoFact YesNo(string key) => new(Typed(key, FactKind.YesNo));

    public NumberFact Number(string key) => new(Typed(key, FactKind.Number));

    public DateFact Date(string key) => new(Typed(key, FactKind.Date));

    public CodeFact Code(string key) => new(Typed(key, FactKind.Code));

    public CountryFact Country(string key) => new(Typed(key, FactKind.Country));

    public TextFact Text(string key) => new(Typed(key, FactKind.Text));

    private Fact Typed(string key, FactKind kind) => Find(key) switch
    {
        null => throw new ArgumentException($"the vocabulary has no fact {key}", nameof(key)),
        { } fact when fact.Kind != kind => throw new ArgumentException($"{key} is a fact of kind {fact.Kind}, not {kind}", nameof(key)),
        { } fact => fact,
    };
}
