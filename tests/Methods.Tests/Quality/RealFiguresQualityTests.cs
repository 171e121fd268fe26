using Comity.Methods.Observations;
using Comity.Methods.Quality;
using Comity.Methods.Tests.Support;

namespace Comity.Methods.Tests.Quality;

/// <summary>What the checks find in the published files: domain/statistics.md section 10, column "Expected".</summary>
public sealed class RealFiguresQualityTests
{
    private static readonly QualityReport Who = Checks.Run(RealFigures.WhoStocks, new() { Population = RealFigures.PopulationOf, Examples = 5000, Year = 2023 });

    private static readonly QualityReport Totals = Checks.Run(
        RealFigures.OecdTotals, new() { Published = RealFigures.Published(RealFigures.WhoStocks), Examples = 5000, Year = 2023 });

    private static readonly QualityReport Origins = Checks.Run(
        RealFigures.OecdOrigins,
        new() { Published = RealFigures.Published(RealFigures.WhoStocks.Concat(RealFigures.OecdTotals)), Examples = 5000, Year = 2023 });

    [Fact]
    public void No_key_stands_twice_and_no_number_is_impossible()
    {
        foreach (var report in new[] { Who, Totals, Origins })
        {
            Assert.Empty(report["D03"].Counts);
            Assert.Empty(report["D04"].Counts);
            Assert.Empty(report["D21"].Counts);
            Assert.True(report["D03"].Applied);
        }
    }

    [Fact]
    public void Published_densities_agree_with_stock_over_population_as_often_as_stated()
    {
        var units = Who["D05"];
        Assert.Equal(2835, units.Figures["pairs/221"]);
        Assert.Equal(1814, units.Figures["within-2/221"]);
        Assert.Equal(2469, units.Figures["within-5/221"]);
        Assert.Equal(33, units.Figures["apart/221"]);
        var doctors = units.Examples.Where(f => f.Key[Dimension.Occupation] == "221" && f.Case == "other-population").ToList();
        Assert.Equal("GNQ 2004", Name(doctors.MinBy(f => (double)f.Values["ratio"])!));
        Assert.Equal("MDA 2020", Name(doctors.MaxBy(f => (double)f.Values["ratio"])!));
        Assert.DoesNotContain(units.Examples, f => f.Case == "factor" && f.Key[Dimension.Occupation] == "221");
    }

    [Fact]
    public void Zero_cells_are_found_and_Greece_is_all_zero()
    {
        Assert.Equal(123, Origins["D06"].Figures["zeros"]);
        foreach (var (country, zeros) in new[] { ("GBR", 49), ("CAN", 44), ("DEU", 13), ("NZL", 9), ("FRA", 3), ("GRC", 3), ("BEL", 2) })
            Assert.Equal(zeros, Origins["D06"].Figures[$"zeros/{country}"]);
        var greece = Assert.Single(Origins["D06"].Examples, f => f.Case == "all-origins-zero-with-total");
        Assert.Equal("GRC", greece.Key[Dimension.RefArea]);
        Assert.Equal(65_513d, greece.Values["total"]);
        Assert.Equal(14, Who["D06"].Figures["zeros"]);
    }

    [Fact]
    public void No_sum_row_hides_among_the_origins() => Assert.Empty(Origins["D07"].Counts);

    [Fact]
    public void Totals_of_the_WHO_file_equal_their_parts()
    {
        Assert.Empty(Who["D08"].Counts);
        Assert.Equal(3410 + 1907, Who["D08"].Figures["compared/Occupation"]);
    }

    [Fact]
    public void Exactly_Australia_has_too_few_origins()
    {
        var australia = Assert.Single(Origins["D09"].Examples);
        Assert.Equal("AUS", australia.Key[Dimension.RefArea]);
        Assert.Equal(14, australia.Values["origins"]);
        Assert.Equal(22_210d, australia.Values["persons"]);
    }

    [Fact]
    public void Canada_and_the_United_Kingdom_name_themselves_with_zero()
    {
        Assert.Equal(["CAN", "GBR"], Origins["D10"].Examples.Select(f => f.Key[Dimension.RefArea]));
        Assert.All(Origins["D10"].Examples, f => Assert.Equal(Severity.Notice, f.Severity));
    }

    [Fact]
    public void Two_sources_of_the_same_stock_meet_as_often_as_stated()
    {
        var level = Totals["D11"];
        Assert.Equal(274, level.Figures["pairs/221"]);
        Assert.Equal(59, level.Figures["equal/221"]);
        Assert.Equal(163, level.Figures["within-5/221"]);
        var apart = level.Examples.Where(f => f.Case == "two-sources" && f.Key[Dimension.Occupation] == "221").ToList();
        Assert.Equal(90, apart.Count);
        foreach (var (name, percent) in new[]
        {
            ("BEL 2018", -46.3), ("IRL 2018", -30.6), ("AUT 2018", 21.1), ("FIN 2015", -19.9), ("CAN 2018", -12.6), ("HUN 2020", 91.4),
        })
            Assert.Equal(percent, Math.Round((double)apart.Single(f => Name(f) == name).Values["percent"], 1));
        Assert.Equal(1, Who["D11"].Count("level-missing"));
    }

    [Fact]
    public void Declared_breaks_and_definitions_are_all_told()
    {
        Assert.Equal(7, Totals["D12"].Count("break"));
        Assert.Equal(12, Totals["D12"].Count("definition-differs"));
        Assert.All(Totals["D12"].Examples.Where(f => f.Case == "definition-differs"), f => Assert.Equal("CHE", f.Key[Dimension.RefArea]));
    }

    [Fact]
    public void Sudden_changes_in_the_totals_are_as_stated()
    {
        var change = Totals["D13"];
        Assert.Equal(558, change.Compared);
        Assert.Equal(0, change.Count("large"));
        Assert.Equal(10, change.Count("moderate") + change.Count("at-break"));
        Assert.Equal(["HUN 2020", "LVA 2020"], change.Examples.Where(f => f.Case == "at-break").Select(Name).Order());
    }

    [Theory]
    [InlineData("221", 2752, 101, 361)]
    [InlineData("NURMID", 2386, 153, 416)]
    public void Sudden_changes_in_the_WHO_file_are_as_stated(string occupation, int pairs, int large, int moderateOrLarge)
    {
        var figures = Who["D13"].Figures;
        Assert.Equal(pairs, figures[$"pairs/STOCK/{occupation}"]);
        Assert.Equal(large, figures[$"above-comment/STOCK/{occupation}"]);
        Assert.Equal(moderateOrLarge, figures[$"above-notice/STOCK/{occupation}"]);
        Assert.Equal(large, Who["D13"].Examples.Count(f => f.Case == "large" && f.Key[Dimension.Occupation] == occupation));
    }

    [Fact]
    public void No_share_is_impossible()
    {
        Assert.Empty(Origins["D14"].Counts);
        Assert.Equal(21, Origins["D14"].Compared);
    }

    [Fact]
    public void Rows_without_midwives_are_found()
    {
        var nursing = Who["D18"];
        Assert.Equal(1091, nursing.Figures["without-midwives"]);
        Assert.Equal(1091, nursing.Count("without-midwives") + nursing.Count("midwives-vanish"));
        Assert.Equal(0, nursing.Count("together"));
        Assert.Equal(2998, nursing.Compared);
    }

    [Fact]
    public void The_greatest_densities_are_those_of_the_band()
    {
        Assert.Equal(84.2, Who["D19"].Figures["greatest/221"]);
        Assert.Equal(229.5, Who["D19"].Figures["greatest/NURMID"]);
        Assert.Equal(17.73, Who["D19"].Figures["greatest/2261"]);
        Assert.Empty(Who["D19"].Counts);
    }

    [Fact]
    public void Exactly_three_countries_have_more_doctors_abroad_than_at_home()
    {
        var told = Origins["D25"].Examples.Select(f => (f.Key[Dimension.Counterpart], f.Values["abroad"], f.Values["home"]));
        Assert.Equal([("DMA", 155d, 79d), ("GRD", 460d, 160d), ("KNA", 201d, 145d)], told.OrderBy(f => f.Item1));
    }

    [Fact]
    public void Small_cells_are_counted() => Assert.Equal(522, Origins["D26"].Figures["cells"]);

    [Fact]
    public void Each_check_says_what_it_looked_at_or_that_it_could_not()
    {
        Assert.Equal(26, Who.Outcomes.Count);
        Assert.Equal(
            ["D01", "D02", "D07", "D09", "D10", "D14", "D15", "D16", "D17", "D23", "D24", "D25", "D26"],
            Who.Outcomes.Where(o => !o.Applied).Select(o => o.Definition.Id));
        Assert.All(Who.Outcomes.Where(o => !o.Applied), o => Assert.NotEmpty(o.Definition.NotApplicable["ar"]));
    }

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        var reversed = Checks.Run(RealFigures.WhoStocks.Reverse(), new() { Population = RealFigures.PopulationOf, Examples = 5000, Year = 2023 });
        foreach (var (a, b) in Who.Outcomes.Zip(reversed.Outcomes))
        {
            Assert.Equal(a.Counts.OrderBy(c => c.Key), b.Counts.OrderBy(c => c.Key));
            Assert.Equal(a.Compared, b.Compared);
        }
    }

    [Fact]
    public void The_one_step_by_a_power_of_ten_in_the_WHO_file_is_told() =>
        Assert.Equal(["YEM 2010"], Who["D05"].Examples.Where(f => f.Case == "jump").Select(Name));

    [Fact]
    public void The_published_files_are_not_blocked()
    {
        foreach (var report in new[] { Totals, Origins, Who })
            Assert.Equal([], report.Outcomes.SelectMany(o => o.Examples).Where(f => f.Severity == Severity.Error)
                .Select(f => $"{f.CheckId} {f.Case} {Name(f)} {string.Join(' ', f.Values)}"));
    }

    private static string Name(Finding finding) => $"{finding.Key[Dimension.RefArea]} {finding.Key[Dimension.Time]}";
}
