using System.Numerics;
using System.Runtime.InteropServices;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Works out which cells rows fall into. Belongs to one thread.</summary>
internal sealed class CellKeys
{
    private readonly ScanPlan _plan;
    private readonly HashedCube? _hashed;
    private readonly DimensionReading?[] _readings;
    private readonly int[] _strides;
    private readonly int[]?[] _offsets;
    private readonly long[][] _wideOffsets;
    private readonly int[] _raw = new int[RowChunk.Most];
    private readonly int[] _keys = new int[RowChunk.Most];
    private readonly long[] _wideKeys = new long[RowChunk.Most];

    /// <param name="plan">Of the table.</param>
    /// <param name="hashed">Where keys are looked up, if the table is not dense.</param>
    public CellKeys(ScanPlan plan, HashedCube? hashed)
    {
        (_plan, _hashed, _strides) = (plan, hashed, plan.Strides());
        // In a dense cube the partition is told by the part, not by the key.
        _readings = [.. plan.Dimensions.Select((d, at) => hashed is null && at == plan.PartitionDimension ? null : new DimensionReading(plan, d))];
        _offsets = [.. plan.Dimensions.Select((d, at) => d.Numbers is null ? null : d.Offsets(n => n * _strides[at]))];
        _wideOffsets = hashed is null ? [] : WideOffsets(plan);
    }

    public void Prepare(RowChunk chunk)
    {
        foreach (var reading in _readings)
            reading?.Prepare(chunk.Block);
    }

    /// <summary>Keys of the rows that are left, for one date where ages count.</summary>
    public ReadOnlySpan<int> Of(RowChunk chunk, int date) => _hashed is null ? Dense(chunk, date) : Hashed(chunk, date, _hashed);

    // Ranked, so that keys in order are cells in order.
    private static long[][] WideOffsets(ScanPlan plan)
    {
        var offsets = new long[plan.Dimensions.Count][];
        var stride = 1L;
        for (var d = offsets.Length - 1; d >= 0; d--)
        {
            var (dimension, step) = (plan.Dimensions[d], stride);
            offsets[d] = dimension.Offsets(n => dimension.Ranks[n] * step);
            stride *= dimension.Size;
        }

        return offsets;
    }

    private Span<int> Dense(RowChunk chunk, int date)
    {
        var keys = _keys.AsSpan(0, chunk.Count);
        keys.Clear();
        for (var d = 0; d < _readings.Length; d++)
        {
            if (_readings[d] is not { } reading)
                continue;
            var raw = reading.Read(chunk, date, _raw);
            if (_offsets[d] is { } offsets)
                Add(keys, raw, offsets);
            else
                Add(keys, raw, _strides[d]);
        }

        return keys;
    }

    private Span<int> Hashed(RowChunk chunk, int date, HashedCube hashed)
    {
        var wide = _wideKeys.AsSpan(0, chunk.Count);
        wide.Clear();
        for (var d = 0; d < _readings.Length; d++)
        {
            var raw = _readings[d]!.Read(chunk, date, _raw);
            var offsets = _wideOffsets[d];
            for (var i = 0; i < wide.Length; i++)
                wide[i] += offsets[raw[i]];
        }

        var keys = _keys.AsSpan(0, chunk.Count);
        for (var i = 0; i < keys.Length; i++)
            keys[i] = hashed.StartOf(wide[i]);
        return keys;
    }

    private static void Add(Span<int> keys, ReadOnlySpan<int> raw, int[] offsets)
    {
        raw = raw[..keys.Length];
        for (var i = 0; i < keys.Length; i++)
            keys[i] += offsets[raw[i]];
    }

    private static void Add(Span<int> keys, ReadOnlySpan<int> raw, int stride)
    {
        raw = raw[..keys.Length];
        var wideKeys = MemoryMarshal.Cast<int, Vector<int>>(keys);
        var wideRaw = MemoryMarshal.Cast<int, Vector<int>>(raw);
        for (var i = 0; i < wideKeys.Length; i++)
            wideKeys[i] += wideRaw[i] * stride;
        for (var i = wideKeys.Length * Vector<int>.Count; i < keys.Length; i++)
            keys[i] += raw[i] * stride;
    }
}
