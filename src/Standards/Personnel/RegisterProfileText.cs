using System.Globalization;
using System.Text;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;

namespace Comity.Standards.Personnel;

/// <summary>Writes a register's profile as YAML, in the words of <c>reference/personnel/README.md</c>. What is written reads as the same profile.</summary>
public sealed class RegisterProfileText
{
    private static readonly string[] Words = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"];
    private readonly StringBuilder text = new();
    private readonly RegisterProfile profile;

    private RegisterProfileText(RegisterProfile profile) => this.profile = profile;

    public static string Write(RegisterProfile profile)
    {
        var writer = new RegisterProfileText(profile);
        writer.Head();
        writer.File();
        writer.Rows();
        writer.Columns();
        return writer.text.ToString();
    }

    private void Head()
    {
        Line($"id: {Quote(profile.Id)}");
        Line($"title: {Quote(profile.Title)}");
        Line($"version: {Quote(profile.Version)}");
        if (profile.Authority.Length > 0) Line($"authority: {Quote(profile.Authority)}");
        Line($"recognise: {List(profile.Recognise.Select(t => t.Text))}");
    }

    private void File()
    {
        var format = profile.Format;
        Entries("format",
            ("kind", format.Kind switch { TableKind.Delimited => "delimited", TableKind.Sheet => "sheet", _ => null }),
            ("delimiter", format.Delimiter switch { ',' => "comma", ';' => "semicolon", '\t' => "tab", '|' => "pipe", _ => null }),
            ("encoding", Optional(format.Encoding)), ("sheet", Optional(format.Sheet)),
            ("decimal", profile.Numbers.Decimal == ',' ? "comma" : null),
            ("thousands", profile.Numbers.Thousands switch { ',' => "comma", '.' => "point", ' ' => "space", '\'' => "apostrophe", _ => null }));
        var header = profile.Header;
        var own = !header.Find.Select(t => t.Text).SequenceEqual(profile.Recognise.Select(t => t.Text));
        Entries("header",
            ("row", header.Row?.ToString(CultureInfo.InvariantCulture)), ("find", own ? List(header.Find.Select(t => t.Text)) : null),
            ("lines", header.Lines > 1 ? header.Lines.ToString(CultureInfo.InvariantCulture) : null), ("fillRight", header.FillRight ? "true" : null));
        if (profile.Skip > 0) Line(string.Create(CultureInfo.InvariantCulture, $"skip: {profile.Skip}"));
        if (profile.End is { } end) Line($"end: {Quote(end.Text)}");
    }

    private void Rows()
    {
        if (profile.Rows == RegisterRows.Entry) Line("rows: entry");
        if (profile.NumberPrefix.Length > 0) Line($"number: {{ prefix: {Quote(profile.NumberPrefix)} }}");
        if (Dates(profile.Dates) is { } dates) Line($"dates: {dates}");
        if (profile.FullWeek is { } week) Line(string.Create(CultureInfo.InvariantCulture, $"fullWeek: {week}"));
        if (profile.Missing.Count > 0) Line($"missing: {List(profile.Missing)}");
        Entries("constants", [.. profile.Constants.Select(c => (Quote(c.To.ToString()), (string?)Quote(c.Code)))]);
        if (profile.Drop.Count > 0) Line("drop:");
        foreach (var (where, reason) in profile.Drop) Line($"  - {{ where: {Where(where)}, reason: {Reason(reason)} }}");
    }

    private void Columns()
    {
        Line("columns:");
        foreach (var column in profile.Columns)
        {
            Line($"  {Quote(column.Name)}:");
            Line($"    to: {Quote(column.To.ToString())}");
            foreach (var (key, value) in Settings(column).Where(s => s.Value is not null)) Line($"    {key}: {value}");
            if (column.Map.Count == 0) continue;
            Line("    map:");
            foreach (var (sent, code) in column.Map) Line($"      {Always(sent)}: {Quote(code)}");
        }
    }

    private static IEnumerable<(string Key, string? Value)> Settings(RegisterColumn column)
    {
        var whole = column.To.Field == RegisterTargets.WholeName;
        var given = column.Map.Count > 0 ? OtherTexts.Refuse : OtherTexts.Keep;
        yield return ("optional", column.Optional ? "true" : null);
        yield return ("country", column.Country is [] or [CountryScheme.Iso3] ? null : List(column.Country.Select(c => ColumnParts.Schemes.First(s => s.Scheme == c).Name)));
        yield return ("separator", column.Separator == (whole ? "," : "") ? null : Always(column.Separator));
        yield return ("dates", column.Dates is { } dates ? Dates(dates) ?? "[]" : null);
        yield return ("as", column.Unit switch { ShareUnit.Percent => "percent", ShareUnit.Hours => "hours", _ => null });
        yield return ("kind", Optional(column.Kind));
        yield return ("other", column.Other == given ? null : column.Other switch { OtherTexts.Refuse => "refuse", OtherTexts.Ignore => "unknown", _ => "keep" });
    }

    /// <summary>Null where nothing is said.</summary>
    private static string? Dates(DateForms dates)
    {
        if (dates.LastYear is null && !dates.Excel) return dates.Formats.Count == 0 ? null : List(dates.Formats);
        List<string> said = [];
        if (dates.Formats.Count > 0) said.Add($"formats: {List(dates.Formats)}");
        if (dates.LastYear is { } year) said.Add(string.Create(CultureInfo.InvariantCulture, $"lastYear: {year}"));
        if (dates.Excel) said.Add("excel: true");
        return $"{{ {string.Join(", ", said)} }}";
    }

    private static string Where(IReadOnlyList<ColumnTest> tests) =>
        $"{{ {string.Join(", ", tests.Select(t => $"{Always(t.Column)}: {List(t.Texts.Select(x => x.Text))}"))} }}";

    private static string Reason(DropReason reason) => reason.Words is { } words
        ? $"{{ {string.Join(", ", words.Languages.Select(language => $"{language}: {Always(words.In(language))}"))} }}"
        : Quote(reason.Code);

    private static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Always))}]";

    private static string? Optional(string? value) => string.IsNullOrEmpty(value) ? null : Quote(value);

    private void Entries(string key, params (string Key, string? Value)[] entries)
    {
        var said = entries.Where(e => e.Value is not null).ToList();
        if (said.Count > 0) Line($"{key}: {{ {string.Join(", ", said.Select(e => $"{e.Key}: {e.Value}"))} }}");
    }

    private void Line(string line) => text.Append(line).Append('\n');

    /// <summary>Bare where YAML takes it for a text anyway, else in quotes.</summary>
    private static string Quote(string value) =>
        value.Length > 0 && char.IsAsciiLetter(value[0]) && value[^1] != ' ' && value.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ' ')
            && !Words.Contains(value, StringComparer.OrdinalIgnoreCase)
            ? value
            : Always(value);

    private static string Always(string value)
    {
        var quoted = new StringBuilder("\"", value.Length + 2);
        foreach (var letter in value)
        {
            if (letter is '"' or '\\') quoted.Append('\\').Append(letter);
            else if (char.IsControl(letter)) quoted.Append(CultureInfo.InvariantCulture, $"\\x{(int)letter:x2}");
            else quoted.Append(letter);
        }

        return quoted.Append('"').ToString();
    }
}
