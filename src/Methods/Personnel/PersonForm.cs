using System.Buffers;
using System.Text.Json;
using N = Comity.Methods.Personnel.FormNames;

namespace Comity.Methods.Personnel;

/// <summary>
/// The stored form of a person's record: compact JSON in UTF-8, fields in one order, what is not known left out. The same record gives the same
/// bytes; <see cref="PersonFingerprint"/> rests on that.
/// </summary>
public static class PersonForm
{
    public static byte[] Write(PersonRecord record)
    {
        var writer = new FormWriter();
        try
        {
            Put(ref writer, record);
            return writer.Written.ToArray();
        }
        finally
        {
            writer.Dispose();
        }
    }

    public static void Write(PersonRecord record, IBufferWriter<byte> to)
    {
        var writer = new FormWriter();
        try
        {
            Put(ref writer, record);
            to.Write(writer.Written);
        }
        finally
        {
            writer.Dispose();
        }
    }

    /// <exception cref="FormatException">It is no such form, or one with fields that this program does not know.</exception>
    public static PersonRecord Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            return FormReader.Record(utf8);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException)
        {
            throw new FormatException("The stored form of a person's record cannot be read.", wrong);
        }
    }

    internal static void Put(ref FormWriter to, PersonRecord record)
    {
        to.Open('{');
        Identity(ref to, record);
        Training(ref to, record);
        Licences(ref to, record.Licences);
        Employments(ref to, record.Employments);
        to.Text(N.Activity, record.Activity, PersonCodes.Unknown);
        to.Date(N.Registered, record.Registered);
        Exit(ref to, record.Exit);
        to.Text(N.Address, record.Address);
        to.Text(N.Contact, record.Contact);
        AsSent(ref to, record.AsSent);
        to.Close('}');
    }

    private static void Identity(ref FormWriter to, PersonRecord record)
    {
        to.Text(N.Number, record.Number);
        to.Text(N.Authority, record.Authority);
        to.Text(N.Family, record.Family);
        to.Text(N.Given, record.Given);
        OtherNames(ref to, record.OtherNames);
        to.Date(N.Birth, record.Birth);
        to.Text(N.Sex, record.Sex, PersonCodes.Unknown);
        to.Text(N.NationalNumber, record.NationalNumber);
        Citizenships(ref to, record.Citizenships);
        to.Text(N.CountryOfBirth, record.CountryOfBirth, PersonCodes.Unknown);
    }

    private static void Training(ref FormWriter to, PersonRecord record)
    {
        to.Text(N.Occupation, record.Occupation, PersonCodes.Unknown);
        to.Text(N.NationalTitle, record.NationalTitle);
        to.Text(N.Specialisation, record.Specialisation);
        if (record.Qualifications.Count == 0)
            return;
        List(ref to, N.Qualifications);
        for (var i = 0; i < record.Qualifications.Count; i++)
        {
            var one = record.Qualifications[i];
            Part(ref to);
            to.Text(N.Title, one.Title);
            to.Text(N.Institution, one.Institution);
            to.Text(N.Country, one.Country, PersonCodes.Unknown);
            to.Date(N.Completed, one.Completed);
            to.Close('}');
        }

        to.Close(']');
    }

    private static void OtherNames(ref FormWriter to, IReadOnlyList<OtherName> names)
    {
        if (names.Count == 0)
            return;
        List(ref to, N.OtherNames);
        for (var i = 0; i < names.Count; i++)
        {
            Part(ref to);
            to.Text(N.Family, names[i].Family);
            to.Text(N.Given, names[i].Given);
            to.Text(N.Kind, names[i].Kind);
            to.Date(N.Until, names[i].Until);
            to.Close('}');
        }

        to.Close(']');
    }

    private static void Citizenships(ref FormWriter to, IReadOnlyList<string> countries)
    {
        if (countries.Count == 0)
            return;
        List(ref to, N.Citizenships);
        for (var i = 0; i < countries.Count; i++)
        {
            to.Item();
            to.Quoted(countries[i]);
        }

        to.Close(']');
    }

    private static void Licences(ref FormWriter to, IReadOnlyList<Licence> licences)
    {
        if (licences.Count == 0)
            return;
        List(ref to, N.Licences);
        for (var i = 0; i < licences.Count; i++)
        {
            Part(ref to);
            to.Text(N.Status, licences[i].Status, PersonCodes.Unknown);
            to.Date(N.From, licences[i].From);
            to.Date(N.Until, licences[i].Until);
            to.Close('}');
        }

        to.Close(']');
    }

    private static void Employments(ref FormWriter to, IReadOnlyList<Employment> posts)
    {
        if (posts.Count == 0)
            return;
        List(ref to, N.Employments);
        for (var i = 0; i < posts.Count; i++)
        {
            Part(ref to);
            to.Text(N.Sector, posts[i].Sector, PersonCodes.Unknown);
            to.Text(N.Facility, posts[i].Facility);
            to.Text(N.Territory, posts[i].Territory, PersonCodes.Unknown);
            if (posts[i].FullTime is { } share)
                to.Number(N.FullTime, share);
            to.Date(N.From, posts[i].From);
            to.Date(N.Until, posts[i].Until);
            to.Close('}');
        }

        to.Close(']');
    }

    private static void Exit(ref FormWriter to, PersonExit exit)
    {
        if (exit == PersonExit.None)
            return;
        to.Name(N.Exit);
        to.Open('{');
        to.Date(N.On, exit.On);
        to.Text(N.Type, exit.Type);
        to.Close('}');
    }

    private static void AsSent(ref FormWriter to, IReadOnlyDictionary<string, string> texts)
    {
        if (texts.Count == 0)
            return;
        to.Name(N.AsSent);
        to.Open('{');
        foreach (var field in texts.Keys.Order(StringComparer.Ordinal))
        {
            to.Name(field);
            to.Quoted(texts[field]);
        }

        to.Close('}');
    }

    private static void List(ref FormWriter to, int name)
    {
        to.Name(name);
        to.Open('[');
    }

    private static void Part(ref FormWriter to)
    {
        to.Item();
        to.Open('{');
    }
}
