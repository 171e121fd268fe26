using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>A number for every day, in steps: from a day on, until the next step, the same. It is made into a table over the raw
/// numbers of a block, so that a row costs one look.</summary>
/// <param name="absent">The number of a day that is not known.</param>
internal sealed class DaySteps(byte absent)
{
    private readonly List<int> _from = [];
    private readonly List<byte> _number = [];

    public bool IsEmpty => _from.Count == 0;

    /// <param name="day">Not before the last step; on the same day it takes that one's place. The first is the least of all.</param>
    /// <param name="number">From that day on.</param>
    public DaySteps From(int day, byte number)
    {
        if (_from.Count > 0 && _from[^1] == day)
        {
            _number[^1] = number;
            return this;
        }

        _from.Add(day);
        _number.Add(number);
        return this;
    }

    public byte Of(int day)
    {
        var at = _from.BinarySearch(day);
        return _number[at < 0 ? ~at - 1 : at];
    }

    /// <summary>The number of one raw number of a column.</summary>
    public byte OfRaw(in PackedColumn column, int raw) => raw == 0 ? absent : Of(raw + column.Base);

    /// <summary>The numbers of all raw numbers of a column, up to its largest.</summary>
    public void Tabulate(in PackedColumn column, Span<byte> table)
    {
        for (var step = 0; step < _from.Count; step++)
        {
            var from = Math.Clamp((long)_from[step] - column.Base, 0, column.Max + 1L);
            var to = step + 1 < _from.Count ? Math.Clamp((long)_from[step + 1] - column.Base, 0, column.Max + 1L) : column.Max + 1L;
            table[(int)from..(int)to].Fill(_number[step]);
        }

        table[0] = absent;
    }
}
