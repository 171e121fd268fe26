using Comity.Methods.Observations;
using Comity.Standards.Profiles;
using Comity.Standards.Tables;
using Comity.Tests;

namespace Comity.Standards.Tests.Profiles;

/// <summary>The shipped profiles on the real files that they are for.</summary>
public sealed class ShippedProfileTests
{
    [Fact]
    public void The_OECD_origins_are_1576_stocks_of_foreign_trained_doctors()
    {
        var (observations, outcome) = Reading.OfFile("oecd-wfmi-ftds-by-origin-2018.csv", Reading.Shipped("oecd-health-workforce-migration"));
        Assert.True(outcome.IsClean);
        Assert.Equal(1_576, outcome.RowsRead);
        Assert.Equal(1_576, observations.Count);
        Assert.Equal(249_417, observations.Sum(o => o.Value));
        Assert.Equal(50_411, observations.Where(o => o.RefArea == "GBR").Sum(o => o.Value));
        Assert.Equal(123, observations.Count(o => o.Value == 0));
        Assert.All(observations, o => Assert.Equal(("STOCK", "HC", "221", "QUAL", "UNK", "2018"), (o.Measure, o.Unit, o.Occupation, o.Criterion, o.Activity, o.Time)));
        Assert.Equal(("CAN", "AFG", 5d, 2, 9), First(observations[0]));
    }

    [Fact]
    public void The_OECD_totals_are_336_rows_of_doctors_and_286_of_nurses()
    {
        var (observations, outcome) = Reading.OfFile("oecd-wfmi-totals-2010-2022.csv", Reading.Shipped("oecd-health-workforce-migration"));
        Assert.True(outcome.IsClean);
        Assert.Equal(336, observations.Count(o => o.Occupation == Occupations.Doctors));
        Assert.Equal(286, observations.Count(o => o.Occupation == Occupations.Nurses));
        Assert.All(observations, o => Assert.Equal((Codes.Total, Codes.NotApplicable), (o.Counterpart, o.Criterion)));
        Assert.Equal(7, observations.Count(o => o is { Status: "B", Flags: "B" }));
        Assert.Equal(12, observations.Count(o => o is { Status: "D", RefArea: "CHE", Occupation: Occupations.Nurses }));
    }

    [Fact]
    public void The_WHO_file_is_28960_stocks_and_densities()
    {
        var (observations, outcome) = Reading.OfFile("who-gho-hwf-2022.csv", Reading.Shipped("who-gho-health-workforce"));
        Assert.True(outcome.IsClean);
        Assert.Equal(28_960, observations.Count);
        Assert.Equal(2_844 + 2_744 + 2_623, observations.Count(o => o is { Measure: Measures.Density, Unit: Units.Per10000 }));
        Assert.Equal(3_410, observations.Count(o => o is { Measure: Measures.Stock, Occupation: Occupations.Doctors }));
        Assert.Equal(2_780, observations.Count(o => o.Occupation == Occupations.DoctorsNotFurtherDefined));
        Assert.Equal(2_114, observations.Count(o => o.Occupation == Occupations.Midwives));
        Assert.Equal(197, observations.Select(o => o.RefArea).Distinct().Count());
        Assert.Equal(1.9, observations[0].Value);
        Assert.Equal(28_960, Keys(observations));
    }

    [Fact]
    public void Of_1055_coverage_rows_140_are_regions_and_915_are_countries()
    {
        var (observations, outcome) = Reading.OfFile("sdg-381-uhc-index-2020.csv", Reading.Shipped("sdg-3-8-1"));
        Assert.True(outcome.IsClean);
        Assert.Equal(1_055, outcome.RowsRead);
        var region = Assert.Single(outcome.DroppedByReason);
        Assert.Equal(("region", 28L * 5, 2), (region.Reason.Words!.In("en"), region.Count, region.FirstRow));
        Assert.Equal(915, observations.Count);
        Assert.Equal(183, observations.Select(o => o.RefArea).Distinct().Count());
        Assert.All(observations, o => Assert.Equal(("SCI", "IX", "E", "_Z", "_Z"), (o.Measure, o.Unit, o.Status, o.Occupation, o.Activity)));
    }

    [Fact]
    public void Rows_of_NHS_staff_add_up_and_no_key_stands_twice()
    {
        var (observations, outcome) = Reading.OfFile("nhs-hchs-fte-by-staffgroup-nationality-2017-2018.csv", Reading.Shipped("nhs-staff-by-nationality"));
        Assert.True(outcome.IsClean);
        Assert.Equal(3_022, outcome.RowsRead);
        Assert.Equal(3_022, outcome.Kept + outcome.Combined);
        Assert.Equal(observations.Count, Keys(observations));
        Assert.Equal(1_061_616.97, Sum(observations, o => o.Time == "2018-06"));
        Assert.Equal(108_813.05, Sum(observations, o => o is { Time: "2018-06", Occupation: Occupations.Doctors }));
        Assert.Equal(283_327.26, Sum(observations, o => o is { Time: "2018-06", Occupation: Occupations.Nurses }));
        Assert.Equal(21_517.12, Sum(observations, o => o is { Time: "2018-06", Occupation: Occupations.Midwives }));
        Assert.Contains("sum of lines", observations.First(o => o is { Counterpart: "GBR", Occupation: "221", Time: "2018-06" }).Note, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_of_NHS_regions_gives_both_tables_with_their_totals()
    {
        var profile = Reading.Shipped("nhs-staff-by-nationality-and-region");
        var (observations, outcome) = Reading.OfFile("nhs-staff-by-nationality-region-2016-2017.csv", profile);
        Assert.Empty(outcome.Problems);
        Assert.False(profile.DataSet.Additive);
        Assert.Equal(["headcount", "full-time-equivalent"], outcome.SectionsFound);
        Assert.Equal(1_164_471, England(observations, Units.Headcount, "2016-03").Value);
        Assert.Equal(1_187_125, England(observations, Units.Headcount, "2017-03").Value);
        Assert.Equal(1_027_100, England(observations, Units.FullTimeEquivalent, "2016-03").Value);
        Assert.Equal(1_047_679, England(observations, Units.FullTimeEquivalent, "2017-03").Value);
        Assert.Equal((7, 3), (England(observations, Units.Headcount, "2016-03").Row, England(observations, Units.Headcount, "2016-03").Column));
        Assert.Equal((257, 18), (England(observations, Units.FullTimeEquivalent, "2017-03").Row, England(observations, Units.FullTimeEquivalent, "2017-03").Column));
        var regions = observations.Where(o => o is { Unit: Units.Headcount, Time: "2016-03", Counterpart: Codes.Total, Territory: not "GB-ENG" }).ToList();
        Assert.Equal((13, 1_165_387d), (regions.Count, regions.Sum(o => o.Value!.Value)));
        Assert.Equal(observations.Count, Keys(observations));
    }

    [Fact]
    public void Groups_of_nationalities_are_set_aside_and_compared_with_their_parts()
    {
        var (_, outcome) = Reading.OfFile("nhs-staff-by-nationality-region-2016-2017.csv", Reading.Shipped("nhs-staff-by-nationality-and-region"));
        Assert.Equal(2 * 3 * 28, outcome.Totals.Count);
        var union = outcome.Totals.First(t => t.Observation is { Row: 16, Territory: "GB-ENG", Time: "2016-03" });
        Assert.Equal(57_604, union.Observation.Value);
        Assert.Equal((57_608d, 27), (union.SumOfParts, union.Parts));
        Assert.All(outcome.Totals.Where(t => t.Observation.Unit == Units.FullTimeEquivalent), t => Assert.True(t.Agrees));
        Assert.All(outcome.Totals, t => Assert.True(t.Agrees == true || t.SumOfParts > t.Observation.Value));
    }

    [Fact]
    public void A_zero_that_means_under_one_half_is_not_a_zero_by_dash()
    {
        var (observations, _) = Reading.OfFile("nhs-staff-by-nationality-region-2016-2017.csv", Reading.Shipped("nhs-staff-by-nationality-and-region"));
        Assert.All(observations.Where(o => o.Note == "more than zero, under 0.5"), o => Assert.Equal((0d, "N", "FTE"), (o.Value!.Value, o.Status, o.Unit)));
        Assert.Contains(observations, o => o is { Status: "N", Unit: "FTE" });
        Assert.Contains(observations, o => o is { Value: 0, Status: "A", Unit: "FTE" });
    }

    [Theory]
    [InlineData("oecd-wfmi-ftds-by-origin-2018.csv", "oecd-health-workforce-migration")]
    [InlineData("oecd-wfmi-totals-2010-2022.csv", "oecd-health-workforce-migration")]
    [InlineData("who-gho-hwf-2022.csv", "who-gho-health-workforce")]
    [InlineData("sdg-381-uhc-index-2020.csv", "sdg-3-8-1")]
    [InlineData("nhs-hchs-fte-by-staffgroup-nationality-2017-2018.csv", "nhs-staff-by-nationality")]
    [InlineData("nhs-staff-by-nationality-region-2016-2017.csv", "nhs-staff-by-nationality-and-region")]
    public void Each_real_file_finds_its_profile_and_no_other(string file, string id)
    {
        var profiles = Directory.GetFiles(Places.InRepository("reference", "profiles"), "*.yaml")
            .Select(path => Reading.Shipped(Path.GetFileNameWithoutExtension(path)));
        using var stream = File.OpenRead(Places.SharedData(file));
        var fits = ProfileMatch.Find(TableRecognition.Of(stream, file), profiles);
        Assert.Equal(id, fits[0].Profile.Id);
        Assert.Single(fits, fit => fit.Fits);
    }

    private static (string, string, double, int, int) First(Observation o) => (o.RefArea, o.Counterpart, o.Value!.Value, o.Row, o.Column);

    private static int Keys(IEnumerable<Observation> observations) =>
        observations.Select(o => string.Join('|', Enum.GetValues<Dimension>().Select(d => o[d]))).Distinct().Count();

    private static double Sum(IEnumerable<Observation> observations, Func<Observation, bool> which) =>
        (double)observations.Where(which).Sum(o => (decimal)o.Value!.Value);

    private static Observation England(IEnumerable<Observation> observations, string unit, string time) =>
        observations.Single(o => o.Unit == unit && o.Time == time && o is { Territory: "GB-ENG", Counterpart: Codes.Total });
}
