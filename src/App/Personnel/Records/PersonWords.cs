using Comity.App.Layout;
using Comity.App.Personnel.Keeping;
using Comity.App.Reference;
using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;

namespace Comity.App.Personnel.Records;

/// <summary>What a record says, in the reader's words. What is not known is said to be so.</summary>
internal sealed class PersonWords(Reader reader, ReferenceData reference)
{
    private static readonly string[] CountryFields = [PersonFields.Citizenship, PersonFields.CountryOfBirth, PersonFields.QualificationCountry];
    private IReadOnlyList<(string Code, string Name)>? _countries;
    private IReadOnlyList<(string Code, string Name)>? _occupations;

    public string Unknown => reader.Say("persons.unknown");

    /// <summary>Countries in the reader's order.</summary>
    public IReadOnlyList<(string Code, string Name)> Countries => _countries ??=
        [.. reference.Countries.All.Select(c => (c.Iso3, Name: c.Names.In(reader.Language.Code))).OrderBy(c => c.Name, reader.Language.ByName)];

    public IReadOnlyList<(string Code, string Name)> Occupations => _occupations ??=
        [.. reference.Occupations.All.Where(o => o.Level == "unit group").Select(o => (o.Code, o.Title.In(reader.Language.Code))).OrderBy(o => o.Code, StringComparer.Ordinal)];

    /// <summary>As the register has it: given names first where both are known.</summary>
    public static string Name(PersonRecord record) => Name(record.Family, record.Given);

    public static string Name(string family, string given) => string.Join(' ', new[] { given, family }.Where(part => part.Length > 0));

    public string Or(string text) => text.Length == 0 ? Unknown : text;

    public string Country(string code) => code is "" or PersonCodes.Unknown ? Unknown : reference.NameOf(code, reader.Language.Code);

    public string Occupation(string code) => code is "" or PersonCodes.Unknown ? Unknown
        : reference.Occupations.Find(code) is { } known ? $"{known.Title.In(reader.Language.Code)} ({code})" : code;

    /// <summary>A code that a field has.</summary>
    public string Code(string field, string code) => code.Length == 0 || code == PersonCodes.Unknown ? Unknown
        : reader.Has($"valued.{field}.{code}") ? reader.Say($"valued.{field}.{code}") : code;

    public string Date(PartialDate date) => date switch
    {
        { IsUnknown: true } => Unknown,
        { Day: { } day } => reader.Date(day),
        { Month: { } month } => new DateOnly(date.Year!.Value, month, 1).ToString(reader.Language.Code == "zh" ? "yyyy年M月" : "MMMM yyyy", reader.Language.Culture),
        _ => Reader.Year(date.Year!.Value),
    };

    public string FullTime(int? share) => share is { } known ? reader.Percent(known / 10.0, known % 10 == 0 ? 0 : 1) : Unknown;

    public string Field(FieldPath path) => path.Field.StartsWith(PersonFields.AsSent + ".", StringComparison.Ordinal)
        ? reader.Say("persons.sentAs", ("field", Field(FieldPath.TryParse(path.Field[(PersonFields.AsSent.Length + 1)..], out var sent) ? sent : new FieldPath(path.Field[(PersonFields.AsSent.Length + 1)..]))))
        : PersonFields.IsRepeated(path.Field) ? reader.Say("persons.ofSeveral", ("field", FieldName(path.Field)), ("at", path.At)) : FieldName(path.Field);

    /// <summary>A value of a change, as <see cref="PersonChanges"/> tells it.</summary>
    public string Value(string field, string value) => value.Length == 0 || value == PersonCodes.Unknown ? Unknown
        : field == PersonFields.Citizenship ? string.Join(", ", value.Split(", ").Select(Country))
        : CountryFields.Contains(field) ? Country(value)
        : field == PersonFields.Occupation ? Occupation(value)
        : CodesOf(field).Count > 0 ? Code(field, value)
        : field == PersonFields.EmploymentFullTime ? reader.Percent(double.Parse(value, System.Globalization.CultureInfo.InvariantCulture) * 100, value.Length > 4 ? 1 : 0)
        : IsDate(field) && PartialDate.TryParse(value, out var date) ? Date(date)
        : value;

    public string Standing(Standing standing) => (standing.IsIn, standing.Since) switch
    {
        (true, { } since) => reader.Say("persons.standing.inSince", ("since", since)),
        (true, null) => reader.Say("persons.standing.in"),
        (false, { } since) => reader.Say("persons.standing.gone", ("since", since), ("how", Code("exit.type", standing.Exit))),
        _ => reader.Say("persons.standing.never"),
    };

    /// <summary>Who or what said it.</summary>
    public string Source(int load, int row, IReadOnlyDictionary<int, string> files) =>
        load == 0 ? reader.Say("persons.source.officer") : reader.Say("persons.source.file", ("file", files.GetValueOrDefault(load, "?")), ("load", load), ("row", row));

    public string Holds(DateOnly? from, DateOnly? until) => (from, until) switch
    {
        ({ } first, { } last) => reader.Say("persons.holds.between", ("first", first), ("last", last)),
        ({ } first, null) => reader.Say("persons.holds.since", ("first", first)),
        (null, { } last) => reader.Say("persons.holds.until", ("last", last)),
        _ => reader.Say("persons.holds.always"),
    };

    public string Entry(PersonSpell spell) => Code("entry", spell.Entry);

    /// <summary>Codes of the closed list that a field has; none for other fields.</summary>
    public static IReadOnlyList<string> CodesOf(string field) => field switch
    {
        PersonFields.Sex => PersonCodes.Sexes,
        PersonFields.LicenceStatus => PersonCodes.LicenceStatuses,
        PersonFields.EmploymentSector => PersonCodes.Sectors,
        PersonFields.Activity => PersonCodes.ActivityLevels,
        PersonFields.ExitType => PersonCodes.ExitTypes,
        _ => [],
    };

    public static bool IsDate(string field) => field is PersonFields.Birth or PersonFields.Registered or PersonFields.OtherUntil or PersonFields.QualificationCompleted
        or PersonFields.LicenceFrom or PersonFields.LicenceUntil or PersonFields.EmploymentFrom or PersonFields.EmploymentUntil or PersonFields.ExitOn;

    public static bool IsCountry(string field) => CountryFields.Contains(field);

    private string FieldName(string field) => reader.Say("recorded.any." + (PersonFields.Repeated.Contains(field) ? field + ".whole" : field));
}
