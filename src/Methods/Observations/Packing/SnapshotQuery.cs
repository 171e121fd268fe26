using System.Runtime.InteropServices;

namespace Comity.Methods.Observations.Packing;

/// <summary>
/// A filter made ready for the codes of one snapshot. Leading dimensions are found by halving, one stretch of records for each
/// combination of their codes, as long as there are few; the rest by comparing masked keys, record after record. Nothing is
/// copied: answers are places in the records.
/// </summary>
public sealed class SnapshotQuery
{
    private const int MostPrefixes = 4096;

    private readonly List<(KeyBound From, KeyBound To)> _prefixes = [new(KeyBound.Least, KeyBound.Greatest)];
    private readonly List<(Dimension Dimension, bool[] Wanted)> _sets = [];
    private readonly ulong[] _masks = new ulong[3];
    private readonly ulong[] _values = new ulong[3];
    private readonly uint _firstTime;
    private readonly uint _lastTime = ushort.MaxValue;
    private bool _leading = true;

    public SnapshotQuery(CodeBook book, SnapshotFilter filter)
    {
        var last = filter.Codes.Keys.Select(d => (int)d).DefaultIfEmpty(-1).Max();
        foreach (var dimension in Enum.GetValues<Dimension>())
        {
            var wanted = filter.Codes.TryGetValue(dimension, out var codes) ? Ids(book[dimension], codes) : null;
            if ((int)dimension <= last)
                Extend(dimension, wanted ?? [.. Enumerable.Range(0, book[dimension].Count)]);
            Restrict(dimension, wanted, book[dimension].Count);
        }

        (_firstTime, _lastTime) = TimeRange(book[Dimension.Time], filter);
        if (_firstTime > _lastTime)
            _prefixes.Clear();
    }

    /// <summary>How many more answers there are after the cursor's.</summary>
    public long CountAfter(ReadOnlySpan<PackedObservation> records, Cursor cursor)
    {
        var count = 0L;
        while (Next(records, ref cursor))
            count++;
        return count;
    }

    /// <summary>How many records answer.</summary>
    public long Count(ReadOnlySpan<PackedObservation> records) => Page(records, long.MaxValue, []);

    /// <summary>
    /// The places of one page of answers, and how many answers there are in all.
    /// </summary>
    /// <param name="records">The records of the snapshot, in order.</param>
    /// <param name="offset">How many answers to pass over.</param>
    /// <param name="places">Filled from the start; as long as the page at most.</param>
    /// <returns>The complete count; the page holds <c>Math.Clamp(count - offset, 0, places.Length)</c>.</returns>
    public long Page(ReadOnlySpan<PackedObservation> records, long offset, Span<int> places)
    {
        var count = 0L;
        foreach (var (from, to) in _prefixes)
        {
            var end = Bound(records, to, after: true);
            for (var i = Bound(records, from, after: false); i < end; i++)
            {
                if (!Matches(records[i]))
                    continue;
                if (count >= offset && count - offset < places.Length)
                    places[(int)(count - offset)] = i;
                count++;
            }
        }

        return count;
    }

    /// <summary>Every answer in order: <c>foreach (ref readonly var o in query.Over(records))</c>.</summary>
    public Scan Over(ReadOnlySpan<PackedObservation> records) => new(this, records);

    /// <summary>Goes on to the next answer.</summary>
    /// <param name="records">The records of the snapshot, in order; the same at each call.</param>
    /// <param name="cursor">Where the reading stands.</param>
    /// <returns>False after the last answer.</returns>
    public bool Next(ReadOnlySpan<PackedObservation> records, ref Cursor cursor)
    {
        while (true)
        {
            var (at, end) = (cursor.Place, cursor.End);
            while (++at < end)
            {
                if (!Matches(records[at]))
                    continue;
                cursor.Place = at;
                return true;
            }

            if (cursor.Prefix + 1 >= _prefixes.Count)
                return false;
            var (from, to) = _prefixes[++cursor.Prefix];
            cursor.Place = Bound(records, from, after: false) - 1;
            cursor.End = Bound(records, to, after: true);
        }
    }

    public bool Matches(in PackedObservation o)
    {
        if ((o.High & _masks[0]) != _values[0] || (o.Mid & _masks[1]) != _values[1] || (o.Low & _masks[2]) != _values[2])
            return false;
        var time = o.Low & 0xFFFF;
        if (time < _firstTime || time > _lastTime)
            return false;
        foreach (var (dimension, wanted) in _sets)
        {
            if (!wanted[o[dimension]])
                return false;
        }

        return true;
    }

    private static int[] Ids(CodeTable table, IReadOnlyCollection<string> codes) =>
        [.. codes.Select(table.Find).Where(id => id >= 0).Distinct().Order()];

    private void Extend(Dimension dimension, int[] wanted)
    {
        _leading &= _prefixes.Count * (long)wanted.Length <= MostPrefixes;
        if (wanted.Length == 0)
            _prefixes.Clear();
        if (!_leading)
            return;
        var narrower = _prefixes.SelectMany(p => wanted.Select(id => (p.From.With(dimension, id), p.To.With(dimension, id)))).ToList();
        _prefixes.Clear();
        _prefixes.AddRange(narrower);
    }

    private void Restrict(Dimension dimension, int[]? wanted, int codes)
    {
        if (wanted is null || wanted.Length == 0)
            return;
        var word = KeyLayout.Word(dimension);
        if (wanted.Length == 1)
        {
            _masks[word] |= KeyLayout.Mask(dimension);
            _values[word] |= (ulong)wanted[0] << KeyLayout.Shift(dimension);
            return;
        }

        var set = new bool[codes];
        foreach (var id in wanted)
            set[id] = true;
        _sets.Add((dimension, set));
    }

    // Codes are ranked, so that the times of a range stand together: "2018" < "2018-03-31" < "2018-06" < "2019".
    private static (uint First, uint Last) TimeRange(CodeTable times, SnapshotFilter filter)
    {
        var (first, last) = (uint.MaxValue, 0u);
        for (var id = 0; id < times.Count; id++)
        {
            if (filter.From is { } from && string.CompareOrdinal(times[id], from) < 0)
                continue;
            if (filter.To is { } to && string.CompareOrdinal(times[id], to) > 0 && !times[id].StartsWith(to, StringComparison.Ordinal))
                continue;
            first = Math.Min(first, (uint)id);
            last = (uint)id;
        }

        return (first, last);
    }

    private static int Bound(ReadOnlySpan<PackedObservation> records, KeyBound bound, bool after)
    {
        var (low, high) = (0, records.Length);
        while (low < high)
        {
            var middle = (int)(((uint)low + (uint)high) / 2);
            var compared = bound.CompareTo(records[middle]);
            if (compared > 0 || (after && compared == 0))
                low = middle + 1;
            else
                high = middle;
        }

        return low;
    }

    /// <summary>Goes through the answers without copying them.</summary>
    public ref struct Scan
    {
        private readonly SnapshotQuery _query;
        private readonly ReadOnlySpan<PackedObservation> _records;
        private Cursor _cursor = new();

        internal Scan(SnapshotQuery query, ReadOnlySpan<PackedObservation> records)
        {
            _query = query;
            _records = records;
        }

        public readonly ref readonly PackedObservation Current => ref _records[_cursor.Place];

        /// <summary>Place of the current answer in the records.</summary>
        public readonly int Place => _cursor.Place;

        public readonly Scan GetEnumerator() => this;

        public bool MoveNext() => _query.Next(_records, ref _cursor);
    }

    /// <summary>How far a reading has come. It may be kept while something else happens; start with a new one.</summary>
    [StructLayout(LayoutKind.Auto)]
    public record struct Cursor
    {
        public Cursor()
        {
        }

        /// <summary>Place of the current answer in the records; -1 before the first.</summary>
        public int Place { get; internal set; } = -1;

        internal int Prefix { get; set; } = -1;

        internal int End { get; set; }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct KeyBound(ulong High, ulong Mid, ulong Low)
    {
        public static KeyBound Least => default;

        public static KeyBound Greatest => new(ulong.MaxValue, ulong.MaxValue, uint.MaxValue);

        public KeyBound With(Dimension dimension, int id)
        {
            var mask = KeyLayout.Mask(dimension);
            var bits = (ulong)id << KeyLayout.Shift(dimension);
            return KeyLayout.Word(dimension) switch
            {
                0 => this with { High = (High & ~mask) | bits },
                1 => this with { Mid = (Mid & ~mask) | bits },
                _ => this with { Low = (Low & ~mask) | bits },
            };
        }

        public int CompareTo(in PackedObservation o)
        {
            if (High != o.High)
                return High < o.High ? -1 : 1;
            if (Mid != o.Mid)
                return Mid < o.Mid ? -1 : 1;
            return Low.CompareTo(o.Low);
        }
    }
}
