using System.Globalization;
using System.Text.RegularExpressions;
using Comity.Methods.Personnel;
using Comity.Standards.CodeLists;

namespace Comity.Standards.Personnel;

/// <summary>What a heading says of its column.</summary>
/// <param name="How">Unit of a post, kind of a name; empty where the field says all.</param>
/// <param name="DateFormat">Pattern that the heading states, such as <c>dd/MM/yyyy</c>; empty for none.</param>
public sealed record HeadingMeaning(string Field, int At, string How, string DateFormat);

/// <summary>Headings by which columns of registers are known, in several languages. Case, accents and punctuation do not matter.</summary>
public sealed partial class RegisterHeadings
{
    private readonly Dictionary<string, (string Field, string How)> byName = new(StringComparer.Ordinal);

    private RegisterHeadings()
    {
    }

    /// <summary>Reads <c>headings.csv</c>: field, how, heading.</summary>
    /// <exception cref="ReferenceTextException">A field is not known, or a heading means two.</exception>
    public static RegisterHeadings Read(ReferenceText file)
    {
        var headings = new RegisterHeadings();
        CodeTable.Read(file, headings.Add);
        return headings;
    }

    /// <summary>Null for a heading that nobody knows.</summary>
    public HeadingMeaning? Find(string heading)
    {
        var bare = InBrackets().Replace(heading, " ");
        var format = InBrackets().Matches(heading).Select(m => Pattern(m.Groups["text"].Value)).FirstOrDefault(p => p.Length > 0) ?? "";
        if (Known(heading) is { } whole) return new(whole.Field, 1, whole.How, format);
        if (Known(bare) is { } one) return new(one.Field, 1, one.How, format);
        var last = LastNumber().Match(bare);
        if (!last.Success || !int.TryParse(last.Groups["at"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var at) || at is < 1 or > FieldPath.Most) return null;
        return Known(last.Groups["heading"].Value) is { } several && (at == 1 || PersonFields.IsRepeated(several.Field)) ? new(several.Field, at, several.How, format) : null;
    }

    private (string Field, string How)? Known(string heading) => byName.TryGetValue(NameKey.Of(heading.Replace('_', ' ')), out var found) ? found : null;

    private string Add(CodeTable.Row row)
    {
        var (field, key) = (row.Text("field"), NameKey.Of(row.Text("heading")));
        if (!RegisterTargets.All.Contains(field)) throw row.Wrong("field", $"\"{field}\" is no field of a person's record");
        return byName.TryAdd(key, (field, row.Optional("how"))) ? key : throw row.Wrong("heading", $"\"{key}\" stands twice");
    }

    /// <summary><c>jj/mm/aaaa</c> and <c>DD.MM.YYYY</c> as a pattern; empty where the text is none.</summary>
    private static string Pattern(string text)
    {
        var letters = string.Concat(text.Trim().ToLowerInvariant().Select(c => c switch { 'j' => 'd', 'a' => 'y', 'm' => 'M', _ => c }));
        return DatePattern().IsMatch(letters) ? letters : "";
    }

    [GeneratedRegex(@"[\(\[](?<text>[^\)\]]*)[\)\]]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex InBrackets();

    [GeneratedRegex(@"^(?<heading>.*?)[ _]*(?<at>[0-9]{1,2})$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LastNumber();

    [GeneratedRegex(@"^(?:d{1,2}[./-]M{1,2}[./-]yyyy|M{1,2}[./-]d{1,2}[./-]yyyy|yyyy[./-]M{1,2}[./-]d{1,2}|M{1,2}[./-]yyyy)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DatePattern();
}
