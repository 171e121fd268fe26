namespace Comity.Methods.Observations.Packing;

/// <summary>What stands before the records of a snapshot.</summary>
/// <param name="Book">The ranked codes.</param>
/// <param name="Count">Number of records.</param>
/// <param name="RecordsOffset">Where the first record begins, in bytes from the start; a multiple of 64.</param>
public sealed record SnapshotHeader(CodeBook Book, long Count, long RecordsOffset)
{
    public long TotalBytes => RecordsOffset + Count * PackedObservation.Size;
}
