using Comity.Rules.Files;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Inputs;

/// <summary>Reads <c>policy/inputs/*.yaml</c>.</summary>
internal static class InputReader
{
    private static readonly string[] Kinds = ["yesNo", "date", "number", "text", "word", "words", "country", "countries", "occupations", "items"];

    public static InputCatalogue Read(IEnumerable<PolicyText> files)
    {
        var subjects = VocabularyReader.Subjects;
        var lists = new InputList[subjects.Length];
        foreach (var file in files)
        {
            Fields.Read(file.Name, file.Text, fields =>
            {
                var at = Array.IndexOf(subjects, fields.OneOf("kind", subjects));
                return lists[at] is null ? lists[at] = List(fields) : throw fields.Wrong("kind", $"{subjects[at]} has two files of inputs");
            });
        }

        return Array.IndexOf(lists, null) is var none and >= 0
            ? throw new PolicyFileException("policy/inputs", 1, $"{subjects[none]} has no file of inputs")
            : new InputCatalogue(lists);
    }

    private static InputList List(Fields fields)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        var all = new List<Input>();
        fields.Items("inputs", one =>
        {
            var input = One(one, all.Count);
            all.Add(keys.Add(input.Key) ? input : throw one.Wrong("key", $"{input.Key} stands twice"));
            return input;
        });
        return new InputList(all);
    }

    private static Input One(Fields fields, int index)
    {
        var (key, kind) = (fields.Text("key"), (InputKind)Array.IndexOf(Kinds, fields.OneOf("takes", Kinds)));
        return new Input
        {
            Key = key,
            Index = index,
            Kind = kind,
            Name = Input.NameOf(key),
            Question = fields.Wording("question"),
            Hint = fields.WordingOrNone("hint"),
            None = kind == InputKind.Text ? fields.WordingOrNone("none") : null,
            Words = kind is InputKind.Word or InputKind.Words
                ? [.. fields.Inner("words", inner => inner.Wordings()).Select(word => new InputWord(word.Key, word.Value))]
                : [],
            Unit = kind == InputKind.Number ? fields.Text("unit") : "",
            Least = Bound(fields, kind, "least") ?? decimal.MinValue,
            Most = Bound(fields, kind, "most") ?? decimal.MaxValue,
            Item = kind == InputKind.Items ? List(fields) : null,
        };
    }

    private static decimal? Bound(Fields fields, InputKind kind, string key) => kind == InputKind.Number ? fields.NumberOrNone(key) : null;
}
