using Comity.Rules.Files;
using Comity.Rules.Judging;
using Comity.Rules.Lists;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>Reads one file of <c>policy/packs</c>.</summary>
internal static class PackReader
{
    private static readonly CheckKind[] EveryKind = [CheckKind.Campaign, CheckKind.Offer, CheckKind.Recruiter];

    public static Pack Read(Fields fields, string file, ReadingContext context)
    {
        var id = fields.Text("id");
        var versions = fields.Items("versions", version => Version(version, context, id));
        return new Pack(
            id, context.Packs.Count, fields.OneOf("kind", PackKinds.All), file, fields.Wording("title"), Country(fields, "country"),
            List(fields), fields.YesNo("enabled"), fields.OneOf("status", FactStatus.All),
            VocabularyReader.Cites(fields), context.SourcesOf(fields), versions, fields.Items("cases", one => Case(one, context, id)));
    }

    private static PackVersion Version(Fields fields, ReadingContext context, string pack) => new(
        (int)fields.Number("version"), RuleReader.SpanOf(fields), OutcomeWords.Parse(fields.OneOf("strongest", OutcomeWords.All)),
        fields.Wording("reading"), new TableReader(context, EveryKind).Applies(fields, pack));

    private static string List(Fields fields) => fields.TextOrNone("list") is null or SafeguardsLists.International
        ? SafeguardsLists.International
        : Country(fields, "list")!;

    private static string? Country(Fields fields, string key) => fields.TextOrNone(key) switch
    {
        null => null,
        { } code when CountryNumber.Is(code) => code,
        { } other => throw fields.Wrong(key, $"\"{other}\" is not an ISO 3166-1 alpha-3 code"),
    };

    private static RuleCase Case(Fields fields, ReadingContext context, string pack)
    {
        var facts = fields.InnerOrNone("facts", inner => inner.Names().Select(key => Given(inner, context, key)).ToList()) ?? [];
        return new RuleCase(
            CaseReader.NameOf(fields), fields.Date("on"), facts,
            new Dictionary<string, Outcome>(StringComparer.Ordinal) { [pack] = Expected(fields) }, fields.Line("name"));
    }

    private static GivenFact Given(Fields fields, ReadingContext context, string key)
    {
        var fact = context.Fact(fields, key, EveryKind);
        return new GivenFact(fact, null, CaseReader.Value(fields, key, fact));
    }

    private static Outcome Expected(Fields fields) => fields.OneOf("applies", ["yes", "no", "unknown"]) switch
    {
        "yes" => Outcome.Pass,
        "no" => Outcome.NotApplicable,
        _ => Outcome.NoData,
    };
}
