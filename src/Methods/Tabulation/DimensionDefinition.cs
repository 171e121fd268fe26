namespace Comity.Methods.Tabulation;

/// <summary>
/// One dimension of a table: the codes of a column as they are, or in groups; or, with <see cref="Ages"/>, bands of completed
/// years from a column of days.
/// </summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Column">A column of codes; with <see cref="Ages"/>, of days.</param>
public sealed record DimensionDefinition(string Name, string Column)
{
    /// <summary>Groups of codes; empty: every code by itself. A code may stand in one group only.</summary>
    public IReadOnlyList<CodeGroup> Groups { get; init; } = [];

    /// <summary>What codes outside all groups are called; null leaves their rows out of the table, and the table says how many.</summary>
    public string? Rest { get; init; }

    /// <summary>Bands of years; null for a dimension of codes.</summary>
    public AgeBands? Ages { get; init; }
}
