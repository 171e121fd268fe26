namespace Comity.Methods.Disclosure.Linking;

/// <summary>A table among the linked ones: where its cells lie, and which key each of them is.</summary>
internal sealed class PlacedTable
{
    public required CountTable Table { get; init; }

    /// <summary>0 for what is to be let out, then the earlier releases in order.</summary>
    public required int Edition { get; init; }

    /// <summary>By cell.</summary>
    public required int[] Keys { get; init; }

    /// <summary>By linked dimension and code: the distance in cells; −1 where the table lacks the code.</summary>
    public required int[][] Offsets { get; init; }

    /// <summary>The statuses of an earlier release; none for what is to be let out.</summary>
    public ProtectedTable? Released { get; init; }

    /// <summary>The linked code of every dimension for a cell.</summary>
    public void CodesOf(int cell, Span<int> codes, LinkedDimension[] dimensions)
    {
        for (var d = 0; d < dimensions.Length; d++)
        {
            var own = OwnDimension[d];
            codes[d] = own < 0 ? 0 : LinkedCodes[own][Table.PositionIn(own, cell)];
        }
    }

    /// <summary>No code of the table's own dimensions is a sum.</summary>
    public bool Finest(Span<int> codes, LinkedDimension[] dimensions)
    {
        for (var d = 0; d < dimensions.Length; d++)
        {
            if (OwnDimension[d] >= 0 && dimensions[d].Up[codes[d]].Length == 0)
                return false;
        }

        return true;
    }

    /// <summary>Whether it has the code of a linked dimension, and readers see it.</summary>
    public bool Shows(int dimension, int code)
    {
        var (own, offset) = (OwnDimension[dimension], Offsets[dimension][code]);
        return offset >= 0 && !Table.IsNeverShown(own, offset / Table.Stride(own));
    }

    /// <summary>By linked dimension: the table's own dimension, or −1.</summary>
    public required int[] OwnDimension { get; init; }

    /// <summary>By own dimension and position: the linked code.</summary>
    public required int[][] LinkedCodes { get; init; }
}
