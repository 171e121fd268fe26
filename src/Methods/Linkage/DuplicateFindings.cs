namespace Comity.Methods.Linkage;

/// <summary>What a search for duplicates found.</summary>
/// <param name="Edition">Of the rules.</param>
/// <param name="Thresholds">For a register of this size.</param>
/// <param name="Pairs">The most similar first, then by key.</param>
/// <param name="Passed">Groups too large to compare everybody with everybody; empty where all pairs with a common key were compared.</param>
/// <param name="Compared">Comparisons made; a pair with several common keys counts several times.</param>
public sealed record DuplicateFindings(string Edition, Thresholds Thresholds, IReadOnlyList<DuplicatePair> Pairs, IReadOnlyList<LargeBlock> Passed, long Compared);

/// <summary>Two records that may be of one person.</summary>
/// <param name="First">The smaller key.</param>
/// <param name="Score">Sum of weights, in tenths.</param>
/// <param name="Because">What each comparison said, in the order of the rules.</param>
/// <param name="Guard">Id of the guard that lowered the verdict; none where none did.</param>
public sealed record DuplicatePair(long First, long Second, int Score, Verdict Verdict, IReadOnlyList<ComparisonSaid> Because, string? Guard);

/// <summary>What a comparison said of a pair.</summary>
/// <param name="Weight">In tenths; below zero it speaks against.</param>
/// <param name="Band">How common the value is, where the weight depends on it.</param>
public sealed record ComparisonSaid(Compared Compare, Outcome Outcome, int Weight, string? Band);

/// <summary>A group of records with a common key that is larger than the rules allow.</summary>
/// <param name="NotCompared">Pairs of it that were not compared by this key; other keys may have compared them.</param>
public sealed record LargeBlock(string Key, int Records, long NotCompared);
