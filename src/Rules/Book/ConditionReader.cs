using System.Globalization;
using Comity.Rules.Files;
using Comity.Rules.Judging;
using Comity.Rules.Parameters;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>Reads the conditions of a row: a mapping from facts to what must be so.</summary>
internal sealed class ConditionReader(ReadingContext context, IReadOnlyList<CheckKind> kinds)
{
    private static readonly string[] Periods = ["days", "months", "years"];

    private static readonly Dictionary<string, Comparison> OfNumbers = new(StringComparer.Ordinal)
    {
        ["atLeast"] = Comparison.AtLeast,
        ["atMost"] = Comparison.AtMost,
        ["above"] = Comparison.Above,
        ["below"] = Comparison.Below,
    };

    private static readonly Dictionary<string, Comparison> OfDates = new(StringComparer.Ordinal)
    {
        ["before"] = Comparison.Before,
        ["after"] = Comparison.After,
        ["olderThan"] = Comparison.OlderThan,
        ["within"] = Comparison.Within,
    };

    public List<Condition> Read(Fields fields) => [.. fields.Names().SelectMany(key => Of(fields, key, context.Fact(fields, key, kinds)))];

    private IEnumerable<Condition> Of(Fields fields, string key, Fact fact) => fact.Kind switch
    {
        FactKind.YesNo => [new Condition(fact, TableReader.YesOrNo(fields, key) ? Comparison.Yes : Comparison.No, [], null, null, null)],
        FactKind.Code => [OneOf(fact, fields.Words(key, [.. fact.Words.Select(word => word.Id)]))],
        FactKind.Country => [OneOf(fact, [.. fields.Words(key).Select(code =>
            CountryNumber.Is(code) ? code : throw fields.Wrong(key, $"\"{code}\" is not an ISO 3166-1 alpha-3 code"))])],
        FactKind.Number => fields.Inner(key, inner => Compared(inner, OfNumbers, (word, comparison) => Number(inner, fact, word, comparison))),
        FactKind.Date => fields.Inner(key, inner => Compared(inner, OfDates, (word, comparison) => Date(inner, fact, word, comparison))),
        _ => throw fields.Wrong(key, "a text is told and cannot be a condition"),
    };

    private static Condition OneOf(Fact fact, IReadOnlyList<string> words) => new(fact, Comparison.OneOf, words, null, null, null);

    private static List<Condition> Compared(Fields fields, Dictionary<string, Comparison> words, Func<string, Comparison, Condition> one) =>
        fields.Names() is { Count: > 0 } names
            ? [.. names.Select(name => words.TryGetValue(name, out var comparison)
                ? one(name, comparison)
                : throw fields.Wrong(name, $"is no comparison here; allowed: {string.Join(", ", words.Keys)}"))]
            : throw fields.Wrong("", $"a comparison is expected: {string.Join(", ", words.Keys)}");

    private Condition Number(Fields fields, Fact fact, string word, Comparison comparison)
    {
        var text = fields.Text(word);
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? new Condition(fact, comparison, [], number, null, null)
            : new Condition(fact, comparison, [], null, null, Parameter(fields, word, text, [fact.Unit]));
    }

    private Condition Date(Fields fields, Fact fact, string word, Comparison comparison) => comparison is Comparison.OlderThan or Comparison.Within
        ? new Condition(fact, comparison, [], null, null, Parameter(fields, word, fields.Text(word), Periods))
        : new Condition(fact, comparison, [], null, fields.Date(word), null);

    private DatedParameter Parameter(Fields fields, string word, string id, IReadOnlyCollection<string> units)
    {
        var parameter = context.Parameter(id) ?? throw fields.Wrong(word, $"\"{id}\" is neither a number nor a parameter");
        return units.Contains(parameter.Unit)
            ? parameter
            : throw fields.Wrong(word, $"{id} is in {parameter.Unit}; {string.Join(" or ", units)} is expected");
    }
}
