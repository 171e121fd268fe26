using System.Globalization;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Judging;

/// <summary>
/// The facts of one check: date of the act, target states, and a value or "not known" for every fact of the vocabulary. Everything is
/// not known until it is set. Not for several threads at once; <see cref="Restart"/> makes it empty again, so that it can serve the next
/// row of a batch once its <see cref="Judgement"/> has been read.
/// </summary>
public sealed class Situation
{
    private const int NotKnown = 0;
    private readonly Layout layout;
    private readonly List<decimal> numbers = [];
    private readonly List<string> texts = [];
    private int[] values = [];
    private string?[]? origins;
    private string[] states = [];

    internal Situation(Layout layout, DateOnly date, IReadOnlyList<string> states)
    {
        this.layout = layout;
        Restart(date, states);
    }

    public CheckKind Kind => layout.Kind;

    /// <summary>The date of the act.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>ISO 3166-1 alpha-3, or <see cref="NoState"/> where none is named. Never empty.</summary>
    public IReadOnlyList<string> States => states;

    /// <summary>Stands for the one state of a check that names none.</summary>
    public const string NoState = "";

    internal Layout Layout => layout;

    internal ReadOnlySpan<int> Values => values;

    internal ReadOnlySpan<decimal> Numbers => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(numbers);

    /// <summary>Forgets everything.</summary>
    /// <param name="states">The target states, or none: the check then has one state, <see cref="NoState"/>.</param>
    public void Restart(DateOnly date, IReadOnlyList<string> states)
    {
        Date = date;
        this.states = states.Count == 0 ? [NoState] : [.. states];
        var size = layout.Size(this.states.Length);
        if (values.Length == size)
            Array.Clear(values);
        else
            values = new int[size];
        numbers.Clear();
        texts.Clear();
        origins = null;
        if (layout.DateOfAct >= 0)
            values[layout.DateOfAct] = date.DayNumber + 1;
    }

    /// <param name="state">Place in <see cref="States"/>; passed over where the fact has one value for the check.</param>
    /// <param name="pack">Place in the rulebook's packs; passed over where the fact is not of a pack.</param>
    public void Set(YesNoFact fact, bool? value, int state = 0, int pack = 0) =>
        values[Slot(fact.Fact, state, pack)] = value is { } known ? known ? 2 : 1 : NotKnown;

    /// <summary>Sets a fact of scope pack for every pack at once.</summary>
    public void SetInEveryPack(YesNoFact fact, bool? value, int state = 0)
    {
        for (var pack = 0; pack < layout.Packs; pack++)
            Set(fact, value, state, pack);
    }

    public void Set(NumberFact fact, decimal? value, int state = 0, int pack = 0)
    {
        if (value is { } number)
            numbers.Add(number);
        values[Slot(fact.Fact, state, pack)] = value is null ? NotKnown : numbers.Count;
    }

    public void Set(DateFact fact, DateOnly? value, int state = 0, int pack = 0) =>
        values[Slot(fact.Fact, state, pack)] = value is { } day ? day.DayNumber + 1 : NotKnown;

    /// <exception cref="ArgumentException">The word is not of the fact's list.</exception>
    public void Set(CodeFact fact, string? value, int state = 0, int pack = 0) =>
        values[Slot(fact.Fact, state, pack)] = value is null ? NotKnown : WordNumber(fact.Fact, value);

    /// <exception cref="ArgumentException">Not three capital letters.</exception>
    public void Set(CountryFact fact, string? value, int state = 0, int pack = 0) =>
        values[Slot(fact.Fact, state, pack)] = value is null ? NotKnown : CountryNumber.Of(value);

    public void Set(TextFact fact, string? value, int state = 0, int pack = 0)
    {
        if (value is not null)
            texts.Add(value);
        values[Slot(fact.Fact, state, pack)] = value is null ? NotKnown : texts.Count;
    }

    /// <summary>Says where a value comes from: "given", "safeguards list 2023", an address.</summary>
    public void SetOrigin(Fact fact, string origin, int state = 0, int pack = 0) =>
        (origins ??= new string?[values.Length])[Slot(fact, state, pack)] = origin;

    public string? Origin(Fact fact, int state = 0, int pack = 0) => origins?[Slot(fact, state, pack)];

    public bool Knows(Fact fact, int state = 0, int pack = 0) => values[Slot(fact, state, pack)] != NotKnown;

    /// <summary>The value as policy files write it: <c>yes</c>, <c>no</c>, a number, a day, a code; null where it is not known.</summary>
    public string? Written(Fact fact, int state = 0, int pack = 0)
    {
        var value = values[Slot(fact, state, pack)];
        return value == NotKnown ? null : fact.Kind switch
        {
            FactKind.YesNo => value == 2 ? "yes" : "no",
            FactKind.Number => numbers[value - 1].ToString(CultureInfo.InvariantCulture),
            FactKind.Date => DateOnly.FromDayNumber(value - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            FactKind.Code => fact.Words[value - 1].Id,
            FactKind.Country => CountryNumber.Text(value),
            _ => texts[value - 1],
        };
    }

    /// <summary>Sets a value as policy files write it; null: not known.</summary>
    /// <exception cref="FormatException">The text is no value of the fact's kind. So is <see cref="ArgumentException"/>.</exception>
    public void SetWritten(Fact fact, string? value, int state = 0, int pack = 0)
    {
        if (value is null)
        {
            values[Slot(fact, state, pack)] = NotKnown;
            return;
        }

        switch (fact.Kind)
        {
            case FactKind.YesNo: Set(new YesNoFact(fact), value == "yes" || (value == "no" ? false : throw new FormatException($"\"{value}\" is neither yes nor no")), state, pack); break;
            case FactKind.Number: Set(new NumberFact(fact), decimal.Parse(value, CultureInfo.InvariantCulture), state, pack); break;
            case FactKind.Date: Set(new DateFact(fact), DateOnly.ParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture), state, pack); break;
            case FactKind.Code: Set(new CodeFact(fact), value, state, pack); break;
            case FactKind.Country: Set(new CountryFact(fact), value, state, pack); break;
            default: Set(new TextFact(fact), value, state, pack); break;
        }
    }

    private int Slot(Fact fact, int state, int pack)
    {
        if (!ReferenceEquals(layout.Facts[fact.Index], fact) || layout.Offset(fact) < 0)
            throw new ArgumentException($"{fact.Key} is not a fact of a check of kind {Kind}", nameof(fact));
        return (uint)state < (uint)states.Length || fact.Scope == FactScope.Once
            ? layout.Slot(fact, state, pack)
            : throw new ArgumentOutOfRangeException(nameof(state), state, "no such state");
    }

    private static int WordNumber(Fact fact, string word)
    {
        for (var at = 0; at < fact.Words.Count; at++)
        {
            if (fact.Words[at].Id == word)
                return at + 1;
        }

        throw new ArgumentException($"\"{word}\" is not one of {string.Join(", ", fact.Words.Select(w => w.Id))}", nameof(word));
    }
}
