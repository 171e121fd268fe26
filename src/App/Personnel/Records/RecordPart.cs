using Comity.Methods.Personnel;
using static Comity.Methods.Personnel.PersonFields;

namespace Comity.App.Personnel.Records;

/// <summary>A part of which a person may have several, with its fields as a form has them.</summary>
internal sealed record RecordPart(string Name, params string[] Fields)
{
    public static readonly RecordPart OtherNames = new("other", OtherFamily, OtherGiven, OtherKind, OtherUntil);
    public static readonly RecordPart Citizenships = new(Citizenship, Citizenship);
    public static readonly RecordPart Qualifications = new("qualification", QualificationTitle, QualificationInstitution, QualificationCountry, QualificationCompleted);
    public static readonly RecordPart Licences = new("licence", LicenceStatus, LicenceFrom, LicenceUntil);
    public static readonly RecordPart Posts =
        new("employment", EmploymentSector, EmploymentFacility, EmploymentTerritory, EmploymentFullTime, EmploymentFrom, EmploymentUntil);

    public static IReadOnlyList<RecordPart> All { get; } = [OtherNames, Citizenships, Qualifications, Licences, Posts];

    /// <summary>Fields of which a person has one.</summary>
    public static IReadOnlyList<string> Singles { get; } = [.. PersonFields.All.Where(f => f != Citizenship && !IsRepeated(f))];

    /// <summary>Of a field in a form, and its id there: <c>licence-2-until</c>.</summary>
    public static string NameOf(string field, int at = 0) => at == 0 ? field.Replace('.', '-')
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{PartOf(field)}-{at}{field.AsSpan(PartOf(field).Length)}").Replace('.', '-');

    public static RecordPart? Find(string? name) => All.FirstOrDefault(p => p.Name == name);
}
