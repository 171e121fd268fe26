using System.Globalization;

namespace Comity.Methods.Observations.Packing;

/// <summary>A dimension has more different codes than a packed observation can tell apart.</summary>
public sealed class TooManyCodesException(string table, int capacity, string code)
    : Exception(string.Create(
        CultureInfo.InvariantCulture,
        $"{table} has more than {capacity} different codes: “{code}” does not fit. Is a column of names or numbers read as {table}?"))
{
    public string Table { get; } = table;

    public int Capacity { get; } = capacity;
}
