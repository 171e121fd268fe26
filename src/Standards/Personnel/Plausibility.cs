using System.Globalization;
using Comity.Methods.Personnel;
using Comity.Standards.Profiles;

namespace Comity.Standards.Personnel;

/// <summary>Tells what is hard to believe of a person; nothing is changed. A date of which only a part is known counts as what fits best.</summary>
/// <param name="on">The day of which the register speaks.</param>
internal sealed class Plausibility(DateOnly on, Action<string, FieldPath, PartialDate, Expectation> tell)
{
    /// <summary>Nobody completes an education for a health occupation younger (ours).</summary>
    public const int Youngest = 16;

    private static readonly Expectation OldEnough = new(ExpectedKind.YearsAfterBirth, Youngest.ToString(CultureInfo.InvariantCulture));

    private readonly PartialDate today = PartialDate.Of(on);

    public void Look(PersonRecord person)
    {
        if (IsAfter(person.Birth, person.Registered))
            tell(RegisterKinds.BirthAfterRegistration, new(PersonFields.Birth), person.Birth, NotAfter(person.Registered));
        if (person.Exit.Happened && IsAfter(person.Registered, person.Exit.On))
            tell(RegisterKinds.ExitBeforeRegistration, new(PersonFields.ExitOn), person.Exit.On, new(ExpectedKind.NotBefore, person.Registered.ToString()));
        Future(PersonFields.Birth, 1, person.Birth);
        Future(PersonFields.Registered, 1, person.Registered);
        Future(PersonFields.ExitOn, 1, person.Exit.On);
        Qualifications(person);
        Licences(person);
        Employments(person);
    }

    private void Qualifications(PersonRecord person)
    {
        for (var at = 0; at < person.Qualifications.Count; at++)
        {
            var completed = person.Qualifications[at].Completed;
            if (IsYoung(person.Birth, completed))
                tell(RegisterKinds.YoungAtQualification, new(PersonFields.QualificationCompleted, at + 1), completed, OldEnough);
            Future(PersonFields.QualificationCompleted, at + 1, completed);
        }
    }

    private void Licences(PersonRecord person)
    {
        for (var at = 0; at < person.Licences.Count; at++)
        {
            var licence = person.Licences[at];
            if (IsAfter(licence.From, licence.Until))
                tell(RegisterKinds.LicenceEndsFirst, new(PersonFields.LicenceUntil, at + 1), licence.Until, new(ExpectedKind.NotBefore, licence.From.ToString()));
            Future(PersonFields.LicenceFrom, at + 1, licence.From);
        }
    }

    private void Employments(PersonRecord person)
    {
        for (var at = 0; at < person.Employments.Count; at++)
        {
            var post = person.Employments[at];
            if (IsAfter(post.From, post.Until))
                tell(RegisterKinds.PostEndsFirst, new(PersonFields.EmploymentUntil, at + 1), post.Until, new(ExpectedKind.NotBefore, post.From.ToString()));
            Future(PersonFields.EmploymentFrom, at + 1, post.From);
        }
    }

    private void Future(string field, int at, PartialDate date)
    {
        if (IsAfter(date, today)) tell(RegisterKinds.InTheFuture, new(field, at), date, NotAfter(today));
    }

    private static Expectation NotAfter(PartialDate date) => new(ExpectedKind.NotAfter, date.ToString());

    /// <summary>Whether one is later whatever the parts that are not known. The first comparison is the quick one.</summary>
    private static bool IsAfter(PartialDate one, PartialDate other) => one > other && !other.IsUnknown && one.Earliest > other.Latest;

    private static bool IsYoung(PartialDate birth, PartialDate completed) =>
        completed.Year - birth.Year <= Youngest && completed.Latest < birth.Earliest!.Value.AddYears(Youngest);
}
