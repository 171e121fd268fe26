using System.Globalization;
using Comity.Rules.Files;
using Comity.Rules.Judging;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>Reads a case of a rule or a pack.</summary>
internal static class CaseReader
{
    /// <param name="packs">The packs of the version that is tried.</param>
    public static RuleCase Read(Fields fields, ReadingContext context, IReadOnlyList<CheckKind> kinds, IReadOnlyList<string> packs)
    {
        var facts = fields.InnerOrNone("facts", inner => Given(inner, context, kinds, null)) ?? [];
        facts.AddRange(fields.InnerOrNone("inPack", inner => inner.Names().SelectMany(pack =>
            inner.Inner(pack, one => Given(one, context, kinds, Known(inner, pack, packs)))).ToList()) ?? []);
        return new RuleCase(NameOf(fields), fields.Date("on"), facts, Expected(fields, context, packs), fields.Line("name"));
    }

    internal static Wording NameOf(Fields fields) => fields.IsText("name")
        ? new Wording(new Dictionary<string, string>(StringComparer.Ordinal) { [Wording.Fallback] = fields.Text("name") })
        : fields.Wording("name");

    private static string Known(Fields fields, string pack, IReadOnlyList<string> packs) =>
        packs.Contains(pack) ? pack : throw fields.Wrong(pack, "the version of this day does not speak for this pack");

    private static List<GivenFact> Given(Fields fields, ReadingContext context, IReadOnlyList<CheckKind> kinds, string? pack) =>
        [.. fields.Names().Select(key => new GivenFact(context.Fact(fields, key, kinds), pack, Value(fields, key, context.Fact(fields, key, kinds))))];

    internal static string Value(Fields fields, string key, Fact fact) => fact.Kind switch
    {
        FactKind.YesNo => fields.OneOf(key, ["yes", "no"]),
        FactKind.Code => fields.OneOf(key, [.. fact.Words.Select(word => word.Id)]),
        FactKind.Number => fields.Number(key).ToString(CultureInfo.InvariantCulture),
        FactKind.Date => fields.Date(key).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        FactKind.Country => CountryNumber.Is(fields.Text(key)) ? fields.Text(key) : throw fields.Wrong(key, "an ISO 3166-1 alpha-3 code is expected"),
        _ => fields.Text(key),
    };

    private static Dictionary<string, Outcome> Expected(Fields fields, ReadingContext context, IReadOnlyList<string> packs)
    {
        if (fields.IsText("expect"))
        {
            var outcome = OutcomeWords.Parse(fields.OneOf("expect", OutcomeWords.All));
            return packs.ToDictionary(pack => pack, _ => outcome, StringComparer.Ordinal);
        }

        return fields.Inner("expect", inner => inner.Names().SelectMany(name => ExpectedOf(inner, context, name, packs))
            .GroupBy(pair => pair.Pack).ToDictionary(group => group.Key, group => group.Last().Outcome, StringComparer.Ordinal));
    }

    private static IEnumerable<(string Pack, Outcome Outcome)> ExpectedOf(Fields fields, ReadingContext context, string name, IReadOnlyList<string> packs)
    {
        var outcome = OutcomeWords.Parse(fields.OneOf(name, OutcomeWords.All));
        var named = context.PacksNamed(fields, name, name).Where(packs.Contains).ToList();
        return named.Count > 0 ? named.Select(pack => (pack, outcome)) : throw fields.Wrong(name, "the version of this day does not speak for this pack");
    }
}
