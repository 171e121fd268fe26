using Comity.Methods.Linkage;
using Comity.Methods.Synthetic;
using Comity.Methods.Tests.Synthetic;

namespace Comity.Methods.Tests.Linkage;

/// <summary>What holds for every register, tried on made-up ones.</summary>
public sealed class DuplicateLawTests
{
    private static readonly Register Small = Register.Of(new SyntheticPlan(6_000, 41) { Duplicates = 60 });
    private static readonly DuplicateFindings Found = Rules.Find(Small.Rows, Rules.Shipped);

    [Fact]
    public void There_is_something_to_find() => Assert.InRange(Found.Pairs.Count, 200, 600);

    [Fact]
    public void The_order_of_rows_does_not_matter()
    {
        var turned = LinkageRows.Of(Small.Persons.OrderBy(p => (p.Key * 7_919) % 6_007));
        var other = Rules.Find(turned, Rules.Shipped);
        Assert.Equal(Found.Pairs.Select(Told), other.Pairs.Select(Told));
        Assert.Equal(Found.Compared, other.Compared);
    }

    [Fact]
    public void Both_ways_round_a_pair_is_the_same() => Assert.All(Found.Pairs.Take(50), pair =>
    {
        Assert.True(pair.First < pair.Second);
        Assert.Equal(Told(pair), Told(Duplicates.Explain(Small.Rows, Rules.Shipped, pair.First, pair.Second)));
        Assert.Equal(Told(pair), Told(Duplicates.Explain(Small.Rows, Rules.Shipped, pair.Second, pair.First)));
    });

    [Fact]
    public void Every_pair_reaches_the_threshold_and_adds_up() => Assert.All(Found.Pairs, pair =>
    {
        Assert.True(pair.Score >= Found.Thresholds.Review);
        Assert.Equal(pair.Score, pair.Because.Sum(said => said.Weight));
        Assert.Equal(pair.Guard is null && pair.Score >= Found.Thresholds.Sure ? Verdict.Sure : Verdict.Review, pair.Verdict);
    });

    [Fact]
    public void Pairs_come_once_and_the_most_similar_first()
    {
        Assert.Equal(Found.Pairs.Count, Found.Pairs.Select(p => (p.First, p.Second)).Distinct().Count());
        Assert.Equal(Found.Pairs.OrderByDescending(p => p.Score).ThenBy(p => p.First).ThenBy(p => p.Second), Found.Pairs);
    }

    [Theory]
    [InlineData(1_000_000)]
    [InlineData(8)]
    public void Among_new_ones_the_same_is_found_as_in_all(int largestBlock)
    {
        var rules = Rules.Shipped with { LargestBlock = largestBlock };
        var newOnes = Small.Persons.Where(p => p.Key % 9 == 4).Select(p => p.Key).ToHashSet();
        var all = Rules.Find(Small.Rows, rules);
        var among = Rules.FindAmong(newOnes, Small.Rows, rules);
        Assert.Equal(all.Pairs.Where(p => newOnes.Contains(p.First) || newOnes.Contains(p.Second)).Select(Told), among.Pairs.Select(Told));
        Assert.NotEmpty(among.Pairs);
        Assert.InRange(among.Compared, 1, all.Compared / 2);
        Assert.Empty(Rules.FindAmong([], Small.Rows, rules).Pairs);
    }

    /// <summary>The keys leave out nothing that matters: everybody with everybody finds hardly more.</summary>
    [Fact]
    public void Keys_lose_few_of_the_pairs_that_comparing_everybody_would_find()
    {
        var register = Register.Of(new SyntheticPlan(2_500, 42) { Duplicates = 100 });
        var found = Rules.Find(register.Rows, Rules.Shipped);
        var everybody = Rules.Find(register.Rows, Rules.Shipped with { LargestBlock = int.MaxValue, Keys = [new BlockingKey("sex", [KeyPart.Sex], Rules.Shipped.Reading)] });
        Assert.True(everybody.Compared > 100 * found.Compared);
        var lost = everybody.Pairs.Select(p => (p.First, p.Second)).Except(found.Pairs.Select(p => (p.First, p.Second))).Count();
        Assert.InRange(lost, 0, everybody.Pairs.Count / 50);
    }

    [Theory]
    [InlineData(21, 0)]
    [InlineData(20, 1)]
    [InlineData(6, 15 * 16 / 2)]
    public void A_group_that_is_too_large_is_told_with_the_pairs_passed_over(int largestBlock, int notCompared)
    {
        var alike = Enumerable.Range(0, 21).Select(key => Rules.Stranger(key) with { Names = [new("Testa", "Bo")], Birth = default });
        var rules = Rules.Shipped with { LargestBlock = largestBlock, Keys = [.. Rules.Shipped.Keys.Where(k => k.Id == "all-names")] };
        var found = Rules.Find(LinkageRows.Of(alike), rules);
        Assert.Equal(210 - notCompared, found.Compared);
        Assert.Equal(notCompared == 0 ? [] : [new LargeBlock("all-names", 21, notCompared)], found.Passed);
    }

    [Fact]
    public void Each_key_alone_finds_what_shares_it()
    {
        var rows = Rules.Rows(Rules.Ama(1), Rules.Ama(2));
        Assert.All(Rules.Shipped.Keys, key => Assert.Contains(Rules.Find(rows, Rules.Shipped with { Keys = [key] }).Pairs, p => (p.First, p.Second) == (1, 2)));
    }

    [Fact]
    public void Two_records_cannot_have_one_key() =>
        Assert.Throws<ArgumentException>(() => LinkageRows.Of([Rules.Ama(1), Rules.Ama(1)]));

    [Theory]
    [InlineData(50_000, 310, 233)]
    [InlineData(100_000, 320, 243)]
    [InlineData(200_000, 330, 253)]
    [InlineData(1_600_000, 360, 283)]
    public void A_larger_register_asks_for_more(int records, int sure, int review)
    {
        var thresholds = new Thresholds(320, 243, 100_000, 10).For(records);
        Assert.Equal((sure, review), (thresholds.Sure, thresholds.Review));
    }

    private static string Told(DuplicatePair pair) => $"{pair.First} {pair.Second} {pair.Score} {pair.Verdict} {pair.Guard} {string.Join(' ', pair.Because)}";
}
