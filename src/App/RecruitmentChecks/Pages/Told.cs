using System.Globalization;
using Comity.Rules.Book;
using Comity.Rules.Inputs;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.App.RecruitmentChecks.Pages;

/// <summary>A value in an address that cannot be taken.</summary>
/// <param name="Name">Name of the field: an input's key, within items with their number.</param>
/// <param name="Key">The input that is asked.</param>
internal sealed record WrongValue(string Name, string Key, Input? Input, string Given, InputWrong Wrong);

/// <summary>
/// What was said so far. It stands in the address and nowhere else: keys are those of the inputs, in the order in which they were said;
/// beside them the date of the act (<c>on</c>), packs, what the reader does not know (<c>skip</c>), whether more is asked than what tells
/// most (<c>all</c>), another situation (<c>with</c>) and the recruitment for which it is said (<c>record</c>).
/// </summary>
internal sealed class Told
{
    public const string OnKey = "on";
    public const string PacksKey = "packs";
    public const string SkipKey = "skip";
    public const string WithKey = "with";
    public const string RecordKey = "record";
    public const string AllKey = "all";

    /// <summary>Letters of an address that still takes an answer: half of what the server reads, so that whoever says too much is told and loses nothing.</summary>
    public const int LongestAddress = 32_000;
    private const int MostItems = 200;
    private readonly List<string> _order = [];
    private readonly List<WrongValue> _wrong = [];
    private readonly HashSet<string> _skipped;

    private Told(CheckKind kind, InputList inputs, IQueryCollection query)
    {
        (Kind, Inputs, Answers) = (kind, inputs, new Answers(inputs));
        _skipped = Several(query, SkipKey).Where(key => inputs.Find(key) is not null).ToHashSet(StringComparer.Ordinal);
        All = query.ContainsKey(AllKey);
        With = query[WithKey].ToString() is { Length: > 0 } with ? with : null;
        Record = RecordOf.Parse(query[RecordKey].ToString());
    }

    /// <summary>What is kept of a recruitment, to be asked further.</summary>
    public static Told Of(CheckBook book, CheckKind kind, DateOnly on, IReadOnlyList<string> packs, Answers answers, RecordOf? record)
    {
        var told = new Told(kind, book.Inputs.Of(kind), QueryCollection.Empty) { Answers = answers, On = on, Packs = packs, Record = record };
        told._order.AddRange(answers.Inputs.All.Where(answers.Knows).Select(input => input.Key));
        return told;
    }

    public CheckKind Kind { get; }

    public InputList Inputs { get; }

    public Answers Answers { get; private init; }

    public DateOnly? On { get; private set; }

    public IReadOnlyList<string> Packs { get; private set; } = [];

    /// <summary>Whether the reader saw the first answer and goes on with all that matters.</summary>
    public bool All { get; }

    /// <summary>Query of a second situation to stand beside this one.</summary>
    public string? With { get; private set; }

    /// <summary>The recruitment for which this is said; none where it is only asked.</summary>
    public RecordOf? Record { get; private init; }

    public IReadOnlyList<WrongValue> Wrong => _wrong;

    /// <summary>Inputs that were said, in the order in which they were.</summary>
    public IReadOnlyList<string> Order => _order;

    /// <summary>Whether a field of this name belongs to an input.</summary>
    public bool Takes(string name) => KeyOf(name) is not null;

    public bool Skipped(Input input) => _skipped.Contains(input.Key);

    public static Told Read(CheckBook book, CheckKind kind, IQueryCollection query)
    {
        var told = new Told(kind, book.Inputs.Of(kind), query);
        told.ReadDay(query);
        told.Packs = [.. Several(query, PacksKey).Where(id => book.Rules.Pack(id) is not null)];
        foreach (var key in query.Keys.Select(name => told.KeyOf(name)).OfType<Input>().Distinct())
        {
            told.ReadInput(query, key, book.Codes);
        }

        return told;
    }

    /// <summary>The check; the date of the act must be known.</summary>
    public Check Check(Rulebook rules) => new(Kind, On!.Value, Packs.Count > 0 ? rules.Select(Packs) : PackSelection.All, Answers);

    /// <summary>Everything as it stands in an address.</summary>
    /// <param name="without">Left out: an input or one of the keys above.</param>
    public IEnumerable<(string Name, string Value)> Pairs(string? without = null)
    {
        if (On is { } on && without != OnKey)
        {
            yield return (OnKey, on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        foreach (var pair in _order.Where(key => key != without).SelectMany(key => Pairs(Inputs[key])))
        {
            yield return pair;
        }

        foreach (var (name, value) in new[] { (PacksKey, string.Join(';', Packs)), (SkipKey, string.Join(';', _skipped.Where(key => key != without))), (AllKey, All ? "yes" : ""), (WithKey, With ?? ""), (RecordKey, Record?.ToString() ?? "") })
        {
            if (value.Length > 0 && name != without)
            {
                yield return (name, value);
            }
        }
    }

    public static string Query(IEnumerable<(string Name, string Value)> pairs) =>
        string.Join('&', pairs.Select(pair => Uri.EscapeDataString(pair.Name) + "=" + Uri.EscapeDataString(pair.Value)));

    /// <summary>Address of the next question, or of the one that is named.</summary>
    public string Ask(string? key = null, bool back = false, int? item = null) => Kind.Address() + Follow(
        Pairs().Concat(key is null ? [] : [("ask", key)]).Concat(item is { } at ? [("item", at.ToString(CultureInfo.InvariantCulture))] : [])
            .Concat(back ? [("back", "result")] : []));

    /// <summary>Address of what is still to be asked after an answer was seen.</summary>
    /// <param name="again">With what the reader did not know.</param>
    public string Rest(bool again) => Kind.Address() + Follow(Pairs(again ? SkipKey : null).Where(pair => pair.Name != AllKey).Append((AllKey, "yes")));

    public string Result => Kind.Address() + "/result" + Follow(Pairs());

    /// <summary>The next question after these are left open.</summary>
    public string Skip(params IEnumerable<string> keys) => Kind.Address() + Follow(
        Pairs(keys.First()).Where(pair => pair.Name != SkipKey).Append((SkipKey, string.Join(';', _skipped.Union(keys)))));

    /// <summary>With another value of an input or key.</summary>
    public string Saying(string key, string value, bool result) =>
        Kind.Address() + (result ? "/result" : "") + Follow(Pairs(key).Append((key, value)));

    /// <summary>The question again without one of its items.</summary>
    public string Dropping(Input input, int item) => Kind.Address() + Follow(
        Pairs(input.Key).Concat(ItemPairs(input, [.. Answers.Items(input)!.Where((_, at) => at != item)])).Append(("ask", input.Key)));

    /// <summary>More is said than an address should hold.</summary>
    public bool IsTooLong => Result.Length > LongestAddress;

    /// <summary>The same situation, to stand beside the one that it becomes.</summary>
    public string Beside => Kind.Address() + "/result" + Follow(Pairs(WithKey).Append((WithKey, Query(Pairs(WithKey)))));

    private static string Follow(IEnumerable<(string, string)> pairs) => Query(pairs) is { Length: > 0 } query ? "?" + query : "";

    private IEnumerable<(string Name, string Value)> Pairs(Input input) => input.Kind == InputKind.Items && Answers.Items(input) is { Count: > 0 } items
        ? ItemPairs(input, items)
        : [(input.Key, Answers.Written(input)!)];

    private static IEnumerable<(string Name, string Value)> ItemPairs(Input input, IReadOnlyList<Answers> items) => items.Index().SelectMany(item =>
        input.Item!.All.Where(item.Item.Knows).Select(part => (string.Create(CultureInfo.InvariantCulture, $"{input.Key}.{item.Index}.{part.Key}"), item.Item.Written(part)!)));

    private static IEnumerable<string> Several(IQueryCollection query, string key) =>
        query[key].SelectMany(text => (text ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal);

    /// <summary>The input to which a field belongs: itself, a part of a day, what was typed beside a list, or an item's.</summary>
    private Input? KeyOf(string name)
    {
        var key = TypedDay.KeyOf(name) ?? (name.EndsWith(".more", StringComparison.Ordinal) ? name[..^5] : name);
        return Inputs.Find(key) ?? Inputs.All.FirstOrDefault(input => input.Kind == InputKind.Items
            && key.StartsWith(input.Key + ".", StringComparison.Ordinal) && char.IsAsciiDigit(key[input.Key.Length + 1]));
    }

    private void ReadDay(IQueryCollection query)
    {
        var typed = TypedDay.Of(query, OnKey);
        On = typed.Day;
        if (typed is { Any: true, Day: null })
        {
            _wrong.Add(new WrongValue(OnKey, OnKey, null, typed.Text, InputWrong.NotADate));
        }
    }

    private void ReadInput(IQueryCollection query, Input input, KnownCodes codes)
    {
        if (input.Kind == InputKind.Items && query[input.Key].ToString() is "")
        {
            ReadItems(query, input, codes);
        }
        else
        {
            Take(Answers, input, input.Key, input.Key, query, codes);
        }

        if (Answers.Knows(input))
        {
            _order.Add(input.Key);
            _skipped.Remove(input.Key);
        }
    }

    private void ReadItems(IQueryCollection query, Input input, KnownCodes codes)
    {
        var items = new List<Answers>();
        for (var at = 0; at < MostItems; at++)
        {
            var item = new Answers(input.Item!);
            foreach (var part in input.Item!.All)
            {
                Take(item, part, string.Create(CultureInfo.InvariantCulture, $"{input.Key}.{at}.{part.Key}"), input.Key, query, codes);
            }

            if (item.Any)
            {
                items.Add(item);
            }
        }

        if (items.Count > 0)
        {
            Answers.SetItems(input, items);
        }
    }

    private void Take(Answers answers, Input input, string name, string key, IQueryCollection query, KnownCodes codes)
    {
        var text = TextOf(query, input, name);
        if (answers.Set(input, text, codes) is { } wrong)
        {
            _wrong.Add(new WrongValue(name, key, input, text, wrong));
        }
    }

    private static string TextOf(IQueryCollection query, Input input, string name) => input.Kind switch
    {
        InputKind.Date => TypedDay.Of(query, name).Text,
        InputKind.Words or InputKind.Countries or InputKind.Occupations => string.Join(';', query[name].Concat(query[name + ".more"]).Where(text => !string.IsNullOrWhiteSpace(text))),
        InputKind.Number => (query[name].FirstOrDefault() ?? "").Replace(',', '.'),
        _ => query[name].FirstOrDefault() ?? "",
    };
}
