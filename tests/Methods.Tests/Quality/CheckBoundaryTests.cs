using Comity.Methods.Observations;
using Comity.Methods.Quality;
using Comity.Methods.Tests.Support;

namespace Comity.Methods.Tests.Quality;

/// <summary>Each check at its edge: what is just found, and what is just not.</summary>
public sealed class CheckBoundaryTests
{
    [Fact]
    public void The_same_key_with_the_same_value_is_a_notice_and_with_another_an_error()
    {
        Assert.Equal(["same-value"], Found("D03", [Figures.Stock(5, row: 2), Figures.Stock(5, row: 3)]));
        Assert.Equal(["different-value"], Found("D03", [Figures.Stock(5, row: 2), Figures.Stock(6, row: 3)]));
    }

    [Theory]
    [InlineData(-1, Units.Headcount, "negative")]
    [InlineData(0, Units.Headcount, null)]
    [InlineData(1.5, Units.Headcount, "not-whole")]
    [InlineData(1.5, Units.FullTimeEquivalent, null)]
    [InlineData(100, Units.Percent, null)]
    [InlineData(100.1, Units.Percent, "above-100")]
    [InlineData(double.PositiveInfinity, Units.Headcount, "not-finite")]
    public void Numbers_that_cannot_be_are_errors(double value, string unit, string? @case) =>
        Assert.Equal(@case is null ? [] : [@case], Found("D04", [Figures.Stock(value) with { Unit = unit }]));

    [Theory]
    [InlineData(null, "Q", null)]
    [InlineData(null, "BO", null)]
    [InlineData(null, "A", "empty-without-status")]
    [InlineData(0.0, "Q", "value-despite-status")]
    [InlineData(0.0, "A", null)]
    public void A_status_and_an_empty_cell_must_agree(double? value, string status, string? @case) =>
        Assert.Equal(@case is null ? [] : [@case], Found("D04", [Figures.Stock(value) with { Status = status }]));

    [Fact]
    public void Codes_outside_the_closed_lists_are_errors()
    {
        var context = new QualityContext { KnownCodes = QualityContext.ClosedCodes };
        Assert.Equal(["unknown-code"], Found("D02", [Figures.Stock(1) with { Unit = "PERSONS" }], context));
        Assert.Empty(Found("D02", [Figures.Stock(1)], context));
    }

    [Theory]
    [InlineData(1000, 10_000, true)]
    [InlineData(1000, 9_500, false)]
    [InlineData(5000, 50, true)]
    [InlineData(9, 90, false)]
    public void A_step_by_a_power_of_ten_is_a_change_of_unit(double before, double now, bool found) =>
        Assert.Equal(found ? ["jump"] : [], Found("D05", [Figures.Stock(before, time: "2017"), Figures.Stock(now)]));

    [Fact]
    public void A_density_per_1000_under_a_heading_per_10000_is_an_error()
    {
        var density = Figures.Stock(2.5) with { Measure = Measures.Density, Unit = Units.Per10000 };
        var context = new QualityContext { Population = (_, _) => 1_000_000 };
        Assert.Equal(["factor"], Found("D05", [Figures.Stock(2500), density], context));
        Assert.Empty(Found("D05", [Figures.Stock(2500), density with { Value = 25 }], context));
        Assert.Equal(["other-population"], Found("D05", [Figures.Stock(2500), density with { Value = 19 }], context));
    }

    [Theory]
    [InlineData(10, 10, 20, true)]
    [InlineData(10, 10, 22, false)]
    public void One_origin_that_equals_all_others_is_a_sum_row(int each, int count, int more, bool found)
    {
        var origins = Enumerable.Range(0, count + 1).Select(i => Figures.Trained(each * 2, $"O{i:00}")).ToList();
        var sum = Figures.Trained((each * 2 * (count + 1)) + (more - 20), "WLD");
        Assert.Equal(found ? ["looks-like-total"] : [], Found("D07", origins.Append(sum)));
    }

    [Fact]
    public void A_sum_row_set_aside_is_compared_with_its_parts()
    {
        QualityContext With(double value) => new() { Import = new() { SetAside = [Figures.Trained(value, Codes.Total, row: 9)] } };
        Assert.Equal(["set-aside"], Found("D07", [Figures.Trained(5, "XBB"), Figures.Trained(6, "XCC")], With(11)));
        Assert.Equal(["set-aside-differs"], Found("D07", [Figures.Trained(5, "XBB"), Figures.Trained(6, "XCC")], With(13)));
    }

    [Theory]
    [InlineData(100, null)]
    [InlineData(101, null)]
    [InlineData(102, "total-differs")]
    [InlineData(98, "total-differs")]
    [InlineData(59, "part-exceeds-total")]
    public void Sexes_must_add_up_within_rounding(double total, string? @case)
    {
        var women = Figures.Stock(60) with { Sex = "F" };
        Assert.Equal(@case is null ? [] : [@case], Found("D08", [women, women with { Sex = "M", Value = 40 }, women with { Sex = "_T", Value = total }]));
    }

    [Fact]
    public void Totals_are_found_where_the_codes_of_the_parts_sort_after_them()
    {
        var part = Figures.Stock(60) with { Sector = "private" };
        Assert.Equal(["total-differs"], Found("D08", [part, part with { Sector = "public" }, part with { Sector = "_T", Value = 150 }]));
    }

    [Fact]
    public void What_is_declared_not_additive_may_add_up_to_more_and_never_to_less()
    {
        var women = Figures.Stock(60) with { Sex = "F" };
        Observation[] more = [women, women with { Sex = "M", Value = 60 }, women with { Sex = "_T", Value = 100 }];
        Assert.Empty(Found("D08", more, new() { NotAdditive = true }));
        more[2] = more[2] with { Value = 130 };
        Assert.Equal(["total-differs"], Found("D08", more, new() { NotAdditive = true }));
    }

    [Fact]
    public void Origins_that_leave_persons_out_are_an_error_only_where_the_list_is_declared_complete()
    {
        Observation[] rows = [Figures.Trained(10, "XBB"), Figures.Trained(20, Counterparts.Foreign)];
        Assert.Equal(["total-differs-partial"], Found("D08", rows));
        Assert.Equal(["total-differs"], Found("D08", rows, new() { OriginsComplete = true }));
    }

    [Fact]
    public void Half_the_origins_of_the_last_submission_are_too_few()
    {
        Observation[] rows = [Figures.Trained(1, "XBB"), Figures.Trained(1, "XCC")];
        Assert.Equal(["fewer-than-before"], Found("D09", rows, new() { PreviousOrigins = (_, _, _) => 4 }));
        Assert.Empty(Found("D09", rows, new() { PreviousOrigins = (_, _, _) => 3 }));
    }

    [Fact]
    public void The_own_country_among_the_foreign_trained_is_an_error() =>
        Assert.Equal(["own-country"], Found("D10", [Figures.Trained(1, "XAA"), Figures.Trained(1, "XBB")]));

    [Theory]
    [InlineData(101, true)]
    [InlineData(100, false)]
    public void More_practising_than_licensed_is_an_error(double practising, bool found) =>
        Assert.Equal(
            found ? ["order"] : [],
            Found("D11", [Figures.Stock(practising), Figures.Stock(100) with { Activity = ActivityLevels.Licensed }]));

    [Fact]
    public void A_level_that_changes_without_a_break_is_noticed()
    {
        var licensed = Figures.Stock(100) with { Activity = ActivityLevels.Licensed };
        Assert.Equal(["level-changed"], Found("D11", [Figures.Stock(90, time: "2017"), licensed]));
        Assert.Empty(Found("D11", [Figures.Stock(90, time: "2017"), licensed with { Status = "B" }]));
        Assert.Empty(Found("D11", [Figures.Stock(90, time: "2017"), Figures.Stock(91), licensed]));
    }

    [Theory]
    [InlineData(1000, 1251, "large")]
    [InlineData(1000, 1250, "moderate")]
    [InlineData(1000, 1100, null)]
    [InlineData(1000, 1101, "moderate")]
    [InlineData(100, 151, "large")]
    [InlineData(100, 150, "moderate")]
    public void Change_is_judged_by_percent_and_persons(double before, double now, string? @case) =>
        Assert.Equal(@case is null ? [] : [@case], Found("D13", [Figures.Stock(before, time: "2017"), Figures.Stock(now)]));

    [Fact]
    public void No_growth_is_drawn_over_a_gap_of_years() =>
        Assert.Empty(Found("D13", [Figures.Stock(100, time: "2016"), Figures.Stock(900)]));

    [Fact]
    public void More_foreign_trained_than_persons_is_an_error()
    {
        Assert.Equal(["foreign-exceeds-total"], Found("D14", [Figures.Trained(101, "XBB"), Figures.Stock(100)]));
        Assert.Empty(Found("D14", [Figures.Trained(100, "XBB"), Figures.Stock(100)]));
    }

    [Fact]
    public void A_rise_above_the_inflow_asks_for_a_comment()
    {
        Observation Foreign(double value, string time, string measure) =>
            Figures.Trained(value, Counterparts.Foreign, time: time) with { Measure = measure };
        Observation[] rows = [Foreign(100, "2017", Measures.Stock), Foreign(130, "2018", Measures.Stock), Foreign(29, "2018", Measures.Inflow)];
        Assert.Equal(["rise-exceeds-inflow"], Found("D15", rows));
        rows[2] = Foreign(30, "2018", Measures.Inflow);
        Assert.Empty(Found("D15", rows));
    }

    [Fact]
    public void Origins_equal_to_those_by_birth_were_probably_sent_twice()
    {
        var trained = Enumerable.Range(1, 5).Select(i => Figures.Trained(i * 7, $"O{i:00}")).ToList();
        var born = trained.Select(o => o with { Criterion = Criteria.Birth }).ToList();
        Assert.Equal(["same-figures"], Found("D17", [.. trained, .. born]));
        born[0] = born[0] with { Value = 8 };
        Assert.Empty(Found("D17", [.. trained, .. born]));
    }

    [Theory]
    [InlineData(28_561, 82_561, true)]
    [InlineData(28_561, 28_651, false)]
    [InlineData(28_561, 92_561, false)]
    public void Two_digits_exchanged_are_noticed_where_it_matters(double before, double now, bool found) =>
        Assert.Equal(found ? ["transposed"] : [], Found("D20", [Figures.Stock(before, time: "2017"), Figures.Stock(now)]));

    [Fact]
    public void Three_equal_years_are_noticed_and_two_are_not()
    {
        Observation[] years = [Figures.Stock(80, time: "2016"), Figures.Stock(80, time: "2017"), Figures.Stock(80)];
        Assert.Equal(["unchanged"], Found("D20", years));
        Assert.Empty(Found("D20", years.Skip(1)));
    }

    [Fact]
    public void A_series_equal_to_that_of_another_country_is_noticed()
    {
        var years = new[] { 81, 85, 95 }.Select((v, i) => Figures.Stock(v, time: $"{2016 + i}")).ToList();
        Assert.Equal(["other-country"], Found("D20", years.Concat(years.Select(o => o with { RefArea = "XBB" }))));
    }

    [Theory]
    [InlineData("1949", "too-early")]
    [InlineData("1950", null)]
    [InlineData("2023", null)]
    [InlineData("2024", "future")]
    public void Years_outside_what_can_be_are_errors(string time, string? @case) =>
        Assert.Equal(@case is null ? [] : [@case], Found("D21", [Figures.Stock(1, time: time)], new() { Year = 2023 }));

    [Fact]
    public void Territories_must_add_up_to_their_country()
    {
        var north = Figures.Stock(60) with { Territory = "NORTH" };
        Assert.Equal(["territories-differ"], Found("D24", [north, Figures.Stock(62)]));
        Assert.Empty(Found("D24", [north, north with { Territory = "SOUTH", Value = 2 }, Figures.Stock(62)]));
    }

    [Fact]
    public void Codes_that_were_not_matched_block_and_those_left_out_knowingly_do_not()
    {
        var import = new ImportFacts
        {
            Unmatched = [new(Dimension.RefArea, "Atlantis", 3, 17), new(Dimension.RefArea, "World", 1, 9, Dropped: true)],
        };
        var report = Checks.Run([Figures.Stock(1)], new() { Import = import });
        Assert.Equal(["unmatched", "left-out"], report["D02"].Examples.Select(f => f.Case));
        Assert.Equal(1, report["D02"].Count(Severity.Error));
        Assert.True(report.Blocks);
    }

    [Fact]
    public void Only_so_many_findings_are_kept_and_all_are_counted()
    {
        var rows = Enumerable.Range(0, 30).Select(i => Figures.Stock(-1, time: $"{1990 + i}"));
        var outcome = Checks.Run(rows, new() { Examples = 10 })["D04"];
        Assert.Equal(10, outcome.Examples.Count);
        Assert.Equal(30, outcome.Count("negative"));
    }

    [Fact]
    public void A_finding_says_its_sentence_in_the_readers_way()
    {
        var report = Checks.Run([Figures.Stock(1000, time: "2017"), Figures.Stock(1300)]);
        var finding = Assert.Single(report["D13"].Examples);
        var said = finding.Say(report["D13"].Definition.Cases[finding.Case].Sentence["fr"], (_, value) => $"<{value}>");
        Assert.Equal("<1300> après <1000> en <2017> : une variation de <30>\u00a0%.", said);
    }

    [Fact]
    public void No_finding_leaves_a_placeholder_open()
    {
        var report = Checks.Run(RealFigures.OecdTotals, new() { Published = RealFigures.Published(RealFigures.WhoStocks), Population = RealFigures.PopulationOf });
        foreach (var outcome in report.Outcomes)
        {
            foreach (var finding in outcome.Examples)
                Assert.DoesNotContain('{', finding.Say(outcome.Definition.Cases[finding.Case].Sentence["en"], (_, v) => $"{v}"));
        }
    }

    private static IEnumerable<string> Found(string check, IEnumerable<Observation> rows, QualityContext? context = null) =>
        Checks.Run(rows, context)[check].Examples.Select(f => f.Case);
}
