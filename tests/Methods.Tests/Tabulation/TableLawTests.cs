using Comity.Methods.Tabulation;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Tabulation;

/// <summary>What holds of every table, whatever the rows.</summary>
public sealed class TableLawTests
{
    private static readonly DimensionDefinition[] Dimensions =
        [new("country", "country"), new("trained", "trained"), new("age", "birth") { Ages = new AgeBands(0, 30, 60) }];

    private static readonly TableFilter[] Filters = [new("entry", ["NEWFOR", "UNK"]), new("country", ["XCC"], Except: true), new("exit", ["DEATH"], Except: true)];

    [Fact]
    public void The_order_of_rows_does_not_matter() => Prop.ForAll(SpellGen.Rows, spells =>
        Words(spells, Stock(Dimensions)).SequenceEqual(Words([.. spells.Reverse()], Stock(Dimensions)))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_number_of_threads_does_not_matter() => Prop.ForAll(SpellGen.Rows, spells =>
    {
        var snapshot = Spell.Snapshot([.. Enumerable.Repeat(spells, 40).SelectMany(s => s)]);
        var (one, five) = (Count(snapshot, Stock(Dimensions), new CountingLimits { Cores = 1 }), Count(snapshot, Stock(Dimensions), new CountingLimits { Cores = 5 }));
        return Recount.Words(one).SequenceEqual(Recount.Words(five)) && Same(one.Account, five.Account);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Tables_of_parts_merge_into_the_table_of_all() => Prop.ForAll(SpellGen.Rows, spells =>
    {
        var definition = Stock(Dimensions) with { Filters = Filters };
        var parts = spells.GroupBy(s => s.Trained).Select(g => Count(Spell.Snapshot(g), definition)).Append(Count(Spell.Snapshot([]), definition));
        var (merged, whole) = (Tables.Merge([.. parts]), Count(Spell.Snapshot(spells), definition));
        return Recount.Words(merged).SequenceEqual(Recount.Words(whole)) && Same(merged.Account, whole.Account);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Totals_equal_the_table_counted_over_fewer_dimensions() => Prop.ForAll(SpellGen.Rows, spells =>
    {
        var snapshot = Spell.Snapshot(spells);
        var table = Count(snapshot, Stock(Dimensions));
        return Recount.Words(table.Keep("trained", "time")).SequenceEqual(Recount.Words(Count(snapshot, Stock(Dimensions[1]))))
            && Recount.Words(table.Keep("age", "country", "time")).SequenceEqual(Recount.Words(Count(snapshot, Stock(Dimensions[2], Dimensions[0]))))
            && Recount.Words(table.Keep("time")).SequenceEqual(Recount.Words(Count(snapshot, Stock())));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Stock_plus_entries_less_exits_is_the_next_stock() => Prop.ForAll(SpellGen.Rows, spells =>
    {
        var snapshot = Spell.Snapshot(spells);
        var stock = Counted.Of(snapshot, Of(WindowKind.Stock), TableWindow.EndOfYears(1999, 2010));
        var entries = Counted.Of(snapshot, Of(WindowKind.Entries), TableWindow.CalendarYears(WindowKind.Entries, 1999, 2010));
        var exits = Counted.Of(snapshot, Of(WindowKind.Exits), TableWindow.CalendarYears(WindowKind.Exits, 1999, 2010));
        var cells = from year in Enumerable.Range(2000, 11) from country in new[] { "XAA", "XBB", "XCC", "UNK" } from trained in new[] { "XAA", "XDD", "UNK" } select (year, country, trained);
        return cells.All(c => stock.Count(c.country, c.trained, $"{c.year}-12-31") == stock.Count(c.country, c.trained, $"{c.year - 1}-12-31")
            + entries.Count(c.country, c.trained, $"{c.year}") - exits.Count(c.country, c.trained, $"{c.year}"));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_row_is_accounted_for_once() => Prop.ForAll(SpellGen.Rows, spells =>
    {
        var account = Count(Spell.Snapshot(spells), Stock(Dimensions) with { Filters = Filters }).Account;
        var days = Window.Codes.Select(c => DateOnly.Parse(c)).ToList();
        var passed = spells.Where(s => s.Country != "XCC").ToList();
        var there = passed.Where(s => days.Exists(d => (s.First ?? DateOnly.MinValue) <= d && d <= (s.Last ?? DateOnly.MaxValue))).ToList();
        var counted = there.Where(s => s.Entry is "NEWFOR" or null && s.Exit != "DEATH").ToList();
        return account.Rows == spells.Length && account.Outside == passed.Count - there.Count && account.Undated == passed.Count(s => s.First is null) && account.Counted == counted.Count
            && account.LeftOut.Select(l => l.Rows).SequenceEqual(
                [there.Count(s => s.Entry is not ("NEWFOR" or null)), spells.Length - passed.Count, there.Count(s => s.Entry is "NEWFOR" or null && s.Exit == "DEATH")])
            && account.LeftOut.Select(l => l.Unknown).SequenceEqual([0, 0, 0])
            && account.Unknown.Single(u => u.Column == "trained").Rows == counted.Count(s => s.Trained is null)
            && account.Unknown.Single(u => u.Column == "birth").Rows == counted.Count(s => s.Birth is null)
            && account.Unknown.Single(u => u.Column == "entry").Rows == counted.Count(s => s.Entry is null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rows_left_out_because_their_code_is_unknown_are_told_apart() => Prop.ForAll(SpellGen.Rows, spells =>
    {
        var definition = new TableDefinition("made-up", WindowKind.Stock, [new("doctors", "occupation") { Groups = [new CodeGroup("221", ["2211"])] }])
        {
            Filters = [new("trained", ["XBB", "XDD"]), new("country", ["XAA", "XBB"])],
        };
        var account = Counted.Of(Spell.Snapshot(spells), definition, TableWindow.AsOf(new DateOnly(2004, 12, 31))).Account;
        var there = spells.Where(s => s.Country is "XAA" or "XBB" && (s.First ?? DateOnly.MinValue) <= new DateOnly(2004, 12, 31) && (s.Last ?? DateOnly.MaxValue) >= new DateOnly(2004, 12, 31)).ToList();
        return account.LeftOut.SequenceEqual([
            new RowsLeftOut("trained", there.Count(s => s.Trained is not ("XBB" or "XDD")), there.Count(s => s.Trained is null)),
            new RowsLeftOut("country", spells.Count(s => s.Country is not ("XAA" or "XBB")), spells.Count(s => s.Country is null)),
            new RowsLeftOut("doctors", there.Count(s => s.Trained is "XBB" or "XDD" && s.Occupation != "2211"), there.Count(s => s.Trained is "XBB" or "XDD" && s.Occupation is null)),
        ]);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cells_come_in_order_and_none_is_empty() => Prop.ForAll(SpellGen.Rows, spells =>
        new[] { new CountingLimits(), new CountingLimits { DenseCells = 0 } }.All(limits =>
        {
            var cells = Count(Spell.Snapshot(spells), Stock(Dimensions), limits).Cells.ToList();
            var keys = cells.ConvertAll(c => string.Join('|', Enumerable.Range(0, 4).Select(d => c[d].PadRight(10))));
            return keys.SequenceEqual(keys.Order(StringComparer.Ordinal)) && keys.Distinct().Count() == keys.Count && cells.TrueForAll(c => c.Count > 0);
        })).QuickCheckThrowOnFailure();

    private static TableWindow Window => TableWindow.EndOfYears(2000, 2006);

    private static TableDefinition Stock(params DimensionDefinition[] dimensions) => new("made-up", WindowKind.Stock, dimensions) { Amounts = ["fte"] };

    private static TableDefinition Of(WindowKind kind) => new("made-up", kind, Dimensions[..2]);

    private static Table Count(Comity.Methods.Tabulation.Snapshots.SpellSnapshot snapshot, TableDefinition definition, CountingLimits? limits = null) =>
        Counted.Of(snapshot, definition, Window, limits);

    private static List<string> Words(Spell[] spells, TableDefinition definition) => Recount.Words(Count(Spell.Snapshot(spells), definition));

    private static bool Same(RowAccount one, RowAccount other) => (one.Rows, one.Counted, one.Outside, one.Undated) == (other.Rows, other.Counted, other.Outside, other.Undated)
        && one.LeftOut.SequenceEqual(other.LeftOut) && one.Unknown.SequenceEqual(other.Unknown);
}
