using Comity.Methods.Linkage;
using Comity.Methods.Synthetic;
using Comity.Methods.Tests.Synthetic;

namespace Comity.Methods.Tests.Linkage;

/// <summary>
/// What the shipped rules find of what was planted, without a national number, in the file of twelve columns. Weights were settled on seeds 1 to 4;
/// these are others.
/// </summary>
public sealed class RecallTests
{
    [Theory]
    [InlineData(101UL)]
    [InlineData(102UL)]
    [InlineData(103UL)]
    public void Planted_duplicates_are_found_and_hardly_anybody_else(ulong seed)
    {
        var register = Register.Of(new SyntheticPlan(50_000, seed));
        var pairs = Rules.Find(register.Rows, Rules.Shipped).Pairs;
        Assert.InRange(register.Truth.Count, 800, 1_300);
        Assert.True(register.Recall(pairs) > 0.95, $"recall {register.Recall(pairs):P2}");
        Assert.True(register.Precision(pairs) > 0.99, $"precision {register.Precision(pairs):P2}");
        var sure = pairs.Where(p => p.Verdict == Verdict.Sure).ToList();
        Assert.True(register.Precision(sure) > 0.998, $"precision of the sure {register.Precision(sure):P2}");
        Assert.True(register.Recall(sure) > 0.85, $"recall of the sure {register.Recall(sure):P2}");
    }

    /// <summary>The register is no easy one: with poorer rules the same test fails.</summary>
    [Theory]
    [InlineData("exact names and date")]
    [InlineData("names alone")]
    [InlineData("no commonness")]
    [InlineData("no guard")]
    [InlineData("one key")]
    public void Poorer_rules_would_not_do(string poorer)
    {
        var register = Register.Of(new SyntheticPlan(50_000, 104) { Twins = 8 });
        var pairs = Rules.Find(register.Rows, Poorer(poorer)).Pairs;
        Assert.False(register.Recall(pairs) > 0.95 && register.Precision(pairs) > 0.99, $"recall {register.Recall(pairs):P2}, precision {register.Precision(pairs):P2}");
    }

    /// <summary>What is planted is found by what was done to it.</summary>
    [Fact]
    public void Every_kind_of_fault_is_seen_through()
    {
        var register = Register.Of(new SyntheticPlan(50_000, 105) { Duplicates = 100 });
        var found = Rules.Find(register.Rows, Rules.Shipped).Pairs.Select(p => (p.First, p.Second)).ToHashSet();
        var single = register.Planted.Where(f => f.Kind == FaultKinds.Duplicate && !f.Field.Contains('+', StringComparison.Ordinal)).GroupBy(f => f.Field).ToList();
        Assert.Equal(14, single.Count);
        Assert.All(single, kind =>
        {
            var share = kind.Count(f => found.Contains((Register.Key(f.Other), f.Row))) / (double)kind.Count();
            Assert.True(share > 0.85, $"{kind.Key}: {share:P1} of {kind.Count()}");
        });
    }

    private static DuplicateRules Poorer(string how) => how switch
    {
        "exact names and date" => Rules.Shipped with
        {
            Likeness = new NameLikeness(1_000, 1_000, 1_000),
            Keys = [new BlockingKey("exact", [KeyPart.AllNames, KeyPart.BirthDate], Rules.Shipped.Reading)],
        },
        "names alone" => Rules.Shipped with
        {
            Comparisons = [.. Rules.Shipped.Comparisons.Where(c => c.Compare is Compared.Family or Compared.Given)],
            Thresholds = Rules.Shipped.Thresholds with { Review = 150, Sure = 200 },
        },
        "no commonness" => Rules.Shipped with { Bands = [Rules.Shipped.Bands[^1]], Comparisons = [.. Rules.Shipped.Comparisons.Select(Flat)] },
        "no guard" => Rules.Shipped with { Guards = [] },
        _ => Rules.Shipped with { Keys = [new BlockingKey("one", [KeyPart.Family, KeyPart.BirthYear], Rules.Shipped.Reading)] },
    };

    private static ComparisonRule Flat(ComparisonRule rule) =>
        rule with { Weights = rule.Weights.ToDictionary(w => w.Key, w => new OutcomeWeight([w.Value.ByBand[w.Value.ByBand.Count / 2]])) };
}
