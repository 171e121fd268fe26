using Comity.Methods.Disclosure;
using Comity.Methods.Tabulation;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Tabulation;

/// <summary>From a counted table to one that disclosure control protects, and from cells counted elsewhere to a table.</summary>
public sealed class TableForReleaseTests
{
    private static readonly TableDefinition ByTraining = new("by-training", WindowKind.Stock, [new("trained", "trained"), new("occupation", "occupation")]) { Amounts = ["fte"] };

    private static readonly TableForRelease Foreign = new()
    {
        Name = "Doctors by country of training",
        Sums = new Dictionary<string, IReadOnlyList<CodeSum>> { ["trained"] = [new CodeSum("FOR", ["XBB", "XDD", "XEE"])] },
        FurtherCodes = new Dictionary<string, IReadOnlyList<string>> { ["occupation"] = ["2269"] },
    };

    [Fact]
    public void Every_cell_is_there_and_every_sum_that_readers_see() => Prop.ForAll(SpellGen.Rows, spells =>
    {
        var table = Count(spells);
        var release = Foreign.ToCountTable(table);
        foreach (var cell in table.Cells)
            Assert.Equal(cell.Count, release.CountOf(cell[0], cell[1], cell[2]));
        foreach (var time in table.Dimensions[^1].Codes)
        {
            var all = table.Cells.Where(c => c[2] == time).ToList();
            Assert.Equal(all.Sum(c => c.Count), release.CountOf("_T", "_T", time));
            Assert.Equal(all.Where(c => c[0] is "XBB" or "XDD" or "XEE").Sum(c => c.Count), release.CountOf("FOR", "_T", time));
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Dates_are_never_added_up()
    {
        var time = Foreign.ToCountTable(Count([Doctor, Doctor])).Dimensions[^1];
        Assert.Equal(("time", (string?)null, 0), (time.Name, time.Total, time.Sums.Count));
        Assert.Equal(["2004-12-31", "2005-12-31"], time.Codes);
    }

    [Fact]
    public void A_code_that_nobody_has_is_shown_at_zero_where_it_is_wanted()
    {
        var release = Foreign.ToCountTable(Count([Doctor]));
        Assert.Equal(0, release.CountOf("XBB", "2269", "2004-12-31"));
        Assert.Equal(1, release.CountOf("FOR", "2211", "2004-12-31"));
    }

    [Fact]
    public void Amounts_go_with_the_persons_behind_them()
    {
        var release = (Foreign with { Amount = "fte", Unit = 1000 }).ToCountTable(Count([Doctor, Doctor with { Fte = 250 }, Doctor with { Fte = null }]));
        var at = release.IndexOf(["_T", "_T", "2004-12-31"]);
        Assert.Equal((1250, 3, 1000), (release.Counts[at], release.Persons![at], release.Unit));
        Assert.Throws<ArgumentException>(() => (Foreign with { Amount = "hours" }).ToCountTable(Count([Doctor])));
    }

    [Fact]
    public void What_is_protected_keeps_a_small_cell_from_being_worked_out()
    {
        var spells = Enumerable.Repeat(Doctor, 40).Append(Doctor with { Trained = "XDD" }).Concat(Enumerable.Repeat(Doctor with { Trained = "XAA", Occupation = "2221" }, 30)).ToList();
        var protectedTable = DisclosureControl.Protect([Foreign.ToCountTable(Count(spells))], [], new DisclosureParameters()).Tables[0];
        Assert.True(protectedTable.StatusOf("XDD", "2211", "2004-12-31").IsWithheld());
        Assert.True(protectedTable.StatusOf("XBB", "2211", "2004-12-31").IsWithheld() || protectedTable.StatusOf("FOR", "2211", "2004-12-31").IsWithheld());
    }

    [Fact]
    public void Cells_counted_elsewhere_make_the_same_table_in_any_order() => Prop.ForAll(SpellGen.Rows, spells =>
    {
        var table = Count(spells);
        var cells = table.Cells.Select(c => new CountedCell([c[0], c[1], c[2]], c.Count, [c.Amount(0)])).Reverse().ToList();
        Assert.Equal(Recount.Words(table), Recount.Words(Tables.Of(ByTraining, Window, cells, table.Account)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Cells_of_one_place_add_up_and_a_code_outside_the_window_is_refused()
    {
        var account = Count([]).Account;
        var twice = Tables.Of(ByTraining, Window, [new(["XAA", "2211", "2004-12-31"], 2, [5]), new(["XAA", "2211", "2004-12-31"], 3, [6])], account);
        Assert.Equal((5, 11), (twice.Count("XAA", "2211", "2004-12-31"), twice.Amount("fte", "XAA", "2211", "2004-12-31")));
        Assert.Throws<ArgumentException>(() => Tables.Of(ByTraining, Window, [new(["XAA", "2211", "1999-12-31"], 2, [5])], account));
        Assert.Throws<ArgumentException>(() => Tables.Of(ByTraining, TableWindow.CalendarYears(WindowKind.Exits, 2004, 2004), [], account));
    }

    private static TableWindow Window => TableWindow.EndOfYears(2004, 2005);

    private static Spell Doctor => new("XAA", "XBB", "2211", new DateOnly(2001, 1, 1), null) { Fte = 1000 };

    private static Table Count(IReadOnlyList<Spell> spells) => Counted.Of(Spell.Snapshot(spells), ByTraining, Window);
}
