namespace Comity.Rules.Keeping;

/// <summary>A fact that was known when a judgement was kept.</summary>
/// <param name="Fact">Key of the vocabulary.</param>
/// <param name="State">Place among the states of the check; null where the fact is the same for all of them.</param>
/// <param name="Pack">Id of the pack; null where the fact is of none.</param>
/// <param name="Value">As policy files write it: <c>yes</c>, <c>no</c>, a number, a day, a code.</param>
/// <param name="Origin">Where the value came from; null where that was not said.</param>
public sealed record KeptFact(string Fact, int? State, string? Pack, string Value, string? Origin);
