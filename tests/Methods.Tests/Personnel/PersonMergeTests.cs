using Comity.Methods.Personnel;
using Comity.Methods.Personnel.Spells;

namespace Comity.Methods.Tests.Personnel;

public sealed class PersonMergeTests
{
    private static readonly PersonRecord Stays = new("N-1")
    {
        Family = "Testova",
        Given = "Anna",
        Birth = PartialDate.Parse("1980-05-17"),
        Sex = PersonCodes.Female,
        Registered = PartialDate.Parse("2010-03-01"),
        Citizenships = ["GHA"],
        Occupation = "2221",
        Contact = "a@example.invalid",
        Qualifications = [new Qualification("Diploma", "", "GHA", PartialDate.Parse("2001"))],
        Licences = [new Licence(PersonCodes.Active, PartialDate.Parse("2010-03-01"), PartialDate.Parse("2020-12-31"))],
        Employments = [new Employment(PersonCodes.Public, "Clinic of Examples", FullTime: 800)],
    };

    private static readonly PersonRecord Gone = new("N-2")
    {
        Family = "Testova-Probe",
        Given = "Anna",
        Birth = PartialDate.Parse("1980"),
        Sex = PersonCodes.Female,
        Registered = PartialDate.Parse("2005-02-03"),
        Citizenships = ["GBR", "GHA"],
        Occupation = "2221",
        CountryOfBirth = "GHA",
        Qualifications = [new Qualification("diploma", "School of Examples", "GHA", PartialDate.Parse("2001-07")), new Qualification("Degree", "", "GBR", PartialDate.Parse("1999"))],
        Licences = [new Licence(PersonCodes.Active, PartialDate.Parse("2010-03-01"), PartialDate.Parse("2025-12-31"))],
        Employments = [new Employment(PersonCodes.Public, "clinic of examples", FullTime: 1000)],
    };

    [Fact]
    public void Only_what_both_say_and_not_the_same_is_to_be_chosen() =>
        Assert.Equal([PersonParts.Name, PersonParts.Birth, PersonParts.Registered], PersonMerge.Open(Stays, Gone));

    [Fact]
    public void The_whole_date_and_the_earlier_registration_are_proposed()
    {
        Assert.Equal(PersonParts.Registered, PersonMerge.Proposed(Stays, Gone, goneIsLater: false));
        Assert.Equal(PersonParts.Registered | PersonParts.Name, PersonMerge.Proposed(Stays, Gone, goneIsLater: true));
        Assert.Equal(PersonParts.Birth, PersonMerge.Proposed(Gone, Stays, goneIsLater: false));
    }

    [Fact]
    public void Who_has_not_left_is_proposed()
    {
        var left = Gone with { Exit = new PersonExit(PartialDate.Parse("2020"), PersonCodes.NotListedAnyMore) };
        Assert.Contains(PersonParts.Exit, PersonMerge.Open(Stays, left));
        Assert.False(PersonMerge.Of(Stays, left, PersonMerge.Proposed(Stays, left, goneIsLater: true)).Exit.Happened);
        Assert.False(PersonMerge.Of(left, Stays, PersonMerge.Proposed(left, Stays, goneIsLater: false)).Exit.Happened);
        Assert.True(PersonMerge.Of(Stays, left, PersonParts.Exit).Exit.Happened);
    }

    [Fact]
    public void What_one_does_not_say_is_taken_from_the_other_and_lists_are_united()
    {
        var merged = PersonMerge.Of(Stays, Gone, PersonParts.Registered | PersonParts.Name);
        Assert.Equal(("N-1", "Testova-Probe", "1980-05-17", "2005-02-03"), (merged.Number, merged.Family, merged.Birth.ToString(), merged.Registered.ToString()));
        Assert.Equal(("GHA", "a@example.invalid"), (merged.CountryOfBirth, merged.Contact));
        Assert.Equal(["GHA", "GBR"], merged.Citizenships);
        Assert.Equal([new OtherName("Testova", "Anna")], merged.OtherNames);
        Assert.Equal([new Qualification("Degree", "", "GBR", PartialDate.Parse("1999")), new Qualification("Diploma", "School of Examples", "GHA", PartialDate.Parse("2001-07"))], merged.Qualifications);
        Assert.Equal([Gone.Licences[0]], merged.Licences);
        Assert.Equal([Stays.Employments[0]], merged.Employments);
    }

    [Fact]
    public void A_licence_without_end_ends_later_than_any_and_another_status_is_another_licence()
    {
        var endless = Gone with { Licences = [new Licence(PersonCodes.Active, PartialDate.Parse("2010-03-01")), new Licence(PersonCodes.Suspended, PartialDate.Parse("2010-03-01"), PartialDate.Parse("2011"))] };
        var merged = PersonMerge.Of(Stays, endless, PersonParts.None);
        Assert.Equal([endless.Licences[0], endless.Licences[1]], merged.Licences);
    }

    [Fact]
    public void A_name_in_another_script_is_kept_as_such()
    {
        var written = Gone with { Family = "Тестова", Given = "Анна" };
        Assert.Contains(new OtherName("Тестова", "Анна", "script"), PersonMerge.Of(Stays, written, PersonParts.None).OtherNames);
    }

    [Fact]
    public void A_record_merged_with_itself_or_merged_once_more_is_as_it_was()
    {
        Assert.Equal(PersonFingerprint.Of(Stays), PersonFingerprint.Of(PersonMerge.Of(Stays, Stays with { Number = "N-2" }, PersonParts.None)));
        var once = PersonMerge.Of(Stays, Gone, PersonParts.Registered);
        Assert.Equal(PersonFingerprint.Of(once), PersonFingerprint.Of(PersonMerge.Of(once, Gone, PersonParts.Registered)));
    }

    [Fact]
    public void Of_each_day_both_are_merged_as_they_were_on_it()
    {
        DateOnly first = new(2015, 1, 1), second = new(2018, 1, 1);
        var states = PersonMerge.Of(
            [new PersonState(null, Stays), new PersonState(second, Stays with { Activity = PersonCodes.LicensedOnly })],
            [new PersonState(null, Gone), new PersonState(first, Gone with { Specialisation = "Wards of examples" }), new PersonState(second, Gone with { Specialisation = "Wards of examples" })],
            PersonParts.None);
        Assert.Equal([null, first, second], states.Select(s => s.From));
        Assert.Equal([("UNK", ""), ("UNK", "Wards of examples"), ("LIC", "Wards of examples")], states.Select(s => (s.Record.Activity, s.Record.Specialisation)));
        Assert.Single(PersonMerge.Of([new PersonState(null, Stays)], [new PersonState(null, Gone), new PersonState(first, Gone)], PersonParts.None));
    }
}
