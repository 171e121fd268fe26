using Comity.Standards.Personnel;

namespace Comity.Standards.Tests.Personnel;

/// <summary>What is hard to believe is told and kept. The register speaks of 30 June 2026.</summary>
public sealed class PlausibilityTests
{
    private static readonly RegisterProfile Profile = Registers.With(
        """
        Born: { to: birth }
        Qualified: { to: qualification.completed }
        Registered: { to: registered }
        From: { to: licence.from }
        Until: { to: licence.until }
        Begun: { to: employment.from }
        Ended: { to: employment.until }
        Gone: { to: exit.on }
        """);

    [Theory]
    [InlineData("Born", "1990-01-02", "Registered", "1990-01-01", RegisterKinds.BirthAfterRegistration)]
    [InlineData("Born", "1990-01-01", "Registered", "1990-01-01", null)]
    [InlineData("Born", "1990-06", "Registered", "1990", null)]
    [InlineData("Born", "1991", "Registered", "1990-12-31", RegisterKinds.BirthAfterRegistration)]
    [InlineData("Born", "1990-05-17", "Qualified", "2006-05-16", RegisterKinds.YoungAtQualification)]
    [InlineData("Born", "1990-05-17", "Qualified", "2006-05-17", null)]
    [InlineData("Born", "1990-05-17", "Qualified", "2006", null)]
    [InlineData("Born", "1990", "Qualified", "2005", RegisterKinds.YoungAtQualification)]
    [InlineData("Born", "2026-06-30", "From", "", null)]
    [InlineData("Born", "2026-07-01", "From", "", RegisterKinds.InTheFuture)]
    [InlineData("Qualified", "2026-07", "From", "", RegisterKinds.InTheFuture)]
    [InlineData("Qualified", "2026", "From", "", null)]
    [InlineData("Registered", "2027", "From", "", RegisterKinds.InTheFuture)]
    [InlineData("From", "2026-07-01", "Until", "", RegisterKinds.InTheFuture)]
    [InlineData("Begun", "2026-07-01", "Until", "", RegisterKinds.InTheFuture)]
    [InlineData("Gone", "2026-07-01", "Until", "", RegisterKinds.InTheFuture)]
    [InlineData("Until", "2030-07-01", "From", "", null)]
    [InlineData("From", "2020-01-01", "Until", "2019-12-31", RegisterKinds.LicenceEndsFirst)]
    [InlineData("From", "2020-01-01", "Until", "2020-01-01", null)]
    [InlineData("Begun", "2020-01-02", "Ended", "2020-01-01", RegisterKinds.PostEndsFirst)]
    [InlineData("Begun", "2020-01-02", "Ended", "2020-01-02", null)]
    [InlineData("Registered", "2020-01-02", "Gone", "2020-01-01", RegisterKinds.ExitBeforeRegistration)]
    [InlineData("Registered", "2020-01-02", "Gone", "2020-01-02", null)]
    public void Dates_that_cannot_follow_one_another_are_told(string one, string first, string other, string second, string? kind)
    {
        var columns = Profile.Columns.Select(c => c.Name).ToList();
        var cells = columns.Select(c => c == "Number" ? "T-1" : c == one ? first : c == other ? second : "");
        var (persons, outcome) = Registers.Text($"{string.Join(',', columns)}\n{string.Join(',', cells)}\n", Profile);
        Assert.Equal(kind is null ? [] : [kind], outcome.Findings.Select(f => f.Kind));
        Assert.All(outcome.Findings, f => Assert.Equal((RegisterWeight.Note, 2), (f.Weight, f.First[0].Row)));
        Assert.Empty(persons[0].AsSent);
        Assert.Equal((first, 0L), (one switch
        {
            "Born" => persons[0].Birth,
            "Qualified" => persons[0].Qualifications[0].Completed,
            "Registered" => persons[0].Registered,
            "From" => persons[0].Licences[0].From,
            "Until" => persons[0].Licences[0].Until,
            "Begun" => persons[0].Employments[0].From,
            _ => persons[0].Exit.On,
        } is var kept ? kept.ToString() : "", outcome.FieldProblems));
    }
}
