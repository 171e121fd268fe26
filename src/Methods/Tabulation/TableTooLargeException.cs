namespace Comity.Methods.Tabulation;

/// <summary>A table has more combinations of codes than can be told apart, or more filled cells than memory was set aside for.</summary>
public sealed class TableTooLargeException(string message) : Exception(message);
