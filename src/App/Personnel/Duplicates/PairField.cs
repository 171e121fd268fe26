using Comity.App.Layout;
using Comity.App.Personnel.Records;
using Comity.Methods.Personnel;

namespace Comity.App.Personnel.Duplicates;

/// <summary>How what two records say of a field stands side by side.</summary>
internal enum Beside
{
    Same,
    Differs,

    /// <summary>One of the two says nothing.</summary>
    Missing,
}

/// <summary>A field of two records in the reader's words; several lines where a person may have several.</summary>
internal sealed record PairField(string Name, IReadOnlyList<string> First, IReadOnlyList<string> Second, Beside Beside);

/// <summary>Two records side by side, field by field; what neither says is left out.</summary>
internal sealed class PairFields(PersonWords words, Reader reader)
{
    public IReadOnlyList<PairField> Of(PersonRecord first, PersonRecord second) =>
        [.. Singles.Select(f => Field(f.Field, One(f.Of(first)), One(f.Of(second)))).Concat(Lists(first, second)).Where(f => f.First.Count + f.Second.Count > 0)];

    /// <summary>What a record says of a part, where one value is to be chosen.</summary>
    public string Say(PersonRecord record, PersonParts part) => part switch
    {
        PersonParts.Name => PersonWords.Name(record),
        PersonParts.Birth => words.Date(record.Birth),
        PersonParts.Sex => words.Code("sex", record.Sex),
        PersonParts.NationalNumber => record.NationalNumber,
        PersonParts.CountryOfBirth => words.Country(record.CountryOfBirth),
        PersonParts.Occupation => Joined(words.Occupation(record.Occupation), record.NationalTitle),
        PersonParts.Specialisation => record.Specialisation,
        PersonParts.Activity => words.Code("activity", record.Activity),
        PersonParts.Authority => record.Authority,
        PersonParts.Registered => words.Date(record.Registered),
        PersonParts.Exit => Exit(record) is { Length: > 0 } gone ? gone : reader.Say("persons.one.noExit"),
        PersonParts.Address => record.Address,
        PersonParts.Contact => record.Contact,
        _ => "",
    };

    /// <summary>What such a part is called.</summary>
    public string Name(PersonParts part) => part == PersonParts.Name ? reader.Say("persons.search.name") : reader.Say("recorded.any." + part switch
    {
        PersonParts.Exit => PersonFields.ExitType,
        _ => char.ToLowerInvariant(part.ToString()[0]) + part.ToString()[1..],
    });

    private IEnumerable<(string Field, Func<PersonRecord, string> Of)> Singles =>
    [
        (PersonFields.Family, r => r.Family), (PersonFields.Given, r => r.Given), (PersonFields.Birth, r => Known(r.Birth)), (PersonFields.Sex, r => Code("sex", r.Sex)),
        (PersonFields.NationalNumber, r => r.NationalNumber), (PersonFields.CountryOfBirth, r => Country(r.CountryOfBirth)),
        (PersonFields.Occupation, r => r.Occupation == PersonCodes.Unknown ? "" : words.Occupation(r.Occupation)), (PersonFields.NationalTitle, r => r.NationalTitle),
        (PersonFields.Specialisation, r => r.Specialisation), (PersonFields.Activity, r => Code("activity", r.Activity)), (PersonFields.Authority, r => r.Authority),
        (PersonFields.Registered, r => Known(r.Registered)), (PersonFields.ExitType, Exit), (PersonFields.Address, r => r.Address), (PersonFields.Contact, r => r.Contact),
    ];

    private IEnumerable<PairField> Lists(PersonRecord first, PersonRecord second) =>
    [
        Field(PersonFields.Citizenship, Lines(first.Citizenships, words.Country), Lines(second.Citizenships, words.Country)),
        Field("other.whole", Lines(first.OtherNames, Name), Lines(second.OtherNames, Name)),
        Field("qualification.whole", Lines(first.Qualifications, Qualification), Lines(second.Qualifications, Qualification)),
        Field("licence.whole", Lines(first.Licences, Licence), Lines(second.Licences, Licence)),
        Field("employment.whole", Lines(first.Employments, Post), Lines(second.Employments, Post)),
    ];

    private PairField Field(string field, IReadOnlyList<string> first, IReadOnlyList<string> second) => new(
        reader.Say("recorded.any." + field), first, second,
        first.Count == 0 || second.Count == 0 ? Beside.Missing : first.ToHashSet(StringComparer.Ordinal).SetEquals(second) ? Beside.Same : Beside.Differs);

    private string Name(OtherName name) => Joined(PersonWords.Name(name.Family, name.Given), Code("other.kind", name.Kind), Known(name.Until));

    private string Qualification(Qualification one) => Joined(one.Title, one.Institution, Country(one.Country), Known(one.Completed));

    private string Licence(Licence one) => Joined(Code("licence.status", one.Status), Days(one.From, one.Until));

    private string Post(Employment one) => Joined(
        one.Facility, Code("employment.sector", one.Sector), one.Territory == PersonCodes.Unknown ? "" : one.Territory, one.FullTime is null ? "" : words.FullTime(one.FullTime),
        one.From.IsUnknown && one.Until.IsUnknown ? "" : Days(one.From, one.Until));

    private string Days(PartialDate from, PartialDate until) =>
        $"{words.Date(from)} – {(until.IsUnknown ? reader.Say("persons.one.noEnd") : words.Date(until))}";

    private string Exit(PersonRecord record) => record.Exit.Happened ? Joined(words.Code("exit.type", record.Exit.Type), Known(record.Exit.On)) : "";

    private string Known(PartialDate date) => date.IsUnknown ? "" : words.Date(date);

    private string Code(string field, string code) => code.Length == 0 || code == PersonCodes.Unknown ? "" : words.Code(field, code);

    private string Country(string code) => code == PersonCodes.Unknown ? "" : words.Country(code);

    private string Joined(params string[] parts) => string.Join(reader.Say("persons.comma"), parts.Where(p => p.Length > 0).Select(Apart));

    private static string[] One(string text) => text.Length == 0 ? [] : [Apart(text)];

    private static string[] Lines<T>(IEnumerable<T> parts, Func<T, string> say) => [.. parts.Select(p => Apart(say(p)))];

    /// <summary>Names, places and dates of several scripts stand in one line: none turns the others round.</summary>
    private static string Apart(string text) => text.Length == 0 ? text : $"\u2068{text}\u2069";
}
