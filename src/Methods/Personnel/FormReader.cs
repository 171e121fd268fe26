using System.Text;
using System.Text.Json;
using N = Comity.Methods.Personnel.FormNames;

namespace Comity.Methods.Personnel;

/// <summary>Reads the stored form of a record. A name that it does not know is refused: passed over, it would be lost when the record is stored again.</summary>
internal static class FormReader
{
    private const int MostOfDate = 10;

    private delegate T Part<T>(ref Utf8JsonReader from);

    public static PersonRecord Record(ReadOnlySpan<byte> utf8)
    {
        var from = new Utf8JsonReader(utf8);
        var draft = new PersonDraft();
        from.Read();
        for (Begin(ref from); Next(ref from, out var name);)
            Field(draft, name, ref from);
        return from.Read() ? throw new FormatException("More follows the stored form of a person's record.") : draft.ToRecord();
    }

    private static void Field(PersonDraft to, int name, ref Utf8JsonReader from)
    {
        switch (name)
        {
            case N.OtherNames: to.OtherNames = List(ref from, Other); break;
            case N.Citizenships: to.Citizenships = List(ref from, Text); break;
            case N.Qualifications: to.Qualifications = List(ref from, Qualified); break;
            case N.Licences: to.Licences = List(ref from, Licensed); break;
            case N.Employments: to.Employments = List(ref from, Employed); break;
            case N.Exit: to.Exit = Gone(ref from); break;
            case N.AsSent: to.AsSent = Sent(ref from); break;
            case N.Birth: to.Birth = Date(ref from); break;
            case N.Registered: to.Registered = Date(ref from); break;
            default: Single(to, name, Text(ref from)); break;
        }
    }

    private static void Single(PersonDraft to, int name, string text)
    {
        switch (name)
        {
            case N.Number: to.Number = text; break;
            case N.Authority: to.Authority = text; break;
            case N.Family: to.Family = text; break;
            case N.Given: to.Given = text; break;
            case N.Sex: to.Sex = text; break;
            case N.NationalNumber: to.NationalNumber = text; break;
            case N.CountryOfBirth: to.CountryOfBirth = text; break;
            case N.Occupation: to.Occupation = text; break;
            case N.NationalTitle: to.NationalTitle = text; break;
            case N.Specialisation: to.Specialisation = text; break;
            case N.Activity: to.Activity = text; break;
            case N.Address: to.Address = text; break;
            case N.Contact: to.Contact = text; break;
            default: throw Strange(name);
        }
    }

    private static OtherName Other(ref Utf8JsonReader from)
    {
        var (family, given, kind, until) = ("", "", "", PartialDate.Unknown);
        for (Begin(ref from); Next(ref from, out var name);)
        {
            switch (name)
            {
                case N.Family: family = Text(ref from); break;
                case N.Given: given = Text(ref from); break;
                case N.Kind: kind = Text(ref from); break;
                case N.Until: until = Date(ref from); break;
                default: throw Strange(name);
            }
        }

        return new OtherName(family, given, kind, until);
    }

    private static Qualification Qualified(ref Utf8JsonReader from)
    {
        var (title, institution, country, completed) = ("", "", PersonCodes.Unknown, PartialDate.Unknown);
        for (Begin(ref from); Next(ref from, out var name);)
        {
            switch (name)
            {
                case N.Title: title = Text(ref from); break;
                case N.Institution: institution = Text(ref from); break;
                case N.Country: country = Text(ref from); break;
                case N.Completed: completed = Date(ref from); break;
                default: throw Strange(name);
            }
        }

        return new Qualification(title, institution, country, completed);
    }

    private static Licence Licensed(ref Utf8JsonReader from)
    {
        var (status, first, last) = (PersonCodes.Unknown, PartialDate.Unknown, PartialDate.Unknown);
        for (Begin(ref from); Next(ref from, out var name);)
        {
            switch (name)
            {
                case N.Status: status = Text(ref from); break;
                case N.From: first = Date(ref from); break;
                case N.Until: last = Date(ref from); break;
                default: throw Strange(name);
            }
        }

        return new Licence(status, first, last);
    }

    private static Employment Employed(ref Utf8JsonReader from)
    {
        var (sector, facility, territory, first, last) = (PersonCodes.Unknown, "", PersonCodes.Unknown, PartialDate.Unknown, PartialDate.Unknown);
        int? share = null;
        for (Begin(ref from); Next(ref from, out var name);)
        {
            switch (name)
            {
                case N.Sector: sector = Text(ref from); break;
                case N.Facility: facility = Text(ref from); break;
                case N.Territory: territory = Text(ref from); break;
                case N.FullTime: share = from.GetInt32(); break;
                case N.From: first = Date(ref from); break;
                case N.Until: last = Date(ref from); break;
                default: throw Strange(name);
            }
        }

        return new Employment(sector, facility, territory, share, first, last);
    }

    private static PersonExit Gone(ref Utf8JsonReader from)
    {
        var (on, type) = (PartialDate.Unknown, "");
        for (Begin(ref from); Next(ref from, out var name);)
        {
            switch (name)
            {
                case N.On: on = Date(ref from); break;
                case N.Type: type = Text(ref from); break;
                default: throw Strange(name);
            }
        }

        return new PersonExit(on, type);
    }

    private static Dictionary<string, string> Sent(ref Utf8JsonReader from)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        Expect(ref from, JsonTokenType.StartObject);
        while (from.Read() && from.TokenType == JsonTokenType.PropertyName)
        {
            var field = from.GetString()!;
            from.Read();
            texts[field] = Text(ref from);
        }

        return texts;
    }

    private static T[] List<T>(ref Utf8JsonReader from, Part<T> part)
    {
        Expect(ref from, JsonTokenType.StartArray);
        var list = new List<T>(1);
        while (from.Read() && from.TokenType != JsonTokenType.EndArray)
            list.Add(part(ref from));
        return [.. list];
    }

    private static void Begin(ref Utf8JsonReader from) => Expect(ref from, JsonTokenType.StartObject);

    /// <summary>Goes to the value of the next entry; false at the end of the object.</summary>
    private static bool Next(ref Utf8JsonReader from, out int name)
    {
        name = 0;
        if (!from.Read() || from.TokenType != JsonTokenType.PropertyName)
            return false;
        name = from.ValueSpan.Length == 2 ? (from.ValueSpan[0] << 8) | from.ValueSpan[1] : throw Strange(from.GetString()!);
        return from.Read();
    }

    private static string Text(ref Utf8JsonReader from) => from.GetString() ?? throw new FormatException("A text of a stored record is null.");

    private static PartialDate Date(ref Utf8JsonReader from)
    {
        Expect(ref from, JsonTokenType.String);
        Span<char> text = stackalloc char[MostOfDate];
        if (from.ValueSpan.Length > MostOfDate)
            throw new FormatException("A stored record has a text in place of a date.");
        return PartialDate.Parse(text[..Encoding.UTF8.GetChars(from.ValueSpan, text)]);
    }

    private static void Expect(ref Utf8JsonReader from, JsonTokenType type)
    {
        if (from.TokenType != type)
            throw new FormatException($"A stored record has {from.TokenType} where {type} belongs.");
    }

    private static FormatException Strange(int name) => Strange($"{(char)(name >> 8)}{(char)(name & 0xFF)}");

    private static FormatException Strange(string name) => new($"A stored record has a field \"{name}\", which this edition of Comity does not know.");
}
