using System.Globalization;
using Comity.Methods.Observations;

namespace Comity.Standards.Profiles;

/// <summary>The parts of a profile that say how one table of a file is read. A section takes from the profile what it does not say.</summary>
internal static class SectionParts
{
    public static readonly IReadOnlyList<string> Keys = ["header", "skip", "end", "constants", "missing", "columns", "wide", "scale"];

    public static List<ProfileSection> Sections(ProfileNode root, IReadOnlyList<TextTest> recognise)
    {
        var whole = Read(root, new("", null, new(null, recognise, 1, false), 0, null, [], Empty, [], null, 1), isSection: false);
        if (!root.Has("sections")) return [Checked(root, whole)];
        return [.. root.Items("sections").Select(node => Checked(node, Read(node, whole, isSection: true)))];
    }

    private static readonly Dictionary<string, TokenMeaning> Empty = new(StringComparer.Ordinal);

    private static ProfileSection Read(ProfileNode node, ProfileSection given, bool isSection)
    {
        if (isSection) node.Allow(["id", "start", .. Keys]);
        var constants = node.Child("constants") is { } own ? RuleParts.Settings(own) : [];
        return given with
        {
            Id = isSection ? node.Text("id") : "",
            Start = isSection ? node.Child("start")?.Test() : null,
            Header = node.Child("header") is { } header ? HeaderOf(header, given.Header) : given.Header,
            Skip = node.Number("skip", given.Skip),
            End = node.Child("end")?.Test() ?? given.End,
            Constants = [.. given.Constants, .. constants],
            Missing = TokensOf(node, given.Missing),
            Columns = ColumnsOf(node, given.Columns),
            Wide = node.Child("wide") is { } wide ? WideOf(wide) : given.Wide,
            Scale = ScaleOf(node, given.Scale),
        };
    }

    private static ProfileSection Checked(ProfileNode node, ProfileSection section)
    {
        var values = section.Columns.Count(c => c.To == ColumnTarget.Value) + (section.Wide is null ? 0 : 1);
        if (values != 1) node.Complain("There must be one column \"to: value\", or \"wide\", and not both.");
        var set = Settable(section).ToHashSet();
        foreach (var needed in (ColumnTarget[])[ColumnTarget.RefArea, ColumnTarget.Measure, ColumnTarget.Unit, ColumnTarget.Time])
        {
            if (!set.Contains(needed)) node.Complain($"Nothing sets \"{ColumnTargets.NameOf(needed)}\": no constant, no column, no map.");
        }

        return section;
    }

    private static IEnumerable<ColumnTarget> Settable(ProfileSection section)
    {
        IEnumerable<ColumnMapping> columns = [.. section.Columns, .. section.Wide?.Headers ?? []];
        return section.Constants.Select(c => c.Target)
            .Concat(columns.Where(c => c.To is not null).Select(c => c.To!.Value))
            .Concat(columns.SelectMany(c => c.Map.Values).SelectMany(s => s).Select(s => s.Target))
            .Concat((section.Wide?.Sets.Values ?? []).SelectMany(s => s).Select(s => s.Target));
    }

    internal static HeaderForm HeaderOf(ProfileNode node, HeaderForm given)
    {
        node.Allow("row", "find", "lines", "fillRight");
        return new(
            node.Has("row") ? node.Number("row", 1, 1) : null,
            node.Has("find") ? [.. node.Items("find").Select(t => t.Test())] : given.Find,
            node.Number("lines", given.Lines, 1), node.Flag("fillRight", given.FillRight));
    }

    private static Dictionary<string, TokenMeaning> TokensOf(ProfileNode node, IReadOnlyDictionary<string, TokenMeaning> given)
    {
        var tokens = new Dictionary<string, TokenMeaning>(given, StringComparer.Ordinal);
        if (node.Child("missing") is not { } missing) return tokens;
        if (!missing.IsMapping) missing.Complain("\"missing\" must be a mapping of texts to O, L, M, Q, zero, drop or status.");
        foreach (var token in missing.Keys) tokens[token] = TokenOf(missing.Child(token)!);
        return tokens;
    }

    private static TokenMeaning TokenOf(ProfileNode node)
    {
        var choice = node;
        if (node.IsMapping)
        {
            node.Allow("as", "status", "note");
            choice = node.Child("as") ?? node;
        }

        var meaning = choice.OneOf(TokenChoices, new(TokenKind.Drop, "", ""));
        if (!node.IsMapping) return meaning;
        var status = node.Child("status") is { } letters ? RuleParts.Code(letters, ColumnTarget.Status) : meaning.Status;
        if (meaning.Kind == TokenKind.Zero && StatusLetters.HasNoValue(status)) node.Complain($"{node.Where()}: a zero cannot have status {status}.");
        return meaning with { Status = meaning.Kind == TokenKind.Zero ? status : meaning.Status, Note = node.Text("note", "") };
    }

    private static readonly (string, TokenMeaning)[] TokenChoices =
    [
        .. ObservationStatus.WithoutValue.Select(c => (c.ToString(), new TokenMeaning(TokenKind.Missing, c.ToString(), ""))),
        ("zero", new TokenMeaning(TokenKind.Zero, ObservationStatus.Normal, "")),
        ("drop", new TokenMeaning(TokenKind.Drop, "", "")),
        ("status", new TokenMeaning(TokenKind.AsStatusSays, ObservationStatus.Normal, "")),
    ];

    private static List<ColumnMapping> ColumnsOf(ProfileNode node, IReadOnlyList<ColumnMapping> given)
    {
        if (node.Child("columns") is not { } columns) return [.. given];
        if (!columns.IsMapping) columns.Complain("\"columns\" must be a mapping of header names to what they say.");
        var own = columns.Keys.Select(name => ColumnParts.Column(columns.Child(name)!, name)).ToList();
        return [.. given.Where(c => own.TrueForAll(o => o.Name != c.Name)), .. own];
    }

    private static WideForm WideOf(ProfileNode node)
    {
        node.Allow("from", "columns", "headers");
        var headers = node.Items("headers").Select((line, at) => ColumnParts.Column(line, $"#{at + 1}")).ToList();
        var columns = node.Child("columns");
        var sets = new Dictionary<string, IReadOnlyList<CodeSetting>>(StringComparer.Ordinal);
        if (columns is { IsMapping: true })
        {
            foreach (var name in columns.Keys) sets[name] = RuleParts.Settings(columns.Child(name)!);
            return new(0, [.. sets.Keys.Select(TextTest.Parse)], headers, sets);
        }

        if (columns is null && !node.Has("from")) node.Complain("\"wide\" needs \"from\" (first value column) or \"columns\".");
        return new(node.Number("from", 0, 1), [.. columns?.Items().Select(t => t.Test()) ?? []], headers, sets);
    }

    private static decimal ScaleOf(ProfileNode node, decimal given)
    {
        if (node.Child("scale") is not { } scale) return given;
        if (decimal.TryParse(scale.Scalar, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var factor) && factor > 0) return factor;
        scale.Complain($"\"{scale.Path}\" must be a number above zero, such as 1000 or 0.1.");
        return given;
    }
}
