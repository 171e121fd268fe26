using Comity.Methods.Tabulation.Snapshots;

namespace Comity.Methods.Tabulation.Scanning;

/// <summary>Reads one dimension of rows: codes as they are, or bands of ages. Belongs to one thread.</summary>
internal sealed class DimensionReading
{
    private readonly DimensionPlan _dimension;
    private readonly DayLookup[] _seen = [];
    private readonly int _eventColumn;
    private readonly int _eventShift;
    private readonly int[] _days = new int[RowChunk.Most];

    public DimensionReading(ScanPlan plan, DimensionPlan dimension)
    {
        _dimension = dimension;
        var (layout, window) = (plan.Snapshot.Layout, plan.Window);
        (_eventColumn, _eventShift) = window.Kind == WindowKind.Exits ? (layout.LastDay, 1) : (layout.FirstDay, 0);
        if (dimension.Ages is { } ages && window.Kind == WindowKind.Stock)
            _seen = [.. Enumerable.Range(0, window.Count).Select(date => new DayLookup(ages.Seen(window.Date(date))))];
    }

    public bool IsAges => _dimension.Ages is not null;

    public void Prepare(SpellBlock block)
    {
        foreach (var lookup in _seen)
            lookup.Prepare(block.Columns[_dimension.Column]);
    }

    /// <summary>For each row that is left, its code in the column, or its band.</summary>
    /// <param name="chunk">The rows.</param>
    /// <param name="date">On which date of a stock the age counts.</param>
    /// <param name="into">Of at least <see cref="RowChunk.Most"/>.</param>
    public Span<int> Read(RowChunk chunk, int date, int[] into)
    {
        var raw = chunk.Read(_dimension.Column, into);
        if (_seen.Length > 0)
            _seen[date].Look(raw);
        else if (_dimension.Ages is { } ages)
            AtEvent(chunk, ages, raw);
        return raw;
    }

    private void AtEvent(RowChunk chunk, AgeBands ages, Span<int> raw)
    {
        var (birth, happened) = (chunk.Block.Columns[_dimension.Column], chunk.Block.Columns[_eventColumn]);
        var days = chunk.Read(_eventColumn, _days);
        for (var i = 0; i < raw.Length; i++)
            raw[i] = raw[i] == 0 || days[i] == 0 ? 0 : ages.Band(raw[i] + birth.Base, days[i] + happened.Base + _eventShift);
    }
}
