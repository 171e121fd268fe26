namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>Where the bytes of a snapshot are taken from. Whoever maps a file into memory gives the mapping this face.</summary>
public abstract class SnapshotBytes
{
    /// <summary>Length of the whole, in bytes.</summary>
    public abstract long Length { get; }

    /// <summary>The bytes from an offset on. May be asked by several threads at once.</summary>
    public abstract ReadOnlyMemory<byte> Read(long offset, int length);

    /// <summary>Read from a stream whenever they are asked for, and not kept.</summary>
    /// <param name="stream">Can seek; its whole is the snapshot. It stays open as long as the snapshot is used.</param>
    public static SnapshotBytes OnDemand(Stream stream) => new StreamedBytes(stream);

    private sealed class StreamedBytes(Stream stream) : SnapshotBytes
    {
        private readonly Lock _one = new();

        public override long Length => stream.Length;

        public override ReadOnlyMemory<byte> Read(long offset, int length)
        {
            var bytes = GC.AllocateUninitializedArray<byte>(length);
            lock (_one)
            {
                stream.Position = offset;
                stream.ReadExactly(bytes);
            }

            return bytes;
        }
    }
}
