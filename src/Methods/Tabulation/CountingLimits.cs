namespace Comity.Methods.Tabulation;

/// <summary>How much a table may take.</summary>
public sealed record CountingLimits
{
    /// <summary>Up to so many cells, filled or not, a table is a plain array; above it only filled cells are kept. 4 bytes a cell, and 8 for
    /// each amount.</summary>
    public int DenseCells { get; init; } = 1 << 26;

    /// <summary>Most filled combinations of codes, over which a <see cref="TableTooLargeException"/> is thrown.</summary>
    public int HashedCells { get; init; } = 1 << 25;

    /// <summary>How many threads count.</summary>
    public int Cores { get; init; } = Environment.ProcessorCount;
}
