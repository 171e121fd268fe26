using System.Globalization;
using Comity.App.Common;
using Comity.App.Layout;
using Comity.App.Reference;
using Comity.Methods.Personnel;
using static Comity.Methods.Personnel.PersonFields;

namespace Comity.App.Personnel.Records;

/// <summary>Reads a record from a form; what cannot be read is told field by field.</summary>
internal sealed class RecordReading(Reader reader, ReferenceData reference, RecordForm form, PersonRecord was, Mistakes mistakes)
{
    private const int MostShare = 2_000;
    private readonly CountrySearch _countries = new(reference);

    public PersonRecord Read()
    {
        var record = Single(new PersonRecord(Text(Number)) { AsSent = was.AsSent }) with
        {
            OtherNames = Rows(RecordPart.OtherNames, OtherName),
            Citizenships = [.. Rows(RecordPart.Citizenships, at => CountryOf(Citizenship, at)).Distinct(StringComparer.Ordinal)],
            Qualifications = Rows(RecordPart.Qualifications, Qualified),
            Licences = [.. Rows(RecordPart.Licences, Licensed).OrderBy(l => l.From)],
            Employments = Rows(RecordPart.Posts, Employed),
        };
        if (record.Number.Length == 0)
        {
            mistakes.Add(RecordPart.NameOf(Number), RecordRefusals.NumberWanted(), reader);
        }

        return record with { AsSent = StillAsSent(record) };
    }

    private PersonRecord Single(PersonRecord record) => record with
    {
        Authority = Text(Authority),
        Family = Text(Family),
        Given = Text(Given),
        Birth = Date(Birth),
        Sex = Code(Sex),
        NationalNumber = Text(NationalNumber),
        CountryOfBirth = CountryOf(CountryOfBirth, 0),
        Occupation = OccupationOf(),
        NationalTitle = Text(NationalTitle),
        Specialisation = Text(Specialisation),
        Activity = Code(Activity),
        Registered = Date(Registered),
        Exit = Gone(),
        Address = Text(Address),
        Contact = Text(Contact),
    };

    private OtherName OtherName(int at) => new(Text(OtherFamily, at), Text(OtherGiven, at), Text(OtherKind, at), Date(OtherUntil, at));

    private Qualification Qualified(int at) =>
        new(Text(QualificationTitle, at), Text(QualificationInstitution, at), CountryOf(QualificationCountry, at), Date(QualificationCompleted, at));

    private Licence Licensed(int at)
    {
        var licence = new Licence(Code(LicenceStatus, at), Date(LicenceFrom, at), Date(LicenceUntil, at));
        Order(LicenceUntil, at, licence.From, licence.Until);
        return licence;
    }

    private Employment Employed(int at)
    {
        var territory = Text(EmploymentTerritory, at) is { Length: > 0 } code ? code : PersonCodes.Unknown;
        var post = new Employment(Code(EmploymentSector, at), Text(EmploymentFacility, at), territory, Share(at), Date(EmploymentFrom, at), Date(EmploymentUntil, at));
        Order(EmploymentUntil, at, post.From, post.Until);
        return post;
    }

    private PersonExit Gone()
    {
        var exit = new PersonExit(Date(ExitOn), CodeOrNone(ExitType));
        if (!exit.Happened && !exit.On.IsUnknown)
        {
            mistakes.Add(RecordPart.NameOf(ExitType), Refusal.Of("person-exit-wanted"), reader);
        }

        return exit;
    }

    /// <summary>Rows of which something is filled in.</summary>
    private T[] Rows<T>(RecordPart part, Func<int, T> read) =>
        [.. Enumerable.Range(1, form.Rows(part)).Where(at => part.Fields.Any(f => Text(f, at) is not ("" or PersonCodes.Unknown))).Select(read)];

    private string Text(string field, int at = 0) => form[RecordPart.NameOf(field, at)];

    private PartialDate Date(string field, int at = 0)
    {
        if (TypedDate.Read(Text(field, at), reader.Language) is { } date)
        {
            return date;
        }

        Wrong(field, at, "person-date-not-read");
        return default;
    }

    private string Code(string field, int at = 0) => CodeOrNone(field, at) is { Length: > 0 } code ? code : PersonCodes.Unknown;

    private string CodeOrNone(string field, int at = 0)
    {
        var code = Text(field, at);
        if (code.Length == 0 || PersonWords.CodesOf(field).Contains(code))
        {
            return code;
        }

        Wrong(field, at, "person-code-not-read");
        return "";
    }

    private string CountryOf(string field, int at)
    {
        var text = Text(field, at);
        if (text.Length == 0)
        {
            return PersonCodes.Unknown;
        }

        // A code that the list of countries does not have stays as it came.
        if (_countries.One(text)?.Iso3 is { } code || (code = Known(text)) is not null)
        {
            return code;
        }

        Wrong(field, at, "person-country-not-read");
        return PersonCodes.Unknown;
    }

    private string? Known(string code) =>
        was.Citizenships.Append(was.CountryOfBirth).Concat(was.Qualifications.Select(q => q.Country)).Contains(code, StringComparer.Ordinal) || reference.Countries.Area(code) is not null ? code : null;

    private string OccupationOf()
    {
        var text = Text(Occupation);
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        var named = reference.Occupations.All.FirstOrDefault(o => string.Equals(o.Title.In(reader.Language.Code), text, StringComparison.OrdinalIgnoreCase))?.Code;
        var code = named ?? (digits.Length > 0 ? digits : text);
        if (code.Length == 0)
        {
            return PersonCodes.Unknown;
        }

        if (reference.Occupations.Find(code)?.Code is { } known || (known = code == was.Occupation ? code : null) is not null)
        {
            return known;
        }

        Wrong(Occupation, 0, "person-occupation-not-read");
        return PersonCodes.Unknown;
    }

    /// <summary>From percent, with the decimal sign of any language.</summary>
    private int? Share(int at)
    {
        var text = Text(EmploymentFullTime, at).Replace("%", "", StringComparison.Ordinal).Replace(',', '.').Trim();
        if (text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && percent * 10 is >= 0 and <= MostShare)
        {
            return (int)Math.Round(percent * 10, MidpointRounding.AwayFromZero);
        }

        Wrong(EmploymentFullTime, at, "person-share-not-read");
        return null;
    }

    private void Order(string field, int at, PartialDate first, PartialDate last)
    {
        if (first.Earliest > last.Latest)
        {
            Wrong(field, at, "person-ends-before-it-begins");
        }
    }

    private void Wrong(string field, int at, string code)
    {
        var name = RecordPart.NameOf(field, at);
        mistakes.Add(name, Refusal.Of(code, ("field", reader.Say("recorded.any." + field)), ("text", form[name])), reader);
    }

    /// <summary>A value that could not be read is done with when its field is filled in.</summary>
    private Dictionary<string, string> StillAsSent(PersonRecord record)
    {
        var said = PersonChanges.Between(was, record).Where(c => c.Is is not ("" or PersonCodes.Unknown)).Select(c => c.Path.ToString()).ToHashSet(StringComparer.Ordinal);
        return was.AsSent.Where(sent => !said.Contains(sent.Key)).ToDictionary(StringComparer.Ordinal);
    }
}
