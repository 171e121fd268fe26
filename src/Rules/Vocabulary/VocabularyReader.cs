using System.Text.RegularExpressions;
using Comity.Rules.Files;
using Comity.Rules.Instruments;

namespace Comity.Rules.Vocabulary;

/// <summary>Reads <c>policy/vocabulary/*.yaml</c>.</summary>
internal static partial class VocabularyReader
{
    private static readonly string[] Kinds = ["yesNo", "number", "date", "code", "country", "text"];
    private static readonly string[] Scopes = ["once", "state", "pack"];
    internal static readonly string[] Subjects = ["campaign", "offer", "recruiter"];

    public static FactVocabulary Read(IEnumerable<PolicyText> files)
    {
        var facts = new List<Fact>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in files)
            Fields.Read(file.Name, file.Text, fields => fields.Items("facts", one => Add(one, facts, keys)));
        return new FactVocabulary(facts);
    }

    internal static IReadOnlyList<Citation> Cites(Fields fields) => [.. fields.Words("cites").Select(text =>
        Citation.TryParse(text) ?? throw fields.Wrong("cites", $"\"{text}\" is not a citation such as code-2010:8.5"))];

    private static Fact Add(Fields fields, List<Fact> facts, HashSet<string> keys)
    {
        var fact = One(fields, facts.Count);
        if (!Shape().IsMatch(fact.Key))
            throw fields.Wrong("key", $"\"{fact.Key}\" is not a key such as source.listed");
        if (!keys.Add(fact.Key))
            throw fields.Wrong("key", $"{fact.Key} stands twice in the vocabulary");
        facts.Add(fact);
        return fact;
    }

    private static Fact One(Fields fields, int index)
    {
        var kind = (FactKind)Array.IndexOf(Kinds, fields.OneOf("kind", Kinds));
        return new Fact
        {
            Key = fields.Text("key"),
            Index = index,
            Kind = kind,
            Scope = (FactScope)Array.IndexOf(Scopes, fields.OneOf("scope", Scopes)),
            Subjects = [.. fields.Words("subjects", Subjects).Select(word => (CheckKind)Array.IndexOf(Subjects, word))],
            Unit = kind == FactKind.Number ? fields.Text("unit") : "",
            Name = fields.Wording(kind == FactKind.YesNo ? "yes" : "name"),
            No = kind == FactKind.YesNo ? fields.Wording("no") : null,
            Words = kind == FactKind.Code ? Words(fields) : [],
            Definition = fields.Text("definition"),
            Inputs = fields.Words("inputs"),
            Supply = fields.Wording("supply"),
            Cites = Cites(fields),
            Sources = fields.Words("sources"),
            Status = fields.OneOf("status", FactStatus.All),
        };
    }

    private static List<CodeWord> Words(Fields fields)
    {
        var words = fields.Inner("words", inner => inner.Wordings()).Select(word => new CodeWord(word.Key, word.Value)).ToList();
        return words.Count is > 1 and < 64 ? words : throw fields.Wrong("words", "two to 63 words are expected");
    }

    [GeneratedRegex(@"\A[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
