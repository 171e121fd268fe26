using Comity.App.Audit.Merkle;
using FsCheck;
using FsCheck.Fluent;

namespace Comity.App.Tests.Audit.Merkle;

/// <summary>Laws of the tree, for any size: the quick way is the definition, true proofs hold, and altered ones do not.</summary>
public sealed class TreeLawTests
{
    private const int Largest = 300;
    private static readonly IReadOnlyList<TreeHash> All = Definition.Leaves(Largest);

    private static Gen<(int A, int B)> Pairs =>
        from b in Gen.Choose(1, Largest)
        from a in Gen.Choose(1, b)
        select (a, b);

    [Fact]
    public void The_root_by_appending_is_the_root_by_definition() => Holds(Gen.Choose(0, Largest), size => Appended(size).Root() == Definition.Root(Part(size)));

    [Fact]
    public void An_edge_that_was_written_and_read_goes_on_as_before() => Holds(Pairs, pair =>
    {
        var read = CompactRange.Read(pair.A, Appended(pair.A).ToBytes());
        foreach (var leaf in All.Skip(pair.A).Take(pair.B - pair.A))
        {
            read.Append(leaf);
        }

        return read.Root() == Definition.Root(Part(pair.B)) && read.Size == pair.B;
    });

    [Fact]
    public void Appending_tells_of_every_complete_subtree_once()
    {
        var told = new Dictionary<(int, long), TreeHash>();
        var range = CompactRange.Empty();
        foreach (var leaf in All)
        {
            range.Append(leaf, (height, number, hash) => told.Add((height, number), hash));
        }

        Assert.All(told, t => Assert.Equal(Definition.Root(All, new LeafRange(t.Key.Item2 << t.Key.Item1, (t.Key.Item2 + 1) << t.Key.Item1)), t.Value));
        Assert.Equal(Enumerable.Range(1, 8).Sum(height => Largest >> height), told.Count);
    }

    [Fact]
    public void An_inclusion_proof_is_the_one_of_the_definition_and_holds() => Holds(Pairs, pair =>
    {
        var (index, size) = (pair.A - 1, pair.B);
        var path = Inclusion(index, size);
        return path.SequenceEqual(Definition.Path(index, Part(size))) && Proof.Includes(All[index], index, size, path, Definition.Root(Part(size)));
    });

    [Fact]
    public void An_inclusion_proof_holds_for_no_other_leaf_place_or_root() => Holds(Pairs, pair =>
    {
        var (index, size) = (pair.A - 1, pair.B);
        var (path, root) = (Inclusion(index, size), Definition.Root(Part(size)));
        return !Proof.Includes(TreeHash.Empty, index, size, path, root)
            && !Proof.Includes(All[index], size, size, path, root)
            && (size == 1 || !Proof.Includes(All[index], index == 0 ? 1 : index - 1, size, path, root))
            && !Proof.Includes(All[index], index, size, [.. path, TreeHash.Empty], root)
            && !Proof.Includes(All[index], index, size, path, TreeHash.Empty);
    });

    [Fact]
    public void A_consistency_proof_is_the_one_of_the_definition_and_holds() => Holds(Pairs, pair =>
    {
        var path = Consistency(pair.A, pair.B);
        return path.SequenceEqual(Definition.SubProof(pair.A, Part(pair.B), whole: true))
            && Proof.Extends(pair.A, Definition.Root(Part(pair.A)), pair.B, Definition.Root(Part(pair.B)), path);
    });

    [Fact]
    public void A_consistency_proof_does_not_hold_where_an_earlier_entry_was_altered() => Holds(Pairs, pair =>
    {
        TreeHash[] altered = [.. Part(pair.B)];
        altered[pair.A - 1] = TreeHash.Empty;
        IReadOnlyList<TreeHash> path = [.. LeafRange.OfConsistency(pair.A, pair.B).Select(r => Definition.Root(altered, r))];
        return !Proof.Extends(pair.A, Definition.Root(Part(pair.A)), pair.B, Definition.Root(altered), path);
    });

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(1, 1)]
    public void There_is_no_proof_of_a_leaf_outside(long index, long size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LeafRange.OfInclusion(index, size));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 1)]
    public void There_is_no_proof_of_a_tree_that_is_empty_or_larger(long from, long to) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LeafRange.OfConsistency(from, to));

    private static void Holds<T>(Gen<T> values, Func<T, bool> law) => Prop.ForAll(values.ToArbitrary(), law).QuickCheckThrowOnFailure();

    private static IReadOnlyList<TreeHash> Part(int size) => [.. All.Take(size)];

    private static CompactRange Appended(int size)
    {
        var range = CompactRange.Empty();
        foreach (var leaf in Part(size))
        {
            range.Append(leaf);
        }

        return range;
    }

    private static IReadOnlyList<TreeHash> Inclusion(int index, int size) => [.. LeafRange.OfInclusion(index, size).Select(r => Definition.Root(All, r))];

    private static IReadOnlyList<TreeHash> Consistency(int from, int to) => [.. LeafRange.OfConsistency(from, to).Select(r => Definition.Root(All, r))];
}
