using Comity.Methods.Personnel.Spells;
using Comity.Methods.Tabulation;
using Comity.Methods.Tabulation.Snapshots;
using Comity.Standards.OfficialTables;

namespace Comity.Standards.Tests.OfficialTables;

/// <summary>Nine made-up persons of Exampleland (XAA), few enough to count on one's fingers, through official tables.</summary>
public sealed class FigureCountingTests
{
    // occupation qualified born sex sector territory activity entry exit birth fte first last
    private const string Persons = """
        2211 XAA XAA F PUB  P1 PRAC NEW_DOMESTIC -           1980-05-01 1000 2010-03-01 -
        2212 XAA XAA M PRV  P1 PRAC NEW_DOMESTIC RETIREMENT  1955-02-02 500  1985-01-01 2020-06-30
        2212 XBB XBB M PUB  P2 PRAC NEW_FOREIGN  EMIGRATION  1988-09-09 1000 2019-02-01 2020-12-31
        2211 XBB XAA F PUB  P2 PACT NEW_FOREIGN  -           1990-12-31 -    2020-12-31 -
        2210 UNK XCC F PUB  P1 LIC  NEW_UNKNOWN  -           -          1000 -          -
        2221 XAA XAA F PUB  P1 PRAC NEW_DOMESTIC CONTINUES   1958-07-07 800  2015-01-01 2019-12-31
        2221 XAA XAA F PUB  P2 PRAC CONTINUED    -           1958-07-07 800  2020-01-01 -
        3221 XCC XCC F PRV  P2 PRAC NEW_FOREIGN  DEATH       1975-01-01 1000 2020-01-01 2020-03-03
        5321 XAA XAA F PUB  P1 PRAC NEW_DOMESTIC -           2000-01-01 1000 2020-02-02 -
        2222 XAA UNK F PUB  P1 PRAC RETURN       -           1970-01-01 1000 2020-05-05 -
        """;

    private static readonly SpellSnapshot Snapshot = Load();

    [Fact]
    public void Joint_questionnaire_stock_tells_natives_trained_abroad_apart()
    {
        var rows = Count("jq-stock");
        Assert.Equal("221 | 4 1 2 1 1 50% 66.667% 3", rows[0]);
        Assert.Equal("NUR | 1 1 0 0 0 0% 0% 1", rows[1]);
        Assert.Equal(2, rows.Count);
    }

    [Fact]
    public void Joint_questionnaire_stock_by_country_has_its_totals() =>
        Assert.Equal(["221 XBB | 2 1", "221 _T | 2 1", "NUR _T | 0 0"], Count("jq-stock-origins"));

    [Fact]
    public void Joint_questionnaire_inflow_spreads_years_over_columns() =>
        Assert.Equal(["221 XBB | 0 0 0 1 1 2", "221 _T | 0 0 0 1 1 2", "NUR XCC | 0 0 0 0 1 1", "NUR _T | 0 0 0 0 1 1"], Count("jq-inflow"));

    [Fact]
    public void A_density_needs_the_population_of_the_year()
    {
        Assert.Contains("221 | 3 3! 2.000", Count("nhwa-1-01", (what, row) => what == "population" && row["time"] == "2020-12-31" ? 10_000 : null));
        Assert.Contains("221 | 3 ? 2.000", Count("nhwa-1-01"));
        Assert.Contains("_T | 6 6! 4.800", Count("nhwa-1-01", (_, _) => 10_000));
    }

    [Fact]
    public void Ages_are_shares_of_their_occupation_and_every_band_is_shown()
    {
        var rows = Count("nhwa-1-03");
        Assert.Contains("221 Y25T34 | 2 66.667%", rows);
        Assert.Contains("221 Y35T44 | 1 33.333%", rows);
        Assert.Contains("221 Y_LT25 | 0 0%", rows);
        Assert.Contains("221 _T | 3 100%", rows);
        Assert.Contains("2261 Y25T34 | 0 –", rows);
    }

    [Fact]
    public void Renewal_is_of_the_stock_on_the_day_before_the_year()
    {
        var rows = Count("nhwa-5-02");
        Assert.Contains("221 2020 | 0 1 0 0 1 0%", rows);
        Assert.Contains("NUR 2020 | 0 1 0 0 1 0%", rows);
        Assert.Contains("CARE 2020 | 1 0 0 0 1 –", rows);
        Assert.Contains("MID 2020 | 0 0 0 1 1 –", rows);
    }

    [Fact]
    public void Exits_without_a_reason_stay_in_the_whole_and_changes_of_post_are_none()
    {
        // Four doctors and one nurse stood in the register on the last day of 2019.
        Assert.Contains("221 2020 | 1 1 25%", Count("nhwa-5-04"));
        Assert.Contains("NUR 2020 | 1 1 100%", Count("nhwa-5-05"));
    }

    [Fact]
    public void The_outlook_follows_the_age_of_retirement()
    {
        // A nurse of 62 reaches 65 within five years; at an age of 60 she is past it.
        Assert.Contains("NUR | 1 0 1 0 0 0 0 1 100%", Count("retirement", retirement: 65));
        Assert.Contains("NUR | 1 1 0 0 0 0 0 1 100%", Count("retirement", retirement: 60));
    }

    [Fact]
    public void The_pyramid_spreads_sexes_over_columns_with_a_total()
    {
        var rows = Count("age-pyramid");
        Assert.Contains("Y30T34 | 1 1 2", rows);
        Assert.Contains("Y35T39 | 0 0 0", rows);
        Assert.Contains("UNK | 1 0 1", rows);
        Assert.Equal("_T | 6 1 7", rows[^1]);
    }

    [Theory]
    [InlineData(29, FigureDoubt.FewPersons)]
    [InlineData(30, FigureDoubt.None)]
    public void A_rate_of_few_persons_is_marked(int below, FigureDoubt doubt)
    {
        var figures = Run("nhwa-1-01", (_, _) => below).Rows[0].Values;
        Assert.Equal(doubt, figures[1].Doubt);
    }

    private static List<string> Count(string id, Func<string, IReadOnlyDictionary<string, string>, double?>? elsewhere = null, int retirement = 65) =>
        [.. Run(id, elsewhere, retirement).Rows.Select(r => string.Join(' ', r.Codes) + " | " + string.Join(' ', r.Values.Zip(Run(id, elsewhere, retirement).Columns, Text)))];

    private static FigureTable Run(string id, Func<string, IReadOnlyDictionary<string, string>, double?>? elsewhere = null, int retirement = 65)
    {
        var plan = Shipped.Find(id).Plan!;
        var window = TableWindow.CalendarYears(plan.Counts, 2020 - plan.Years + 1, 2020);
        var counted = Methods.Tabulation.Tables.Count(Snapshot, plan.Definition(id, plan.Activity, retirement), window);
        var stock = plan.NeedsStockAtStart
            ? Methods.Tabulation.Tables.Count(Snapshot, plan.StockDefinition(id, plan.Activity, retirement), TableWindow.AsOf([.. window.Periods.Select(p => p.First.AddDays(-1))])) : null;
        return new FigureCounting(plan, window.Codes, retirement, elsewhere ?? ((_, _) => null)).Run(counted, stock);
    }

    private static string Text(FigureValue value, FigureColumn column) => value.Doubt switch
    {
        FigureDoubt.NotHeld => "?",
        FigureDoubt.NobodyBelow => "–",
        _ when column.Figure.Per == 10_000 => FormattableString.Invariant($"{value.Value:0.###}!"),
        _ when column.Figure.IsRate => FormattableString.Invariant($"{value.Value:0.###}%"),
        _ when column.Figure.Amount is not null => FormattableString.Invariant($"{value.Value:0.000}"),
        _ => FormattableString.Invariant($"{value.Value}"),
    };

    private static SpellSnapshot Load()
    {
        var stream = new MemoryStream();
        var writer = new SpellSnapshotWriter(stream, SpellColumns.Layout, "made up");
        var row = writer.NewRow();
        string[] columns = ["occupation", "qualified", "born", "sex", "sector", "territory", "activity", "entry", "exit"];
        foreach (var line in Persons.Split('\n'))
        {
            var field = line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(f => f.Trim() == "-" ? null : f.Trim()).ToArray();
            row.Clear().Day(0, Date(field[9])).Amount(0, field[10] is { } fte ? int.Parse(fte) : null).Valid(Date(field[11]), Date(field[12]));
            foreach (var (at, column) in columns.Index())
                row.Code(SpellColumns.Layout.CodeColumn(column), field[at]);
            row.Code(SpellColumns.Layout.CodeColumn("training"), SpellColumns.Of(field[1]!, "XAA"));
            row.Code(SpellColumns.Layout.CodeColumn("nativity"), SpellColumns.Of(field[2]!, "XAA"));
            writer.Add(row);
        }

        writer.Finish();
        return SpellSnapshot.Load(stream);
    }

    private static DateOnly? Date(string? text) => text is null ? null : DateOnly.Parse(text);
}
