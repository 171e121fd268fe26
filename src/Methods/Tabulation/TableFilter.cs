namespace Comity.Methods.Tabulation;

/// <summary>Only rows whose code is one of these are counted; or, with <paramref name="Except"/>, only the others.</summary>
/// <param name="Column">A column of codes.</param>
/// <param name="Codes">One that no row has is no error. <see cref="Snapshots.CodeDictionary.Unknown"/> may be one.</param>
/// <param name="Except">Turns the filter round.</param>
public sealed record TableFilter(string Column, IReadOnlyList<string> Codes, bool Except = false);
