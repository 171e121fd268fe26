using System.IO.MemoryMappedFiles;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Statistics.Snapshots;

/// <summary>
/// The observations of one version in key order, read where they lie in a mapped file. A copy of what the database holds:
/// it may be thrown away and is made again.
/// </summary>
internal sealed unsafe class Snapshot : IDisposable
{
    private readonly MemoryMappedFile _file;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _start;
    private readonly SnapshotHeader _header;
    private readonly Packer _packer;
    private readonly string _path;

    private Snapshot(string path, MemoryMappedFile file, MemoryMappedViewAccessor view, byte* start, SnapshotHeader header)
    {
        (_path, _file, _view, _header) = (path, file, view, header);
        _start = start;
        _packer = new Packer(header.Book);
    }

    public CodeBook Book => _header.Book;

    public int Count => (int)_header.Count;

    /// <summary>In key order. Must not be used after <see cref="Dispose"/>.</summary>
    public ReadOnlySpan<PackedObservation> Records => new(_start + _header.RecordsOffset, Count);

    public Observation this[int place] => _packer.Unpack(Records[place]);

    public static Snapshot Open(string path)
    {
        var length = new FileInfo(path).Length;
        var file = MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, 0, MemoryMappedFileAccess.Read);
        var view = file.CreateViewAccessor(0, length, MemoryMappedFileAccess.Read);
        byte* start = null;
        view.SafeMemoryMappedViewHandle.AcquirePointer(ref start);
        try
        {
            var bytes = new ReadOnlySpan<byte>(start, checked((int)Math.Min(length, int.MaxValue)));
            var header = SnapshotFormat.ReadHeader(bytes);
            return header.TotalBytes == length
                ? new Snapshot(path, file, view, start, header)
                : throw new InvalidDataException($"{path} is cut short or too long.");
        }
        catch
        {
            view.SafeMemoryMappedViewHandle.ReleasePointer();
            view.Dispose();
            file.Dispose();
            throw;
        }
    }

    /// <summary>
    /// All records from first to last, read block by block: unlike <see cref="Records"/>, a pass over a large version does not
    /// draw the whole of it into memory.
    /// </summary>
    public IEnumerable<PackedObservation> Each() => PackedFile.Read(_path, _header.RecordsOffset);

    public Observation Unpack(in PackedObservation packed) => _packer.Unpack(packed);

    public void Dispose()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _file.Dispose();
    }
}
