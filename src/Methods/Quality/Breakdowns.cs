using System.Runtime.InteropServices;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality;

/// <summary>
/// Parts and totals within one country, for each dimension that may be broken down. Parts stand before their total in the sort
/// order where their codes do; only for dimensions with later codes every total must be kept in case parts follow.
/// </summary>
internal sealed class Breakdowns
{
    public static readonly Dimension[] Dimensions =
        [Dimension.Territory, Dimension.Native, Dimension.Sector, Dimension.Pathway, Dimension.Sex, Dimension.Age];

    private readonly Dictionary<GroupKey, Parts> _groups = [];
    private readonly int[] _totals;
    private readonly bool[] _partsMayFollow;

    public Breakdowns(CodeBook book)
    {
        _totals = [.. Dimensions.Select(d => book[d].Find(Codes.Total))];
        _partsMayFollow = [.. Dimensions.Select(d => book[d].Codes.Any(c => string.CompareOrdinal(c, Codes.Total) > 0))];
    }

    public IEnumerable<(Dimension Dimension, Parts Parts)> Groups => _groups.Select(g => (g.Key.Dimension, g.Value));

    public void Clear() => _groups.Clear();

    public void Add(in PackedObservation o)
    {
        for (var i = 0; i < Dimensions.Length; i++)
        {
            var isTotal = o[Dimensions[i]] == _totals[i];
            if (isTotal && _groups.Count == 0 && !_partsMayFollow[i])
                continue;
            var key = new GroupKey(Dimensions[i], o.High, o.Mid & ~KeyLayout.Mask(Dimensions[i]), o.Low);
            if (!_groups.TryGetValue(key, out var parts))
            {
                if (isTotal && !_partsMayFollow[i])
                    continue;
                _groups[key] = parts = new Parts(o);
            }

            parts.Add(o, isTotal);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct GroupKey(Dimension Dimension, ulong High, ulong Mid, uint Low);

    internal sealed class Parts(PackedObservation first)
    {
        public PackedObservation First { get; } = first;
        public double Sum { get; private set; }
        public int Count { get; private set; }
        public bool Whole { get; private set; } = true;
        public PackedObservation? Total { get; private set; }
        public PackedObservation Greatest { get; private set; }

        public void Add(in PackedObservation o, bool isTotal)
        {
            if (isTotal)
            {
                Total = o;
                return;
            }

            Whole &= o.HasValue;
            Sum += o.HasValue ? o.Value : 0;
            if (Count++ == 0 || o.Value > Greatest.Value)
                Greatest = o;
        }
    }
}
