using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Comity.Rules.Book;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Keeping;

/// <summary>
/// A judgement with everything it rested on: date of the act, states, packs, every known fact with its origin, every finding with the
/// version of its rule. From it alone, and the rulebook, the same judgement can be made again, whatever lists and figures say by then.
/// </summary>
/// <param name="Packs">Ids of the packs that were asked for; empty: all that apply.</param>
public sealed record KeptJudgement(
    CheckKind Kind,
    DateOnly On,
    IReadOnlyList<string> States,
    IReadOnlyList<string> Packs,
    Outcome Outcome,
    IReadOnlyList<KeptFact> Facts,
    IReadOnlyList<KeptFinding> Findings)
{
    private static readonly JsonSerializerOptions Form = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>Keeps a judgement. Ask before its situation is changed.</summary>
    /// <param name="packs">Ids of the packs that were asked for; empty: all that apply.</param>
    public static KeptJudgement Of(Rulebook book, Judgement judgement, IReadOnlyList<string> packs)
    {
        var situation = judgement.Situation;
        return new KeptJudgement(
            situation.Kind, situation.Date, situation.States, packs, judgement.Outcome, FactsOf(book, situation), FindingsOf(judgement));
    }

    /// <exception cref="JsonException">The text is not what <see cref="Write"/> wrote.</exception>
    public static KeptJudgement Read(string json) => JsonSerializer.Deserialize<KeptJudgement>(json, Form) ?? throw new JsonException("nothing was kept");

    public string Write() => JsonSerializer.Serialize(this, Form);

    /// <summary>SHA-256 of what was found, whatever the wording: two judgements with one digest say the same.</summary>
    public string Digest()
    {
        var lines = Findings.Select(one => FormattableString.Invariant($"{one.Rule}/{one.Version}/{one.Row}/{one.Pack}/{one.State}/{(int)one.Outcome}")).Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', States.Concat(lines)))));
    }

    /// <summary>Judges the kept facts once more by the rules of the date of the act.</summary>
    /// <exception cref="InvalidOperationException">A pack or fact that was kept is no longer in the book, so that it cannot be judged.</exception>
    public Judgement Judge(Rulebook book)
    {
        var situation = book.Situation(Kind, On, States[0] == Situation.NoState ? [] : States);
        foreach (var kept in Facts)
            Set(book, situation, kept);
        if (Packs.FirstOrDefault(id => book.Pack(id) is null) is { } gone)
            throw new InvalidOperationException($"there is no pack {gone} any more");
        return book.Judge(situation, Packs.Count == 0 ? PackSelection.All : book.Select(Packs));
    }

    /// <summary>
    /// Where the same facts, judged by the same versions, do not give what was kept: nothing, as long as no rule in force was changed.
    /// A rule that was added since is passed over.
    /// </summary>
    /// <exception cref="InvalidOperationException">A pack or fact that was kept is no longer in the book.</exception>
    public IReadOnlyList<ReplayDifference> Replay(Rulebook book)
    {
        var now = FindingsOf(Judge(book)).ToDictionary(Place);
        var kept = Findings.ToDictionary(Place);
        var known = Findings.Select(one => (one.Rule, one.Pack)).ToHashSet();
        return
        [
            .. Findings.Where(one => now.GetValueOrDefault(Place(one)) != one).Select(one => new ReplayDifference(one, now.GetValueOrDefault(Place(one)))),
            .. now.Values.Where(one => !kept.ContainsKey(Place(one)) && known.Contains((one.Rule, one.Pack))).Select(one => new ReplayDifference(null, one)),
        ];
    }

    private static (string?, string, int?) Place(KeptFinding finding) => (finding.Rule, finding.Pack, finding.State);

    private static List<KeptFact> FactsOf(Rulebook book, Situation situation)
    {
        var kept = new List<KeptFact>();
        foreach (var fact in book.Vocabulary.Of(situation.Kind).Where(fact => fact.Key != FactVocabulary.DateOfAct))
        {
            foreach (var (state, pack) in Slots(fact, situation.States.Count, book.Packs.Count))
            {
                if (situation.Written(fact, state ?? 0, pack ?? 0) is { } value)
                    kept.Add(new KeptFact(fact.Key, state, pack is { } at ? book.Packs[at].Id : null, value, situation.Origin(fact, state ?? 0, pack ?? 0)));
            }
        }

        return kept;
    }

    private static IEnumerable<(int? State, int? Pack)> Slots(Fact fact, int states, int packs) => fact.Scope switch
    {
        FactScope.Once => [(null, null)],
        FactScope.State => Enumerable.Range(0, states).Select(state => ((int?)state, (int?)null)),
        _ => Enumerable.Range(0, states).SelectMany(state => Enumerable.Range(0, packs).Select(pack => ((int?)state, (int?)pack))),
    };

    private static List<KeptFinding> FindingsOf(Judgement judgement)
    {
        var kept = new List<KeptFinding>();
        foreach (ref readonly var finding in judgement.Findings)
        {
            var told = judgement.Explain(finding);
            kept.Add(new KeptFinding(told.Rule?.Id, told.Version, told.Row?.Number, told.Pack.Id, finding.State < 0 ? null : finding.State, finding.Outcome));
        }

        return kept;
    }

    private static void Set(Rulebook book, Situation situation, KeptFact kept)
    {
        var fact = book.Vocabulary.Find(kept.Fact) ?? throw new InvalidOperationException($"there is no fact {kept.Fact} any more");
        var pack = kept.Pack is null ? 0 : book.Pack(kept.Pack)?.Index ?? throw new InvalidOperationException($"there is no pack {kept.Pack} any more");
        try
        {
            situation.SetWritten(fact, kept.Value, kept.State ?? 0, pack);
        }
        catch (Exception wrong) when (wrong is FormatException or ArgumentException)
        {
            throw new InvalidOperationException($"{kept.Fact} no longer takes \"{kept.Value}\"", wrong);
        }

        if (kept.Origin is { } origin)
            situation.SetOrigin(fact, origin, kept.State ?? 0, pack);
    }
}
