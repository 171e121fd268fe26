using Comity.Methods.Personnel;
using static Comity.Methods.Personnel.PersonFields;

namespace Comity.Standards.Personnel;

/// <summary>Puts what was read into its field.</summary>
internal static class FieldSetters
{
    public static Action<PersonInProgress, string> OfText(FieldPath path)
    {
        var at = path.At;
        return path.Field switch
        {
            Family => (p, v) => p.Row.Family = Joined(p.Row.Family, v, " "),
            Given => (p, v) => p.Row.Given = Joined(p.Row.Given, v, " "),
            OtherFamily => (p, v) => p.Others[at].Family = v,
            OtherGiven => (p, v) => p.Others[at].Given = v,
            OtherKind => (p, v) => p.Others[at].Kind = v,
            Sex => (p, v) => p.Row.Sex = v,
            NationalNumber => (p, v) => p.Row.NationalNumber = v,
            Citizenship => (p, v) => p.Row.Citizenships = p.Row.Citizenships.Contains(v) ? p.Row.Citizenships : [.. p.Row.Citizenships, v],
            CountryOfBirth => (p, v) => p.Row.CountryOfBirth = v,
            Occupation => (p, v) => p.Row.Occupation = v,
            NationalTitle => (p, v) => p.Row.NationalTitle = v,
            Specialisation => (p, v) => p.Row.Specialisation = v,
            QualificationTitle => (p, v) => p.Qualifications[at].Title = v,
            QualificationInstitution => (p, v) => p.Qualifications[at].Institution = v,
            QualificationCountry => (p, v) => p.Qualifications[at].Country = v,
            LicenceStatus => (p, v) => p.Licences[at].Status = v,
            EmploymentSector => (p, v) => p.Employments[at].Sector = v,
            EmploymentFacility => (p, v) => p.Employments[at].Facility = v,
            EmploymentTerritory => (p, v) => p.Employments[at].Territory = v,
            Activity => (p, v) => p.Row.Activity = v,
            ExitType => (p, v) => p.ExitType = v == RegisterTargets.NoExit ? "" : v,
            Address => (p, v) => p.Row.Address = Joined(p.Row.Address, v, ", "),
            Contact => (p, v) => p.Row.Contact = Joined(p.Row.Contact, v, ", "),
            _ => throw new ArgumentOutOfRangeException(nameof(path), path, "takes no text"),
        };
    }

    public static Action<PersonInProgress, PartialDate> OfDate(FieldPath path)
    {
        var at = path.At;
        return path.Field switch
        {
            OtherUntil => (p, v) => p.Others[at].Until = v,
            Birth => (p, v) => p.Row.Birth = v,
            QualificationCompleted => (p, v) => p.Qualifications[at].Completed = v,
            LicenceFrom => (p, v) => p.Licences[at].From = v,
            LicenceUntil => (p, v) => p.Licences[at].Until = v,
            EmploymentFrom => (p, v) => p.Employments[at].From = v,
            EmploymentUntil => (p, v) => p.Employments[at].Until = v,
            Registered => (p, v) => p.Row.Registered = v,
            ExitOn => (p, v) => p.ExitOn = v,
            _ => throw new ArgumentOutOfRangeException(nameof(path), path, "takes no date"),
        };
    }

    /// <summary>What holds for every row.</summary>
    public static Action<PersonInProgress> OfConstant(FieldSetting setting)
    {
        var (path, code) = (setting.To, setting.Code);
        switch (RegisterTargets.FormOf(path.Field))
        {
            case FieldForm.Date:
                var (date, day) = (OfDate(path), PartialDate.Parse(code));
                return p => date(p, day);
            case FieldForm.Share:
                var share = ShareText.TryShare(code, out var thousandths) ? thousandths : (int?)null;
                return p => p.Employments[path.At].FullTime = share;
            default:
                var text = OfText(path);
                return p => text(p, code);
        }
    }

    private static string Joined(string one, string other, string joint) => one.Length == 0 ? other : $"{one}{joint}{other}";
}
