namespace Comity.Methods.Disclosure;

/// <summary>One code that is the sum of others: a total, a region, an age group. The children do not overlap.</summary>
public sealed record CodeSum(string Parent, IReadOnlyList<string> Children);
