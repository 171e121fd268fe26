using Comity.Rules.Files;
using Comity.Rules.Vocabulary;

namespace Comity.Rules.Book;

/// <summary>Reads one file of <c>policy/rules</c>.</summary>
internal static class RuleReader
{
    public static Rule Read(Fields fields, string file, ReadingContext context)
    {
        var kind = (CheckKind)Array.IndexOf(VocabularyReader.Subjects, fields.OneOf("kind", VocabularyReader.Subjects));
        var versions = fields.Items("versions", version => Version(version, context, kind));
        return new Rule(fields.Text("id"), kind, file, fields.Wording("title"), fields.Wording("question"), versions,
            fields.Items("cases", one => CaseReader.Read(one, context, [kind], Tried(one, versions))));
    }

    private static RuleVersion Version(Fields fields, ReadingContext context, CheckKind kind)
    {
        var tables = new TableReader(context, [kind]);
        var span = SpanOf(fields);
        var read = fields.Items("tables", tables.Read);
        if (read.SelectMany(table => table.Packs).GroupBy(pack => pack).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw fields.Wrong("tables", $"two tables speak for {twice.Key}");
        return new RuleVersion(
            (int)fields.Number("version"), span, fields.TextOrNone("enabled") is null || fields.YesNo("enabled"),
            fields.Wording("reading"), VocabularyReader.Cites(fields), context.SourcesOf(fields),
            Statuses(fields, context, [.. read.SelectMany(table => table.Packs)]),
            [.. fields.Words("needs").Select(key => context.FindFact(key, [kind]) ?? throw fields.Wrong("needs", $"the vocabulary has no fact {key} for this kind"))],
            read);
    }

    internal static Span SpanOf(Fields fields)
    {
        var span = new Span(fields.Date("validFrom"), fields.DateOrNone("validTo"));
        return span.To < span.From ? throw fields.Wrong("validTo", "is before validFrom") : span;
    }

    /// <summary>One word for all packs, or a word by pack or kind of pack, with <c>others</c> for the rest.</summary>
    private static Dictionary<string, string> Statuses(Fields fields, ReadingContext context, IReadOnlyList<string> packs)
    {
        if (fields.IsText("status"))
        {
            var word = fields.OneOf("status", FactStatus.All);
            return packs.ToDictionary(pack => pack, _ => word, StringComparer.Ordinal);
        }

        return fields.Inner("status", inner => packs.ToDictionary(pack => pack, pack => StatusOf(inner, context, pack), StringComparer.Ordinal));
    }

    private static string StatusOf(Fields fields, ReadingContext context, string pack)
    {
        var names = fields.Names();
        var name = names.FirstOrDefault(one => one == pack)
            ?? names.FirstOrDefault(one => one != "others" && context.PacksNamed(fields, one, one).Contains(pack))
            ?? "others";
        return name != "others" || names.Contains(name)
            ? fields.OneOf(name, FactStatus.All)
            : throw fields.Wrong("status", $"nothing is said of the pack {pack}: name it, its kind, or others");
    }

    private static IReadOnlyList<string> Tried(Fields fields, IReadOnlyList<RuleVersion> versions)
    {
        var on = fields.Date("on");
        return versions.FirstOrDefault(version => version.Span.Holds(on)) is { } version
            ? [.. version.Packs]
            : throw fields.Wrong("on", $"the rule has no version on {on:yyyy-MM-dd}");
    }
}
