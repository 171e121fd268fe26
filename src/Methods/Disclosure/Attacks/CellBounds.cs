namespace Comity.Methods.Disclosure;

/// <summary>What a reader can work out of one withheld cell: no table that agrees with all that is shown goes below or above.</summary>
/// <param name="Cell">Its index in the table.</param>
public sealed record CellBounds(string Table, string Edition, int Cell, IReadOnlyList<string> Codes, double Lower, double Upper);
