using System.Runtime.InteropServices;
using Comity.Methods.Observations;

namespace Comity.Methods.Versions;

public enum ChangeKind
{
    Added,
    Removed,
    Revised,
}

/// <summary>How one observation differs between two versions of a data set.</summary>
/// <param name="Old">As it stood in the earlier version; none where it was added.</param>
/// <param name="New">As it stands in the later version; none where it was removed.</param>
public sealed record VersionChange(ChangeKind Kind, Observation? Old, Observation? New)
{
    /// <summary>Either of the two, for the key that they share.</summary>
    public Observation Key => New ?? Old!.Value;
}

/// <summary>How many observations changed, and how many did not.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ChangeCounts(long Added, long Removed, long Revised, long Unchanged)
{
    public bool Nothing => Added + Removed + Revised == 0;
}
