using Comity.Rules.Files;
using Comity.Rules.Judging;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>
/// All rules, packs and facts. Thread-safe. A check is judged on the date of its act: the versions, parameters and packs of that day.
/// </summary>
public sealed class Rulebook
{
    private readonly Dictionary<string, DatedParameter> parameters;
    private readonly Dictionary<string, Rule> rules;
    private readonly Layout[] layouts;
    private readonly DateOnly[] changes;
    private readonly DayBook?[][] books;

    internal Rulebook(
        FactVocabulary vocabulary, IReadOnlyList<Pack> packs, IReadOnlyList<Rule> rules, IReadOnlyList<Source> sources, IReadOnlyList<DatedParameter> parameters)
    {
        (Vocabulary, Packs, Rules, Sources) = (vocabulary, packs, rules, sources);
        this.parameters = parameters.ToDictionary(parameter => parameter.Id, StringComparer.Ordinal);
        this.rules = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        layouts = [.. Enum.GetValues<CheckKind>().Select(kind => new Layout(kind, vocabulary, packs.Count))];
        changes = Changes();
        books = [.. layouts.Select(_ => new DayBook?[changes.Length + 1])];
    }

    public FactVocabulary Vocabulary { get; }

    /// <summary>At most 63.</summary>
    public IReadOnlyList<Pack> Packs { get; }

    public IReadOnlyList<Rule> Rules { get; }

    public IReadOnlyList<Source> Sources { get; }

    /// <summary>Reads the whole book.</summary>
    /// <exception cref="PolicyFileException">A file says something that cannot be read; the message names file, line, key and what was expected.</exception>
    public static Rulebook Read(RulebookTexts texts, IReadOnlyList<DatedParameter> parameters) => BookReader.Read(texts, parameters);

    /// <summary>The rule, or null where none has this id.</summary>
    public Rule? Rule(string id) => rules.GetValueOrDefault(id);

    public DatedParameter? Parameter(string id) => parameters.GetValueOrDefault(id);

    /// <summary>The pack, or null where none has this id. Its place is <see cref="Pack.Index"/>.</summary>
    public Pack? Pack(string id) => Packs.FirstOrDefault(pack => pack.Id == id);

    /// <summary>The packs by their ids; none: all that apply.</summary>
    /// <exception cref="ArgumentException">No pack has one of the ids.</exception>
    public PackSelection Select(IEnumerable<string> packs) => new(packs.Aggregate(0UL, (set, id) =>
        set | (1UL << (Pack(id) ?? throw new ArgumentException($"there is no pack \"{id}\"", nameof(packs))).Index)));

    /// <summary>An empty situation: the date of the act and the target states are known, and nothing else.</summary>
    public Situation Situation(CheckKind kind, DateOnly dateOfAct, IReadOnlyList<string> states) => new(layouts[(int)kind], dateOfAct, states);

    /// <summary>Judges by the rules of the date of the act.</summary>
    /// <param name="packs">All that apply, unless some are named.</param>
    public Judgement Judge(Situation situation, PackSelection packs = default) => Judging.Judge.Run(On(situation.Kind, situation.Date), situation, packs);

    internal Layout LayoutOf(CheckKind kind) => layouts[(int)kind];

    private DayBook On(CheckKind kind, DateOnly date)
    {
        var at = Array.BinarySearch(changes, date);
        at = at < 0 ? ~at : at + 1;
        ref var book = ref books[(int)kind][at];
        return Volatile.Read(ref book) ?? Compile(ref book, kind, date);
    }

    private DayBook Compile(ref DayBook? place, CheckKind kind, DateOnly date)
    {
        var made = new DayBook(this, layouts[(int)kind], date);
        return Interlocked.CompareExchange(ref place, made, null) ?? made;
    }

    /// <summary>Every day on which something is otherwise than the day before.</summary>
    private DateOnly[] Changes()
    {
        var spans = Rules.SelectMany(rule => rule.Versions.Select(version => version.Span))
            .Concat(Packs.SelectMany(pack => pack.Versions.Select(version => version.Span)))
            .Concat(parameters.Values.SelectMany(parameter => parameter.Values.Select(value => new Span(value.From, value.To))));
        return [.. spans.SelectMany(span => span.To is { } last ? new[] { span.From, last.AddDays(1) } : [span.From]).Distinct().Order()];
    }
}
