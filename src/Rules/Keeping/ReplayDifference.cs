namespace Comity.Rules.Keeping;

/// <summary>Where a kept judgement, judged again from its own facts, does not come out as it was kept.</summary>
/// <param name="Kept">What was kept; null where there was no such finding.</param>
/// <param name="Now">What comes out; null where the rule, version or pack is no longer in the book.</param>
public sealed record ReplayDifference(KeptFinding? Kept, KeptFinding? Now);
