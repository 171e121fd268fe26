using System.Globalization;
using static Comity.Methods.Personnel.PersonFields;

namespace Comity.Methods.Personnel;

/// <summary>What one record says otherwise than another, for lists of changes and for histories.</summary>
/// <param name="Path">Which of several as the later record counts, or the earlier one where the later has it no more.</param>
/// <param name="Was">Code, ISO 8601 date or text as stored; empty or <c>UNK</c> where not known.</param>
public sealed record PersonChange(FieldPath Path, string Was, string Is);

public static class PersonChanges
{
    private static readonly OtherName NoName = new("", "");
    private static readonly Qualification NoQualification = new();
    private static readonly Licence NoLicence = new(PersonCodes.Unknown);
    private static readonly Employment NoEmployment = new();

    /// <summary>Empty where, and only where, both have the same <see cref="PersonFingerprint"/>.</summary>
    public static IReadOnlyList<PersonChange> Between(PersonRecord was, PersonRecord @is)
    {
        var changes = new List<PersonChange>();
        foreach (var (field, of) in Singles)
            Add(changes, new FieldPath(field), of(was), of(@is));
        Parts(changes, OtherFamily, was.OtherNames, @is.OtherNames, NoName, OtherNames);
        Parts(changes, QualificationTitle, was.Qualifications, @is.Qualifications, NoQualification, Qualifications);
        Parts(changes, LicenceStatus, was.Licences, @is.Licences, NoLicence, Licences);
        Parts(changes, EmploymentSector, was.Employments, @is.Employments, NoEmployment, Employments);
        Sent(changes, was.AsSent, @is.AsSent);
        return changes;
    }

    private static readonly (string Field, Func<PersonRecord, string> Of)[] Singles =
    [
        (Number, r => r.Number), (Authority, r => r.Authority), (Family, r => r.Family), (Given, r => r.Given),
        (Birth, r => r.Birth.ToString()), (Sex, r => r.Sex), (NationalNumber, r => r.NationalNumber),
        (Citizenship, r => string.Join(", ", r.Citizenships)), (CountryOfBirth, r => r.CountryOfBirth), (Occupation, r => r.Occupation),
        (NationalTitle, r => r.NationalTitle), (Specialisation, r => r.Specialisation), (Activity, r => r.Activity),
        (Registered, r => r.Registered.ToString()), (ExitOn, r => r.Exit.On.ToString()), (ExitType, r => r.Exit.Type),
        (Address, r => r.Address), (Contact, r => r.Contact),
    ];

    private static readonly (string Field, Func<OtherName, string> Of)[] OtherNames =
        [(OtherFamily, n => n.Family), (OtherGiven, n => n.Given), (OtherKind, n => n.Kind), (OtherUntil, n => n.Until.ToString())];

    private static readonly (string Field, Func<Qualification, string> Of)[] Qualifications =
    [
        (QualificationTitle, q => q.Title), (QualificationInstitution, q => q.Institution), (QualificationCountry, q => q.Country),
        (QualificationCompleted, q => q.Completed.ToString()),
    ];

    private static readonly (string Field, Func<Licence, string> Of)[] Licences =
        [(LicenceStatus, l => l.Status), (LicenceFrom, l => l.From.ToString()), (LicenceUntil, l => l.Until.ToString())];

    private static readonly (string Field, Func<Employment, string> Of)[] Employments =
    [
        (EmploymentSector, e => e.Sector), (EmploymentFacility, e => e.Facility), (EmploymentTerritory, e => e.Territory),
        (EmploymentFullTime, e => e.FullTime is { } share ? (share / 1000m).ToString("0.###", CultureInfo.InvariantCulture) : ""),
        (EmploymentFrom, e => e.From.ToString()), (EmploymentUntil, e => e.Until.ToString()),
    ];

    /// <summary>What stands first or last in both is the same; what is between is compared one by one.</summary>
    private static void Parts<T>(
        List<PersonChange> changes, string first, IReadOnlyList<T> was, IReadOnlyList<T> now, T none, (string Field, Func<T, string> Of)[] fields)
        where T : class
    {
        var shorter = Math.Min(was.Count, now.Count);
        var (front, back) = (0, 0);
        while (front < shorter && was[front].Equals(now[front]))
            front++;
        while (back < shorter - front && was[was.Count - 1 - back].Equals(now[now.Count - 1 - back]))
            back++;
        for (var at = front; at < Math.Max(was.Count, now.Count) - back; at++)
        {
            var count = changes.Count;
            var one = at < was.Count - back ? was[at] : none;
            var other = at < now.Count - back ? now[at] : none;
            foreach (var (field, of) in fields)
                Add(changes, new FieldPath(field, at + 1), of(one), of(other));
            // One of which nothing is known came or went.
            if (changes.Count == count && !(at < was.Count - back && at < now.Count - back))
                changes.Add(Whole(PartOf(first), at, at < now.Count - back));
        }
    }

    private static PersonChange Whole(string part, int at, bool came) =>
        new(new FieldPath(part, at + 1), came ? "" : PersonCodes.Unknown, came ? PersonCodes.Unknown : "");

    private static void Sent(List<PersonChange> changes, IReadOnlyDictionary<string, string> was, IReadOnlyDictionary<string, string> now)
    {
        foreach (var field in was.Keys.Union(now.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Add(changes, new FieldPath($"{AsSent}.{field}"), was.GetValueOrDefault(field, ""), now.GetValueOrDefault(field, ""));
    }

    private static void Add(List<PersonChange> changes, FieldPath path, string was, string now)
    {
        if (was != now)
            changes.Add(new PersonChange(path, was, now));
    }
}
