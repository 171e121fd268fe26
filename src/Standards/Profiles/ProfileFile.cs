using Comity.Methods.Observations;
using Comity.Standards.Tables;

namespace Comity.Standards.Profiles;

/// <summary>Reads an import profile. Unknown keys and bad values are refused, each with file, line and what is allowed.</summary>
public static class ProfileFile
{
    private static readonly string[] TopKeys =
    [
        "id", "title", "version", "source", "dataset", "recognise", "format", "drop", "totals", "zeroMeansMissing", "combine",
        "sections", .. SectionParts.Keys,
    ];

    /// <param name="text">The YAML.</param>
    /// <param name="file">Name that problems carry.</param>
    public static ParsedProfile Read(string text, string file)
    {
        var problems = new List<ProfileProblem>();
        var root = ProfileNode.Parse(text, file, problems);
        var profile = root is null ? null : Whole(root);
        return problems.Count == 0 ? new(profile, []) : new(null, problems);
    }

    private static ImportProfile Whole(ProfileNode root)
    {
        root.Allow(TopKeys);
        var recognise = root.Items("recognise").Select(t => t.Test()).ToList();
        if (recognise.Count == 0) root.Complain("The profile lacks \"recognise\": texts that a file of this kind has in its first rows.");
        return new(
            root.Text("id"), root.Text("title"), root.Text("version"), SourceOf(root), DataSetOf(root), recognise,
            FormatOf(root.Child("format")), NumbersOf(root.Child("format")),
            [.. root.Items("drop").Select(DropOf)], [.. root.Items("totals").Select(TotalOf)],
            ZeroesOf(root), [.. root.Items("combine").Select(c => RuleParts.Codes(c, []))],
            SectionParts.Sections(root, recognise));
    }

    private static ProfileSource SourceOf(ProfileNode root)
    {
        if (root.Child("source") is not { } source)
        {
            root.Complain("The profile lacks \"source\": who published the figures, and under which licence.");
            return new("", "", "", "", Codes.Unknown);
        }

        source.Allow("name", "publisher", "licence", "url", "kind");
        var kind = source.Child("kind")?.OneOf([.. SourceKinds.All.Select(k => (k, k))], Codes.Unknown) ?? Codes.Unknown;
        return new(source.Text("name"), source.Text("publisher"), source.Text("licence"), source.Text("url", ""), kind);
    }

    private static ProfileDataSet DataSetOf(ProfileNode root)
    {
        var set = root.Child("dataset");
        if (set is null) return new(root.Text("id"), root.Text("title"), true);
        set.Allow("id", "title", "additive");
        return new(set.Text("id"), set.Text("title"), set.Flag("additive", true));
    }

    internal static TableFormat FormatOf(ProfileNode? format)
    {
        if (format is null) return TableFormat.Detect;
        format.Allow("kind", "delimiter", "encoding", "decimal", "thousands", "sheet");
        return new(
            format.Child("kind")?.OneOf<TableKind?>([("any", null), ("delimited", TableKind.Delimited), ("sheet", TableKind.Sheet)], null),
            format.Child("delimiter")?.OneOf<char?>([("comma", ','), ("semicolon", ';'), ("tab", '\t'), ("pipe", '|')], null),
            EncodingOf(format), format.Child("sheet")?.Text());
    }

    private static string? EncodingOf(ProfileNode format)
    {
        if (format.Child("encoding") is not { } encoding) return null;
        try
        {
            return TextEncodings.Named(encoding.Text()).WebName;
        }
        catch (TableException wrong)
        {
            encoding.Complain(wrong.Message);
            return null;
        }
    }

    internal static NumberMarks NumbersOf(ProfileNode? format)
    {
        var sign = format?.Child("decimal")?.OneOf([("point", '.'), ("comma", ',')], '.') ?? '.';
        var mark = format?.Child("thousands")?.OneOf<char?>(
            [("none", null), ("comma", ','), ("point", '.'), ("space", ' '), ("apostrophe", '\'')], null);
        if (sign == mark) format!.Complain("\"format\" uses one mark for decimals and thousands.");
        return new(sign, mark);
    }

    internal static RowRule DropOf(ProfileNode rule)
    {
        rule.Allow("where", "reason");
        return new(RuleParts.Columns(rule), RuleParts.Reason(rule, "reason"));
    }

    private static TotalRule TotalOf(ProfileNode rule)
    {
        rule.Allow("where", "over", "parts", "partsWhere");
        var over = rule.Child("over")?.OneOf(
            [.. Enum.GetValues<Dimension>().Select(d => (ColumnTargets.NameOf((ColumnTarget)d), d))], Dimension.Counterpart);
        var below = rule.Child("parts")?.OneOf([("all", false), ("below", true)], false) ?? false;
        var parts = rule.Has("partsWhere") ? RuleParts.Columns(rule, "partsWhere") : [];
        return new(RuleParts.Columns(rule), over ?? Dimension.Counterpart, below, parts);
    }

    private static List<ZeroRule> ZeroesOf(ProfileNode root)
    {
        if (root.Child("zeroMeansMissing") is not { } zeroes) return [];
        if (zeroes.Scalar == "true") return [new(new([]), ObservationStatus.Missing)];
        if (zeroes.Scalar == "false") return [];
        return [.. zeroes.Items().Select(rule => new ZeroRule(RuleParts.Codes(rule, ["as"]), StatusOf(rule)))];
    }

    private static string StatusOf(ProfileNode rule) => rule.Child("as")?.OneOf(
        [.. ObservationStatus.WithoutValue.Select(c => (c.ToString(), c.ToString()))], ObservationStatus.Missing) ?? ObservationStatus.Missing;
}
