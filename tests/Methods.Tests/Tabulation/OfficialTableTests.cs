using Comity.Methods.Tabulation;
using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tests.Tabulation;

/// <summary>Nine made-up persons, few enough to count on one's fingers, through every official table.</summary>
public sealed class OfficialTableTests
{
    private static readonly SpellLayout Columns = new(
        ["occupation", "trained", "born", "native", "sex", "sector", "place", "activity", "entry", "exit"], ["birth"], ["fte"]);

    // occupation trained born native sex sector place activity entry exit birth fte first last
    private const string Persons = """
        2211 XAA XAA YES F PUB  P1 PRAC NEWDOM -      1980-05-01 1000 2010-03-01 -
        2212 XAA XAA YES M PRIV P1 PRAC NEWDOM RETIRE 1955-02-02 500  1985-01-01 2020-06-30
        2212 XBB XBB NO  M PUB  P2 PRAC NEWFOR EMIGR  1988-09-09 1000 2019-02-01 2020-12-31
        2211 XBB XAA YES F PUB  P2 PACT NEWFOR -      1990-12-31 -    2020-12-31 -
        2210 UNK XCC NO  F PUB  P1 LIC  -      -      -          1000 -          -
        2221 XAA XAA YES F PUB  P1 PRAC NEWDOM MOVE   1992-07-07 800  2015-01-01 2019-12-31
        2221 XAA XAA YES F PUB  P2 PRAC MOVED  -      1992-07-07 800  2020-01-01 -
        3221 XCC XCC NO  F PRIV P2 PRAC NEWFOR DEATH  1975-01-01 1000 2020-01-01 2020-03-03
        5321 XAA XAA YES F PUB  P1 PRAC NEWDOM -      2000-01-01 1000 2020-02-02 -
        """;

    private static readonly SpellSnapshot Snapshot = Load();

    [Fact]
    public void Joint_questionnaire_stock()
    {
        var table = Stock(OfficialTables.JointStock);
        Assert.Equal(
            ["221|UNK|NO 1", "221|XAA|YES 1", "221|XBB|NO 1", "221|XBB|YES 1", "NUR|XAA|YES 1"],
            table);
    }

    [Fact]
    public void Joint_questionnaire_inflow() => Assert.Equal(["221|XBB 1", "NUR|XCC 1"], Year(OfficialTables.JointInflow, 2020));

    [Fact]
    public void Places_with_full_time_equivalents()
    {
        var table = Counted.Of(Snapshot, OfficialTables.ByPlace, TableWindow.EndOfYears(2020, 2020));
        Assert.Equal((1, 1000), (table.Count("2211", "P1", "2020-12-31"), table.Amount("fte", "2211", "P1", "2020-12-31")));
        Assert.Equal((1, 0), (table.Count("2211", "P2", "2020-12-31"), table.Amount("fte", "2211", "P2", "2020-12-31")));
        Assert.Equal(new UnknownRows("fte", 1, 5), table.Account.Unknown.Single(u => u.Column == "fte"));
        Assert.Equal(new RowsLeftOut("activity", 1, 0), table.Account.LeftOut.Single());
    }

    [Fact]
    public void Who_moves_within_the_country_is_one_person_all_along()
    {
        var table = Counted.Of(Snapshot, OfficialTables.ByPlace, TableWindow.EndOfYears(2019, 2020));
        Assert.Equal((1, 0), (table.Count("2221", "P1", "2019-12-31"), table.Count("2221", "P1", "2020-12-31")));
        Assert.Equal((0, 1), (table.Count("2221", "P2", "2019-12-31"), table.Count("2221", "P2", "2020-12-31")));
        Assert.DoesNotContain("NUR|NEWDOM 1", Year(OfficialTables.Entrants, 2020));
    }

    [Fact]
    public void Ages() => Assert.Equal(["221|Y25T34 2", "221|Y35T44 1", "NUR|Y25T34 1"], Stock(OfficialTables.ByAge));

    [Fact]
    public void Sexes() => Assert.Equal(["221|F 2", "221|M 1", "NUR|F 1"], Stock(OfficialTables.BySex));

    [Fact]
    public void Sectors() => Assert.Equal(["221|PUB 3", "NUR|PUB 1"], Stock(OfficialTables.BySector));

    [Fact]
    public void Foreign_born_and_foreign_trained_are_two_things()
    {
        Assert.Equal(["221|DOM 2", "221|FOR 1", "NUR|DOM 1"], Stock(OfficialTables.ForeignBorn));
        Assert.Equal(["221|DOM 1", "221|FOR 2", "NUR|DOM 1"], Stock(OfficialTables.ForeignTrained));
    }

    [Fact]
    public void Entrants_and_exits_of_a_year()
    {
        Assert.Equal(["221|NEWFOR 1", "NUR|NEWFOR 1"], Year(OfficialTables.Entrants, 2020));
        Assert.Equal(["221|VOLUNTARY 1", "NUR|INVOLUNTARY 1"], Year(OfficialTables.Exits, 2020));
        Assert.Equal(["221|VOLUNTARY 1"], Year(OfficialTables.Exits, 2021));
    }

    [Fact]
    public void Instrument_stock() => Assert.Equal(
        ["2210|FOR|UNK 1", "2211|DOM|DOM 1", "2211|DOM|FOR 1", "2212|FOR|FOR 1", "2221|DOM|DOM 1", "5321|DOM|DOM 1"],
        Stock(OfficialTables.InstrumentStock));

    [Fact]
    public void Pyramid() => Assert.Equal(["F|UNK 1", "F|Y20T24 1", "F|Y25T29 1", "F|Y30T34 1", "F|Y40T44 1", "M|Y30T34 1"], Stock(OfficialTables.Pyramid));

    private static List<string> Stock(TableDefinition definition) => Words(Counted.Of(Snapshot, definition, TableWindow.EndOfYears(2020, 2020)));

    private static List<string> Year(TableDefinition definition, int year) => Words(Counted.Of(Snapshot, definition, TableWindow.CalendarYears(definition.Window, year, year)));

    private static List<string> Words(Table table) =>
        [.. table.Cells.Select(c => string.Join('|', Enumerable.Range(0, table.Dimensions.Count - 1).Select(d => c[d])) + " " + c.Count)];

    private static SpellSnapshot Load()
    {
        var stream = new MemoryStream();
        var writer = new SpellSnapshotWriter(stream, Columns, "made up");
        var row = writer.NewRow();
        foreach (var line in Persons.Split('\n'))
        {
            var field = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Trim() == "-" ? null : f.Trim()).ToArray();
            row.Clear().Day(0, Date(field[10])).Amount(0, field[11] is { } fte ? int.Parse(fte) : null).Valid(Date(field[12]), Date(field[13]));
            for (var c = 0; c < 10; c++)
                row.Code(c, field[c]);
            writer.Add(row);
        }

        writer.Finish();
        return SpellSnapshot.Load(stream);
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.Parse(text);
}
