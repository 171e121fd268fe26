using Comity.Rules.Judging;

namespace Comity.Rules.Keeping;

/// <summary>A finding as it was kept, with the version of the rule by which it came about.</summary>
/// <param name="Rule">Id of the rule; null where the finding is about the pack as a whole.</param>
/// <param name="Version">Number of the version of the rule, or of the pack.</param>
/// <param name="Row">Place of the row that decided, from 1; null where a fact was missing.</param>
/// <param name="Pack">Id of the pack.</param>
/// <param name="State">Place among the states of the check; null where the finding is the same for all of them.</param>
public sealed record KeptFinding(string? Rule, int Version, int? Row, string Pack, int? State, Outcome Outcome);
