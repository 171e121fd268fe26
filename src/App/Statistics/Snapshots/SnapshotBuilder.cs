using System.Runtime.InteropServices;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Statistics.Snapshots;

/// <summary>
/// Observations in any order become a snapshot file in key order. Memory stays flat: what does not fit waits on disk in runs,
/// which are ranked and sorted once all codes are known, and then merged.
/// </summary>
internal sealed class SnapshotBuilder(string folder) : IDisposable
{
    private const int RunLength = 1 << 18;
    private readonly Packer _packer = new();
    private readonly PackedObservation[] _run = new PackedObservation[RunLength];
    private readonly List<string> _runs = [];
    private int _filled;

    public long Count { get; private set; }

    public void Add(in Observation observation)
    {
        if (_filled == RunLength)
        {
            PutAside();
        }

        _run[_filled++] = _packer.Pack(observation);
        Count++;
    }

    /// <summary>Writes the snapshot, whole or not at all.</summary>
    public void Build(string path)
    {
        var ranking = Ranking.Of(_packer.Book);
        for (var i = 0; i < _runs.Count; i++)
        {
            SortRun(_runs[i], ranking);
        }

        var last = _run.AsSpan(0, _filled);
        ranking.Apply(last);
        PackedSort.Sort(last);
        var sorted = _runs.Count == 0
            ? MemoryMarshal.ToEnumerable<PackedObservation>(_run.AsMemory(0, _filled))
            : KWayMerge.Merge(_runs.Select(run => PackedFile.Read(run)).Append(MemoryMarshal.ToEnumerable<PackedObservation>(_run.AsMemory(0, _filled))));
        var aside = path + ".part";
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            SnapshotFormat.Write(stream, ranking.Book, Count, sorted);
        }

        File.Move(aside, path, overwrite: true);
    }

    public void Dispose()
    {
        foreach (var run in _runs)
        {
            File.Delete(run);
        }
    }

    private void PutAside()
    {
        var path = Path.Combine(folder, Guid.CreateVersion7().ToString("N") + ".run");
        _runs.Add(path);
        File.WriteAllBytes(path, MemoryMarshal.AsBytes(_run.AsSpan(0, _filled)));
        _filled = 0;
    }

    private static void SortRun(string path, Ranking ranking)
    {
        var bytes = File.ReadAllBytes(path);
        var run = MemoryMarshal.Cast<byte, PackedObservation>(bytes.AsSpan());
        ranking.Apply(run);
        PackedSort.Sort(run);
        File.WriteAllBytes(path, bytes);
    }
}
