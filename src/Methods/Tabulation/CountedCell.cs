namespace Comity.Methods.Tabulation;

/// <summary>A cell that was counted elsewhere, on its way into a table.</summary>
/// <param name="Codes">One for each dimension as defined, then that of the date or period.</param>
/// <param name="Count">Rows counted.</param>
/// <param name="Amounts">A sum for each amount of the definition, 0 where no row states one.</param>
public sealed record CountedCell(IReadOnlyList<string> Codes, long Count, IReadOnlyList<long> Amounts);
