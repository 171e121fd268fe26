namespace Comity.Methods.Tabulation;

/// <summary>A dimension of a table.</summary>
/// <param name="Name">As defined; <see cref="TableDefinition.Time"/> for dates and periods.</param>
/// <param name="Codes">What its cells may say, in ordinal order; not each need occur.</param>
public sealed record TableDimension(string Name, IReadOnlyList<string> Codes);
