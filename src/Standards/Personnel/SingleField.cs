using Comity.Methods.Personnel;
using static Comity.Methods.Personnel.PersonFields;

namespace Comity.Standards.Personnel;

/// <summary>A field that a person has once, for rows that speak of the same person.</summary>
/// <param name="Text">What it says; empty where not known.</param>
internal sealed record SingleField(string Field, Func<PersonDraft, string> Text, Action<PersonDraft, PersonDraft> Copy)
{
    private static readonly SingleField[] All =
    [
        new(Family, d => d.Family, (f, t) => t.Family = f.Family),
        new(Given, d => d.Given, (f, t) => t.Given = f.Given),
        new(Birth, d => d.Birth.ToString(), (f, t) => t.Birth = f.Birth),
        new(Sex, d => Known(d.Sex), (f, t) => t.Sex = f.Sex),
        new(NationalNumber, d => d.NationalNumber, (f, t) => t.NationalNumber = f.NationalNumber),
        new(Citizenship, d => string.Join(", ", d.Citizenships), (f, t) => t.Citizenships = f.Citizenships),
        new(CountryOfBirth, d => Known(d.CountryOfBirth), (f, t) => t.CountryOfBirth = f.CountryOfBirth),
        new(Occupation, d => Known(d.Occupation), (f, t) => t.Occupation = f.Occupation),
        new(NationalTitle, d => d.NationalTitle, (f, t) => t.NationalTitle = f.NationalTitle),
        new(Specialisation, d => d.Specialisation, (f, t) => t.Specialisation = f.Specialisation),
        new(Activity, d => Known(d.Activity), (f, t) => t.Activity = f.Activity),
        new(Registered, d => d.Registered.ToString(), (f, t) => t.Registered = f.Registered),
        new(ExitType, d => d.Exit.Happened ? $"{d.Exit.Type} {d.Exit.On}".TrimEnd() : "", (f, t) => t.Exit = f.Exit),
        new(Address, d => d.Address, (f, t) => t.Address = f.Address),
        new(Contact, d => d.Contact, (f, t) => t.Contact = f.Contact),
    ];

    /// <summary>What the first row did not know it takes from the later one; the fields of which they disagree are returned, null for none.</summary>
    public static List<Disagreement>? Merge(PersonDraft from, PersonDraft to)
    {
        List<Disagreement>? otherwise = null;
        foreach (var field in All)
        {
            var (later, first) = (field.Text(from), field.Text(to));
            if (later.Length == 0 || later == first) continue;
            if (first.Length == 0) field.Copy(from, to);
            else (otherwise ??= []).Add(new(field.Field, first, later));
        }

        return otherwise;
    }

    private static string Known(string code) => code == PersonCodes.Unknown ? "" : code;
}

/// <summary>Two rows of a person say two things of what a person has once.</summary>
internal sealed record Disagreement(string Field, string First, string Later);
