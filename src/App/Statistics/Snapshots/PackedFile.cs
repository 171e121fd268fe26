using System.Runtime.InteropServices;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Statistics.Snapshots;

/// <summary>Packed observations from a file, block by block.</summary>
internal static class PackedFile
{
    private const int Block = 4096;

    public static IEnumerable<PackedObservation> Read(string path, long offset = 0)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1);
        stream.Position = offset;
        var buffer = new PackedObservation[Block];
        int read;
        while ((read = stream.ReadAtLeast(MemoryMarshal.AsBytes(buffer.AsSpan()), Block * PackedObservation.Size, throwOnEndOfStream: false)) > 0)
        {
            for (var i = 0; i < read / PackedObservation.Size; i++)
            {
                yield return buffer[i];
            }
        }
    }
}
