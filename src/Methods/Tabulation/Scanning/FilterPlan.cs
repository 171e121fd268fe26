namespace Comity.Methods.Tabulation.Scanning;

/// <summary>A filter made ready for one snapshot.</summary>
/// <param name="Place">Its place in the account of rows.</param>
/// <param name="By">What the account calls it.</param>
/// <param name="Column">Place of its column in a block.</param>
/// <param name="Allowed">For each code of the column.</param>
internal sealed record FilterPlan(int Place, string By, int Column, bool[] Allowed);
