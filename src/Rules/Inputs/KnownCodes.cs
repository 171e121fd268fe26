namespace Comity.Rules.Inputs;

/// <summary>The codes that count as known beyond the closed lists.</summary>
/// <param name="IsCountry">ISO 3166-1 alpha-3 in capitals.</param>
/// <param name="IsOccupation">ISCO-08, one to four digits.</param>
public sealed record KnownCodes(Func<string, bool> IsCountry, Func<string, bool> IsOccupation);
