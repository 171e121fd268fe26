using System.Globalization;
using Comity.Methods.Observations;
using Comity.Methods.Quality;
using Comity.Methods.Tests.Support;
using Comity.Tests;

namespace Comity.Methods.Tests.Quality;

/// <summary>English staff of March 2016: persons who count in several regions and groups, and full-time equivalents that add up.</summary>
public sealed class RegionalFiguresTests
{
    private static readonly string[] Lines = File.ReadAllLines(Places.SharedData("nhs-staff-by-nationality-region-2016-2017.csv"));

    // Line of "All nationalities", then of the five groups, in the table of persons and in that of full-time equivalents.
    private static readonly int[] Persons = [7, 9, 16, 45, 50, 224];
    private static readonly int[] Equivalents = [257, 259, 266, 295, 300, 474];

    [Fact]
    public void Persons_in_regions_add_up_to_more_than_England()
    {
        var finding = Assert.Single(Checks.Run(Regions(Persons, Units.Headcount))["D24"].Examples);
        Assert.Equal((1_165_387d, 1_164_471d, 13), (finding.Values["sum"], finding.Values["total"], finding.Values["territories"]));
    }

    [Fact]
    public void Persons_in_groups_of_nationality_add_up_to_more_than_all()
    {
        var finding = Assert.Single(Checks.Run(Groups(Persons, Units.Headcount))["D08"].Examples);
        Assert.Equal(("total-differs", 1_164_956d, 1_164_471d), (finding.Case, finding.Values["sum"], finding.Values["total"]));
    }

    [Fact]
    public void Declared_not_additive_they_pass()
    {
        var declared = new QualityContext { NotAdditive = true };
        Assert.Empty(Checks.Run(Regions(Persons, Units.Headcount), declared)["D24"].Examples);
        Assert.Empty(Checks.Run(Groups(Persons, Units.Headcount), declared)["D08"].Examples);
    }

    [Fact]
    public void Full_time_equivalents_add_up_within_rounding()
    {
        var regions = Checks.Run(Regions(Equivalents, Units.FullTimeEquivalent))["D24"];
        var groups = Checks.Run(Groups(Equivalents, Units.FullTimeEquivalent))["D08"];
        Assert.Equal((1, 1), (regions.Compared, groups.Compared));
        Assert.Empty(regions.Examples);
        Assert.Empty(groups.Examples);
    }

    private static IEnumerable<Observation> Regions(int[] lines, string unit)
    {
        var fields = CsvText.Split(Lines[lines[0] - 1]);
        yield return Staff(fields[2], unit);
        for (var region = 3; region <= 15; region++)
            yield return Staff(fields[region], unit) with { Territory = $"R{region:00}" };
    }

    private static IEnumerable<Observation> Groups(int[] lines, string unit)
    {
        string[] counterparts = [Codes.Total, Counterparts.Domestic, "EU", "EEA", "REST", Codes.Unknown];
        return lines.Zip(counterparts, (line, counterpart) => Staff(CsvText.Split(Lines[line - 1])[2], unit) with
        {
            Criterion = Criteria.Citizenship,
            Counterpart = counterpart,
        });
    }

    private static Observation Staff(string number, string unit) =>
        Figures.Stock(double.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture), "GBR", "2016-03-31") with { Unit = unit };
}
