namespace Comity.Methods.Tabulation;

/// <summary>Several codes of a column counted as one, such as doctors: 2210, 2211 and 2212.</summary>
/// <param name="Code">What the table calls them.</param>
/// <param name="Members">Codes of the column; one that no row has is no error. <see cref="Snapshots.CodeDictionary.Unknown"/> may be one.</param>
public sealed record CodeGroup(string Code, IReadOnlyList<string> Members);
