using System.Text.RegularExpressions;
using Comity.App.Layout;

namespace Comity.App.Audit.Reading;

/// <summary>
/// Processes, kinds, fields and roles in the reader's words. A slice gives its own under <c>processes.</c>, <c>happened.</c> and
/// <c>recorded.{type}.{field}</c>; what has none is shown by its name, its words parted.
/// </summary>
internal sealed partial class EntryWords(Reader reader)
{
    public string Process(string name) => Find("processes." + name) ?? Parted(name);

    public string Kind(string kind) => Find("happened." + kind) ?? Parted(kind);

    /// <summary>One of several has its number: <c>licence[2].until</c>.</summary>
    public string Field(string kind, string field) => Numbered().Match(field) is { Success: true } which
        ? $"{Field(kind, Numbered().Replace(field, ""))} ({which.Groups["number"].Value})"
        : Find($"recorded.{RowKind.TypeOf(kind)}.{field}") ?? Find($"recorded.any.{field}") ?? Parted(field);

    public string Role(string? role) => role is null ? reader.Say("audit.nobody") : Find("audit.roles." + role) ?? Parted(role);

    /// <summary>A value of an entry: a person by name, a word of a closed list in the reader's, else as <see cref="Value(string)"/> has it.</summary>
    public string Value(ToldEntry entry, string field, string text)
    {
        if (entry.People.GetValueOrDefault(text) is { } name)
        {
            return name;
        }

        var words = text.Split(", ").Select(part => field == "Role" ? Find("audit.roles." + part) : Find($"valued.{Numbered().Replace(field, "")}.{part}")).ToList();
        return words.TrueForAll(w => w is not null) ? string.Join(reader.Say("audit.and"), words) : Value(text);
    }

    /// <summary>What of the entry is gone, and since when; none where nothing is.</summary>
    public string? Erased(ToldEntry entry) => entry switch
    {
        { Whole: false } => null,
        { Erased: true, ErasedAt: { } at } => reader.Say("audit.erasedOn", ("date", DateOnly.FromDateTime(at.UtcDateTime))),
        { Erased: true } => reader.Say("audit.erased"),
        { Person: null, ErasedAt: { } at } => reader.Say("audit.erasedPerson", ("date", DateOnly.FromDateTime(at.UtcDateTime))),
        _ => null,
    };

    /// <summary>A moment or a day in the reader's way; anything else as it is.</summary>
    public string Value(string text) =>
        WrittenMoment().IsMatch(text) ? reader.Moment(Database.UtcText.Read(text))
        : WrittenDay().IsMatch(text) && DateOnly.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out var day) ? reader.Date(day)
        : text switch
        {
            "true" => reader.Say("audit.yes"),
            "false" => reader.Say("audit.no"),
            _ => text,
        };

    private string? Find(string key) => reader.Has(key) ? reader.Say(key) : null;

    private static string Parted(string name) => Joint().Replace(name, " ");

    [GeneratedRegex(@"\[(?<number>\d+)\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Numbered();

    [GeneratedRegex("(?<=[a-z])(?=[A-Z])", RegexOptions.None, 1000)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{7}Z$", RegexOptions.None, 1000)]
    private static partial Regex WrittenMoment();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d$", RegexOptions.None, 1000)]
    private static partial Regex WrittenDay();
}
