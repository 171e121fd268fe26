using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Comity.Methods.Observations.Packing;

/// <summary>
/// Sorts packed observations by key. The bits in which no two keys differ are left out; what remains of real data fits 64 bits,
/// which are sorted digit by digit, each with the place of its observation. Equal keys stand in order of row and column.
/// </summary>
public static class PackedSort
{
    private const int Few = 512;
    private const int DigitBits = 11;

    public static void Sort(Span<PackedObservation> observations)
    {
        if (observations.Length <= Few || !Varying(observations, out var high, out var mid, out var low))
            observations.Sort();
        else
            SortByDigits(observations, high, mid, low);
    }

    private static bool Varying(ReadOnlySpan<PackedObservation> observations, out ulong high, out ulong mid, out ulong low)
    {
        (high, mid, low) = (0, 0, 0);
        var first = observations[0];
        foreach (ref readonly var o in observations)
        {
            high |= o.High ^ first.High;
            mid |= o.Mid ^ first.Mid;
            low |= o.Low ^ first.Low;
        }

        return BitOperations.PopCount(high) + BitOperations.PopCount(mid) + BitOperations.PopCount(low) <= 64;
    }

    private static void SortByDigits(Span<PackedObservation> observations, ulong high, ulong mid, ulong low)
    {
        var length = observations.Length;
        var places = ArrayPool<Place>.Shared.Rent(length);
        var spare = ArrayPool<Place>.Shared.Rent(length);
        var copy = ArrayPool<PackedObservation>.Shared.Rent(length);
        Extract(observations, places, high, mid, low);
        var bits = BitOperations.PopCount(high) + BitOperations.PopCount(mid) + BitOperations.PopCount(low);
        var sorted = SortPlaces(places.AsSpan(0, length), spare.AsSpan(0, length), bits);
        observations.CopyTo(copy);
        for (var i = 0; i < length; i++)
            observations[i] = copy[sorted[i].Index];
        OrderEqualKeys(observations);
        ArrayPool<Place>.Shared.Return(places);
        ArrayPool<Place>.Shared.Return(spare);
        ArrayPool<PackedObservation>.Shared.Return(copy);
    }

    private static void Extract(ReadOnlySpan<PackedObservation> from, Span<Place> to, ulong high, ulong mid, ulong low)
    {
        var midBits = BitOperations.PopCount(mid);
        var lowBits = BitOperations.PopCount(low);
        for (var i = 0; i < from.Length; i++)
        {
            ref readonly var o = ref from[i];
            var key = Shifted(Shifted(Squeeze(o.High, high), midBits) | Squeeze(o.Mid, mid), lowBits) | Squeeze(o.Low, low);
            to[i] = new Place(key, i);
        }
    }

    // A shift by 64 is a shift by 0 in C#; here it can only meet a part that is empty.
    private static ulong Shifted(ulong value, int bits) => bits == 64 ? 0 : value << bits;

    private static ulong Squeeze(ulong value, ulong mask)
    {
        if (Bmi2.X64.IsSupported)
            return Bmi2.X64.ParallelBitExtract(value, mask);
        var result = 0UL;
        for (var at = 0; mask != 0; mask &= mask - 1, at++)
            result |= (value >> BitOperations.TrailingZeroCount(mask) & 1) << at;
        return result;
    }

    private static Span<Place> SortPlaces(Span<Place> places, Span<Place> spare, int bits)
    {
        Span<int> starts = stackalloc int[1 << DigitBits];
        for (var shift = 0; shift < bits; shift += DigitBits)
        {
            CountDigits(places, shift, starts);
            foreach (ref readonly var place in places)
                spare[starts[Digit(place.Key, shift)]++] = place;
            var swap = places;
            places = spare;
            spare = swap;
        }

        return places;
    }

    private static void CountDigits(ReadOnlySpan<Place> places, int shift, Span<int> starts)
    {
        starts.Clear();
        foreach (ref readonly var place in places)
            starts[Digit(place.Key, shift)]++;
        var at = 0;
        foreach (ref var start in starts)
            (start, at) = (at, at + start);
    }

    private static int Digit(ulong key, int shift) => (int)(key >> shift) & ((1 << DigitBits) - 1);

    private static void OrderEqualKeys(Span<PackedObservation> sorted)
    {
        for (var i = 1; i < sorted.Length; i++)
        {
            if (!sorted[i].SameKey(sorted[i - 1]))
                continue;
            var from = i - 1;
            while (i < sorted.Length && sorted[i].SameKey(sorted[from]))
                i++;
            sorted[from..i].Sort();
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Place(ulong Key, int Index);
}
