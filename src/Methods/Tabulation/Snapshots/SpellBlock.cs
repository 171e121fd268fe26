namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>Where one block of a snapshot stands, and what lies in it.</summary>
/// <param name="Partition">Code of the partition column that all its rows have; 0 without a partition.</param>
/// <param name="Rows">1 to <see cref="SpellFile.BlockRows"/>.</param>
/// <param name="Offset">From the start of the file, in bytes.</param>
/// <param name="Length">In bytes, with what fills it up.</param>
/// <param name="Hash">SHA-256 of the bytes.</param>
/// <param name="Columns">In the order of the layout.</param>
internal sealed record SpellBlock(int Partition, int Rows, long Offset, int Length, byte[] Hash, PackedColumn[] Columns);
