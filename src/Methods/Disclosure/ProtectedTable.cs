namespace Comity.Methods.Disclosure;

/// <summary>A table as it may be let out: its cells, each with what a reader sees of it. The withheld numbers are kept for the owner.</summary>
public sealed class ProtectedTable
{
    private readonly CellStatus[] statuses;

    /// <param name="table">With the numbers as counted.</param>
    /// <param name="statuses">One for each cell, in the order of the cells.</param>
    /// <exception cref="ArgumentException">Another number of statuses, or a zero status where somebody was counted.</exception>
    public ProtectedTable(CountTable table, IEnumerable<CellStatus> statuses)
    {
        (Table, this.statuses) = (table, [.. statuses]);
        if (this.statuses.Length != table.Counts.Length)
            throw new ArgumentException($"{table.Name} has {table.Counts.Length} cells, not {this.statuses.Length}.", nameof(statuses));
        for (var cell = 0; cell < this.statuses.Length; cell++)
        {
            if (this.statuses[cell] == CellStatus.Zero && table.Counts[cell] != 0)
                throw new ArgumentException($"{table.Name}: cell {cell} is not zero.", nameof(statuses));
        }
    }

    public CountTable Table { get; }

    public ReadOnlySpan<CellStatus> Statuses => statuses;

    public CellStatus StatusOf(params IReadOnlyList<string> codes) => statuses[Table.IndexOf(codes)];

    /// <summary>The number that a reader sees; none where there is none to see.</summary>
    public long? PublishedAt(int cell) => statuses[cell].IsSeen() ? Table.Counts[cell] : null;
}
