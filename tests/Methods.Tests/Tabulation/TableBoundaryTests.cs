using Comity.Methods.Tabulation;

namespace Comity.Methods.Tests.Tabulation;

public sealed class TableBoundaryTests
{
    private static readonly DateOnly NewYearsEve = new(2020, 12, 31);

    [Theory]
    [InlineData("2020-12-30", 0)]
    [InlineData("2020-12-31", 1)]
    [InlineData("2021-12-31", 1)]
    [InlineData("2022-01-01", 0)]
    public void First_and_last_day_are_both_in_the_stock(string date, int expected) =>
        Assert.Equal(expected, Of(WindowKind.Stock, TableWindow.AsOf(DateOnly.Parse(date)), One(NewYearsEve, new(2021, 12, 31))).Count(date));

    [Fact]
    public void An_entry_on_31_December_is_of_the_old_year_and_on_1_January_of_the_new()
    {
        var window = TableWindow.CalendarYears(WindowKind.Entries, 2020, 2021);
        var (old, young) = (Of(WindowKind.Entries, window, One(NewYearsEve, null)), Of(WindowKind.Entries, window, One(NewYearsEve.AddDays(1), null)));
        Assert.Equal((1, 0), (old.Count("2020"), old.Count("2021")));
        Assert.Equal((0, 1), (young.Count("2020"), young.Count("2021")));
    }

    [Fact]
    public void Who_is_there_on_31_December_leaves_in_the_new_year()
    {
        var window = TableWindow.CalendarYears(WindowKind.Exits, 2020, 2021);
        var (young, old) = (Of(WindowKind.Exits, window, One(null, NewYearsEve)), Of(WindowKind.Exits, window, One(null, NewYearsEve.AddDays(-1))));
        Assert.Equal((0, 1), (young.Count("2020"), young.Count("2021")));
        Assert.Equal((1, 0), (old.Count("2020"), old.Count("2021")));
    }

    [Theory]
    [InlineData("1995-12-31", "Y25T34")]
    [InlineData("1996-01-01", "Y_LT25")]
    [InlineData("1985-12-31", "Y_GE35")]
    [InlineData("1986-01-01", "Y25T34")]
    [InlineData("2020-12-31", "Y_LT25")]
    [InlineData("2021-01-01", "UNK")]
    [InlineData("0001-01-01", "Y_GE35")]
    [InlineData(null, "UNK")]
    public void A_birthday_on_the_date_counts(string? birth, string band)
    {
        foreach (var window in new[] { TableWindow.AsOf(NewYearsEve), TableWindow.AsOf(NewYearsEve, NewYearsEve.AddDays(1)) })
            Assert.Equal(1, Aged(WindowKind.Stock, window, birth, null, null).Count(band, "2020-12-31"));
        Assert.Equal(1, Aged(WindowKind.Entries, TableWindow.Entries(DatePeriod.Year(2020)), birth, NewYearsEve, null).Count(band, "2020"));
        Assert.Equal(1, Aged(WindowKind.Exits, TableWindow.Exits(DatePeriod.Year(2020)), birth, null, NewYearsEve.AddDays(-1)).Count(band, "2020"));
    }

    [Theory]
    [InlineData("1996-02-29", "2020-02-28", "Y_LT24")]
    [InlineData("1996-02-29", "2020-02-29", "Y24T24")]
    [InlineData("1996-02-29", "2021-02-28", "Y24T24")]
    [InlineData("1996-02-29", "2021-03-01", "Y_GE25")]
    [InlineData("1995-02-28", "2020-02-29", "Y_GE25")]
    [InlineData("1995-03-01", "2020-02-29", "Y24T24")]
    public void Who_was_born_on_29_February_is_older_on_1_March_in_common_years(string birth, string date, string band)
    {
        var day = DateOnly.Parse(date);
        AgeBands ages = new(0, 24, 25);
        Assert.Equal(1, Aged(WindowKind.Stock, TableWindow.AsOf(day), birth, null, null, ages).Count(band, date));
        Assert.Equal(1, Aged(WindowKind.Entries, TableWindow.Entries(new DatePeriod(day, day)), birth, day, null, ages).Count(band, $"{date}/{date}"));
    }

    [Fact]
    public void A_table_without_rows_is_empty_and_says_so()
    {
        var table = Of(WindowKind.Stock, TableWindow.EndOfYears(2000, 2002), []);
        Assert.Empty(table.Cells);
        Assert.Equal(0, table.Count("2000-12-31"));
        Assert.Equal((0, 0), (table.Account.Rows, table.Account.Counted));
        var byCountry = Counted.Of(Spell.Snapshot([]), new TableDefinition("made-up", WindowKind.Stock, [new("country", "country")]), TableWindow.AsOf(NewYearsEve));
        Assert.Empty(byCountry.Cells);
        Assert.Empty(byCountry.Keep("time").Cells);
        Assert.Null(byCountry.Account.Unknown.Single().Share);
    }

    [Fact]
    public void A_filter_for_a_country_that_nobody_is_in_gives_an_empty_table()
    {
        var table = Counted.Of(
            Spell.Snapshot(One(null, null)),
            new TableDefinition("made-up", WindowKind.Stock, [new("country", "country")]) { Filters = [new("country", ["XZZ"])] },
            TableWindow.AsOf(NewYearsEve));
        Assert.Empty(table.Cells);
        Assert.Equal(new RowsLeftOut("country", 1, 0), table.Account.LeftOut.Single());
    }

    [Fact]
    public void A_window_has_1_to_254_dates_that_rise()
    {
        Assert.Throws<ArgumentException>(() => TableWindow.AsOf());
        Assert.Equal(254, TableWindow.EndOfYears(1800, 2053).Codes.Count);
        Assert.Throws<ArgumentException>(() => TableWindow.EndOfYears(1800, 2054));
        Assert.Throws<ArgumentException>(() => TableWindow.AsOf(NewYearsEve, NewYearsEve));
        Assert.Throws<ArgumentException>(() => TableWindow.Entries(DatePeriod.Year(2020), new DatePeriod(NewYearsEve, NewYearsEve)));
    }

    [Fact]
    public void Two_hundred_and_fifty_four_dates_count_right()
    {
        var table = Of(WindowKind.Stock, TableWindow.EndOfYears(1800, 2053), One(new(1801, 1, 1), new(2052, 12, 31)));
        Assert.Equal((0, 1, 1, 0), (table.Count("1800-12-31"), table.Count("1801-12-31"), table.Count("2052-12-31"), table.Count("2053-12-31")));
        Assert.Equal(252, table.Cells.Count());
    }

    [Fact]
    public void Stocks_of_several_dates_are_not_added_up()
    {
        var rows = One(null, null);
        Assert.Throws<ArgumentException>(() => Of(WindowKind.Stock, TableWindow.EndOfYears(2000, 2001), rows).Keep());
        Assert.Equal(1, Of(WindowKind.Stock, TableWindow.AsOf(NewYearsEve), rows).Keep().Count());
        Assert.Equal(1, Of(WindowKind.Exits, TableWindow.CalendarYears(WindowKind.Exits, 2000, 2001), One(null, new(2001, 5, 1))).Keep().Count());
    }

    [Fact]
    public void Definitions_that_contradict_themselves_are_refused()
    {
        var group = new CodeGroup("221", ["2211"]);
        Refused(new("twice", WindowKind.Stock, [new("a", "occupation") { Groups = [group, group with { Code = "OTHER" }] }]));
        Refused(new("same name", WindowKind.Stock, [new("a", "occupation"), new("a", "trained")]));
        Refused(new("time", WindowKind.Stock, [new("time", "occupation")]));
        Refused(new("no column", WindowKind.Stock, [new("a", "colour")]));
        Refused(new("no column", WindowKind.Stock, []) { Filters = [new("colour", ["RED"])] });
        Refused(new("no column", WindowKind.Stock, []) { Amounts = ["colour"] });
        Refused(new("birth is no code", WindowKind.Stock, [new("a", "birth")]));
        Refused(new("other kind", WindowKind.Exits, []));
    }

    [Theory]
    [InlineData]
    [InlineData(1, 25)]
    [InlineData(0, 25, 25)]
    [InlineData(0, 200)]
    public void Bands_begin_at_0_and_rise(params int[] bounds) => Assert.Throws<ArgumentException>(() => new AgeBands(bounds));

    private static void Refused(TableDefinition definition) =>
        Assert.Throws<ArgumentException>(() => Counted.Of(Spell.Snapshot(One(null, null)), definition, TableWindow.AsOf(NewYearsEve)));

    private static Spell[] One(DateOnly? first, DateOnly? last) => [new Spell("XAA", "XBB", "2211", first, last)];

    private static Table Of(WindowKind kind, TableWindow window, Spell[] spells) => Counted.Of(Spell.Snapshot(spells), new TableDefinition("made-up", kind, []), window);

    private static Table Aged(WindowKind kind, TableWindow window, string? birth, DateOnly? first, DateOnly? last, AgeBands? ages = null) => Counted.Of(
        Spell.Snapshot([new Spell("XAA", "XBB", "2211", first, last) { Birth = birth is null ? null : DateOnly.Parse(birth) }]),
        new TableDefinition("made-up", kind, [new("age", "birth") { Ages = ages ?? new AgeBands(0, 25, 35) }]),
        window);
}
