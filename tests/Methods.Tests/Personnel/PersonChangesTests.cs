using Comity.Methods.Personnel;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Personnel;

public sealed class PersonChangesTests
{
    private static readonly Qualification Nurse = new("Nurse", "School of Tests", "XAA", PartialDate.Parse("1999"));
    private static readonly Qualification Midwife = new("Midwife", "", "XBB");
    private static readonly PersonRecord Was = new("T-1")
    {
        Family = "Testa",
        Qualifications = [Nurse, Midwife],
        Licences = [new Licence("ACTIVE", PartialDate.Parse("2000-01-01"), PartialDate.Parse("2020-12-31"))],
        Employments = [new Employment("PUB", FullTime: 500)],
    };

    [Fact]
    public void A_changed_value_is_told_with_what_it_was() => Assert.Equal(
        ["family: Testa -> Probe", "citizenship:  -> XAA, XBB", "licence.status: ACTIVE -> EXPIRED", "employment.fullTime: 0.5 -> 1"],
        Told(Was, Was with
        {
            Family = "Probe",
            Citizenships = ["XAA", "XBB"],
            Licences = [Was.Licences[0] with { Status = "EXPIRED" }],
            Employments = [new Employment("PUB", FullTime: 1000)],
        }));

    [Fact]
    public void What_came_before_others_does_not_change_the_others() => Assert.Equal(
        ["qualification.title:  -> Aide"], Told(Was, Was with { Qualifications = [new Qualification("Aide"), Nurse, Midwife] }));

    [Fact]
    public void What_came_after_others_has_its_own_place() => Assert.Equal(
        ["qualification[3].title:  -> Aide"], Told(Was, Was with { Qualifications = [Nurse, Midwife, new Qualification("Aide")] }));

    [Fact]
    public void What_is_gone_is_told_at_the_place_that_it_had() => Assert.Equal(
        ["qualification[2].title: Midwife -> ", "qualification[2].country: XBB -> UNK"], Told(Was, Was with { Qualifications = [Nurse] }));

    [Fact]
    public void Another_order_is_a_change_because_the_first_qualification_counts() =>
        Assert.NotEmpty(Told(Was, Was with { Qualifications = [Midwife, Nurse] }));

    [Fact]
    public void A_licence_of_which_nothing_is_known_came() => Assert.Equal(
        ["licence[2]:  -> UNK"], Told(Was, Was with { Licences = [.. Was.Licences, new Licence("UNK")] }));

    [Fact]
    public void A_value_that_could_not_be_read_is_told_as_sent() => Assert.Equal(
        ["asSent.birth: 31.02.70 -> 30.02.70"],
        Told(Was with { AsSent = new Dictionary<string, string> { ["birth"] = "31.02.70" } }, Was with { AsSent = new Dictionary<string, string> { ["birth"] = "30.02.70" } }));

    [Fact]
    public void There_are_no_changes_where_and_only_where_fingerprints_are_equal() => Prop.ForAll(PersonGen.Pairs, pair =>
        Assert.Equal(
            PersonFingerprint.Of(pair.One) == PersonFingerprint.Of(pair.Other),
            PersonChanges.Between(pair.One, pair.Other).Count == 0)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("birth", "birth", 1)]
    [InlineData("qualification.country", "qualification.country", 1)]
    [InlineData("qualification[2].country", "qualification.country", 2)]
    [InlineData("licence[50].until", "licence.until", 50)]
    public void A_path_names_a_field_and_which_of_several(string text, string field, int at)
    {
        Assert.True(FieldPath.TryParse(text, out var path));
        Assert.Equal(new FieldPath(field, at), path);
        Assert.Equal(text, path.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("age")]
    [InlineData("birth[2]")]
    [InlineData("licence[0].until")]
    [InlineData("licence[51].until")]
    [InlineData("licence[two].until")]
    [InlineData("licence[2.until")]
    [InlineData("licence[2]")]
    public void What_is_no_path_is_refused(string text) => Assert.False(FieldPath.TryParse(text, out _));

    private static IEnumerable<string> Told(PersonRecord was, PersonRecord now) =>
        PersonChanges.Between(was, now).Select(c => $"{c.Path}: {c.Was} -> {c.Is}");
}
