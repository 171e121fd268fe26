using Comity.Methods.Tabulation;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Tabulation;

/// <summary>The kernel and a recount by hand give the same cells, to the last one.</summary>
public sealed class RecountTests
{
    private static readonly DimensionDefinition Country = new("country", "country");
    private static readonly DimensionDefinition Trained = new("trained", "trained");
    private static readonly DimensionDefinition Age = new("age", "birth") { Ages = new AgeBands(0, 25, 35, 45, 55, 65) };
    private static readonly DimensionDefinition Doctors = new("occupation", "occupation") { Groups = [new CodeGroup("221", ["2210", "2211", "2212"])] };
    private static readonly DimensionDefinition Grouped = Doctors with { Rest = "OTH" };

    public static TheoryData<string> Definitions => [.. All.Keys];

    private static readonly Dictionary<string, DimensionDefinition[]> All = new()
    {
        ["by country"] = [Country],
        ["by nothing"] = [],
        ["country in the middle"] = [Trained, Country, new("occupation", "occupation")],
        ["without the partition"] = [Trained, new("entry", "entry"), new("exit", "exit")],
        ["doctors only"] = [Country, Doctors],
        ["doctors and others"] = [Grouped, Trained],
        ["by age"] = [Age, Country],
        ["by age and group"] = [Trained, Age, Grouped],
        ["countries in groups"] = [new("region", "country") { Groups = [new CodeGroup("NORTH", ["XAA", "XCC"]), new CodeGroup("SOUTH", ["XBB"])] }, Trained],
        ["a column twice"] = [Trained, new("origin", "trained") { Groups = [new CodeGroup("OWN", ["XAA"])], Rest = "FOR" }],
    };

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Stocks_equal_a_recount(string name) => Holds(name, WindowKind.Stock, TableWindow.EndOfYears(2000, 2008));

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Stocks_of_one_day_equal_a_recount(string name) => Holds(name, WindowKind.Stock, TableWindow.AsOf(new DateOnly(2004, 12, 28)));

    [Theory]
    [InlineData(2001, 2004, 2005)]
    [InlineData(1996, 1997, 1998, 1999, 2000)]
    [InlineData(1950, 1951, 2008)]
    [InlineData(2010, 2011, 2012)]
    [InlineData(1990, 1991)]
    [InlineData(2003)]
    [InlineData(2040)]
    public void Ends_of_any_years_equal_a_recount(params int[] years) =>
        Holds("without the partition", WindowKind.Stock, TableWindow.AsOf([.. years.Select(y => new DateOnly(y, 12, 31))]));

    [Fact]
    public void More_years_than_the_rows_have_equal_a_recount() => Holds("by country", WindowKind.Stock, TableWindow.EndOfYears(1900, 2100));

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Entries_equal_a_recount(string name) => Holds(name, WindowKind.Entries, TableWindow.CalendarYears(WindowKind.Entries, 1999, 2007));

    [Theory]
    [MemberData(nameof(Definitions))]
    public void Exits_equal_a_recount(string name) => Holds(name, WindowKind.Exits, TableWindow.Exits(
        DatePeriod.Year(1999), new DatePeriod(new(2000, 1, 1), new(2000, 12, 30)), new DatePeriod(new(2003, 12, 31), new(2004, 12, 31))));

    [Fact]
    public void Filters_equal_a_recount() => Prop.ForAll(SpellGen.Rows, spells =>
    {
        var definition = new TableDefinition("made-up", WindowKind.Stock, [Country, Grouped])
        {
            Amounts = ["fte"],
            Filters = [new("trained", ["XBB", "XDD", "UNK", "XZZ"]), new("country", ["XCC"], Except: true), new("entry", ["NEWFOR"], Except: true)],
        };
        Same(spells, definition, TableWindow.EndOfYears(2001, 2006));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Many_rows_over_many_blocks_equal_a_recount()
    {
        // More than a block, so that threads share a part; and days so far apart that they need four bytes.
        var spells = Gen.Sample(SpellGen.Row, 66_000).ToList();
        spells[77] = spells[77] with { First = DateOnly.MinValue };
        spells[60_000] = spells[60_000] with { Last = DateOnly.MaxValue, Birth = new DateOnly(1, 1, 2) };
        foreach (var dimensions in All.Values)
            Same(spells, new TableDefinition("made-up", WindowKind.Stock, dimensions) { Amounts = ["fte"] }, TableWindow.EndOfYears(2000, 2003));
    }

    private static void Holds(string name, WindowKind kind, TableWindow window) => Prop.ForAll(SpellGen.Rows, spells =>
        Same(spells, new TableDefinition("made-up", kind, All[name]) { Amounts = ["fte"] }, window)).QuickCheckThrowOnFailure();

    private static void Same(IReadOnlyList<Spell> spells, TableDefinition definition, TableWindow window)
    {
        var expected = Recount.Of(spells, definition, [.. window.Codes.Select(Time)]);
        var snapshot = Spell.Snapshot(spells);
        Assert.Equal(expected, Recount.Words(Counted.Of(snapshot, definition, window, new CountingLimits { Cores = 2 })));
        Assert.Equal(expected, Recount.Words(Counted.Of(snapshot, definition, window, new CountingLimits { DenseCells = 0, Cores = 2 })));
        Assert.Equal(expected, Recount.Words(Counted.Of(Spell.Snapshot(spells, Unpartitioned), definition, window, new CountingLimits { Cores = 1 })));
    }

    private static Comity.Methods.Tabulation.Snapshots.SpellLayout Unpartitioned => new(Spell.Layout.Codes, Spell.Layout.Days, Spell.Layout.Amounts);

    private static (string Code, DateOnly First, DateOnly Last) Time(string code)
    {
        var days = code.Length == 4 ? [code + "-01-01", code + "-12-31"] : code.Split('/');
        return (code, DateOnly.Parse(days[0]), DateOnly.Parse(days[^1]));
    }
}
