using Comity.Methods.Disclosure;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.Methods.Tests.Disclosure;

/// <summary>Levels within one another (practising, active, licensed): what lies between two of them is reckoned with and never shown.</summary>
public sealed class NeverShownTests
{
    private static readonly Config Fixed = Config.QuickThrowOnFailure.WithMaxTest(40).WithReplay(20261123, 5);

    private static readonly TableDimension Levels = new("activity", ["PRACT", "PACT_ONLY", "LIC_ONLY", "_U", "PACT", "_T"],
        [new CodeSum("PACT", ["PRACT", "PACT_ONLY"]), new CodeSum("_T", ["PACT", "LIC_ONLY", "_U"])], "_T")
    {
        NeverShown = ["PACT_ONLY", "LIC_ONLY", "_U"],
    };

    [Fact]
    public void A_small_number_between_two_levels_is_not_given_away_by_their_difference()
    {
        var result = Protect([Ages((90, 2, 40, 30), (80, 20, 40, 30), (70, 20, 40, 30))]);
        var table = result.Tables[0];
        Assert.Equal(CellStatus.NeverShown, table.StatusOf("age0", "PACT_ONLY"));
        Assert.True(table.StatusOf("age0", "PRACT").IsWithheld() || table.StatusOf("age0", "PACT").IsWithheld());
        Assert.True(result.MayBeReleased);
        Assert.Contains(Attack.Bounds(result.Tables, []), b => b is { Lower: 0, Upper: >= 4 } && b.Codes.SequenceEqual(["age0", "PACT_ONLY"]));
    }

    [Fact]
    public void The_attack_finds_the_difference_of_two_levels_that_are_shown()
    {
        var table = Ages((90, 2, 40, 30), (80, 20, 40, 30));
        var careless = new ProtectedTable(table, Enumerable.Range(0, table.Counts.Length).Select(c => table.IsNeverShown(c) ? CellStatus.NeverShown : CellStatus.Published));
        Assert.Contains(Attack.On([careless], [], Tables.Usual), e => e is { Lower: 2, Upper: 2 } && e.Codes.SequenceEqual(["age0", "PACT_ONLY"]));
    }

    [Fact]
    public void Nothing_is_withheld_where_levels_are_far_apart_although_nobody_sees_what_lies_between()
    {
        var result = Protect([Ages((90, 20, 40, 30), (80, 20, 40, 30))]);
        Assert.Equal((0, 0), (result.Loss.Primary, result.Loss.Secondary));
        Assert.Equal((9, 350L, 0L), (result.Loss.Cells, result.Loss.Count, result.Loss.WithheldCount));
        Assert.All(Enumerable.Range(0, result.Tables[0].Statuses.Length), c => Assert.Equal(result.Tables[0].Table.IsNeverShown(c), result.Tables[0].PublishedAt(c) is null));
    }

    [Fact]
    public void Where_the_activity_of_few_is_known_the_levels_go_and_everybody_stays()
    {
        // As protected as if shown, nearly all of these would be withheld: small numbers stand in every row.
        var result = Protect([Ages((1, 0, 1, 4000), (2, 1, 0, 5000), (1, 1, 2, 6000), (3, 0, 1, 7000), (0, 2, 1, 8000))]);
        Assert.True(result.MayBeReleased);
        Assert.Equal((30_016L, 11L), (result.Loss.Count, result.Loss.WithheldCount));
        Assert.All(Enumerable.Range(0, 5), age => Assert.Equal(CellStatus.Published, result.Tables[0].StatusOf($"age{age}", "_T")));
    }

    [Fact]
    public void People_count_as_lost_where_the_finest_number_that_would_show_them_is_withheld()
    {
        // One age of three licensed people, of whom nothing more is known; a second age must go with it.
        var result = Protect([Ages((0, 0, 0, 3), (0, 0, 0, 40), (0, 0, 0, 50))]);
        Assert.Equal((93L, 43L), (result.Loss.Count, result.Loss.WithheldCount));
    }

    [Fact]
    public void A_number_that_another_table_shows_is_shown()
    {
        // Alone, the second group could stay open and nobody would see the rest; together, both tables keep it.
        var (cells, hidden) = (Tables.Codes("cell", 3), Tables.Codes("cell", 3) with { NeverShown = ["cell2"] });
        CountTable Of(string name, TableDimension dimension) => CountTable.Of(name, [dimension], [(["cell0"], 20), (["cell1"], 30), (["cell2"], 40)]);
        var result = Protect([Of("all", cells), Of("two", hidden)]);
        Assert.Equal((CellStatus.Published, CellStatus.NeverShown), (result.Tables[0].StatusOf("cell2"), result.Tables[1].StatusOf("cell2")));
        Assert.Equal(4, result.Loss.Cells);
    }

    [Fact]
    public void What_one_table_shows_of_a_small_number_that_another_withholds_is_found()
    {
        var table = Tables.Row(3, 20, 30);
        var (withheld, shown) = (Tables.With(table, ["cell0"], ["cell1"]), Tables.With(table));
        Assert.Empty(Attack.On([withheld], [], Tables.Usual));
        Assert.Contains(Attack.On([withheld, shown], [], Tables.Usual), e => e is { Lower: 3, Upper: 3 });
    }

    [Fact]
    public void The_attack_fails_on_every_table_of_levels() => Check(seed => [Tables.Random(seed, "levels", Tables.Codes("age", 6), Levels)]);

    [Fact]
    public void The_attack_fails_on_every_table_of_levels_and_two_more_dimensions() =>
        Check(seed => [Tables.Random(seed, "levels", Tables.Cadre with { NeverShown = ["PHA"] }, Tables.Codes("sex", 2), Levels)]);

    [Fact]
    public void The_attack_fails_on_two_editions_of_levels() => Prop.ForAll(Seeds, seed =>
    {
        var before = new EarlierRelease("first", Protect([Tables.Random(seed, "levels", Tables.Cadre, Levels)]).Tables);
        var now = Tables.Random(seed, "levels", Tables.Codes("age", 3), Tables.Cadre, Levels);
        var result = DisclosureControl.Protect([now], [before], Tables.Usual);
        return result.Exposures.All(e => e.AlreadyPublic) && Attack.On(result.Tables, [before], Tables.Usual).All(e => e.AlreadyPublic);
    }).Check(Fixed);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void The_oracle_cannot_bound_a_small_number_that_is_never_shown(int seed)
    {
        Assert.SkipUnless(Glpsol.IsInstalled, "glpsol is missing (apt-get install glpk-utils).");
        var result = Protect([Tables.Random(seed, "levels", Tables.Codes("age", 6), Levels)]);
        var (oracle, table) = (new Glpsol(result.Tables, []), result.Tables[0]);
        var small = Enumerable.Range(0, table.Statuses.Length).Where(c => table.Statuses[c] == CellStatus.NeverShown && table.Table.Counts[c] is > 0 and < 5).ToList();
        Assert.NotEmpty(small);
        foreach (var cell in small)
        {
            var (lower, upper) = oracle.Bounds(table.Table, cell);
            Assert.True(lower <= 1e-6 && upper >= 4 - 1e-6, $"{string.Join(' ', table.Table.CodesOf(cell))}: {lower} to {upper}");
        }
    }

    [Fact]
    public void A_rounded_number_that_is_never_shown_narrows_nothing()
    {
        var (table, shown) = (Row(), Row(["cell1"]));
        Assert.NotEmpty(RoundingAttack.On([new RoundedTable(table, [0, 0, 10], 5)], [], Tables.Usual));
        Assert.Empty(RoundingAttack.On([new RoundedTable(shown, [0, 0, 10], 5)], [], Tables.Usual));

        static CountTable Row(params string[] never) =>
            CountTable.Of("row", [Tables.Codes("cell", 2) with { NeverShown = never }], [(["cell0"], 4), (["cell1"], 4)]);
    }

    private static Arbitrary<int> Seeds => Gen.Choose(1, 1_000_000).ToArbitrary();

    private static ProtectedTables Protect(CountTable[] tables) => DisclosureControl.Protect(tables, [], Tables.Usual);

    private static CountTable Ages(params (long Practising, long Active, long Licensed, long Unknown)[] ages) => CountTable.Of(
        "levels", [Tables.Codes("age", ages.Length), Levels],
        ages.SelectMany((a, i) => new[] { ("PRACT", a.Practising), ("PACT_ONLY", a.Active), ("LIC_ONLY", a.Licensed), ("_U", a.Unknown) }
            .Select(p => ((IReadOnlyList<string>)[$"age{i}", p.Item1], p.Item2))));

    private static void Check(Func<int, CountTable[]> tables) => Prop.ForAll(Seeds, seed =>
    {
        var result = Protect(tables(seed));
        var small = result.Tables[0].Table.Counts.ToArray().Index().Where(c => c.Item is > 0 and < 5).Select(c => c.Index).ToHashSet();
        return result.MayBeReleased && Attack.On(result.Tables, [], Tables.Usual).Count == 0
            && Attack.Bounds(result.Tables, []).Where(b => small.Contains(b.Cell)).All(b => b.Lower <= 1e-6 && b.Upper >= 4 - 1e-6);
    }).Check(Fixed);
}
