namespace Comity.App.Layout.Charts;

/// <summary>Names of lines in a column at their right end: wrapped, apart from each other, and inside the drawing.</summary>
internal sealed class LineNames
{
    /// <summary>Between a line's end and its name.</summary>
    public const double Gap = 12;

    private const int MostLines = 3;
    private const double WrapsFrom = 112, MostRoom = 168, LineHeight = 1.3, SemiBold = 1.08;
    private readonly Dictionary<LineSeries, IReadOnlyList<string>> _lines;
    private readonly double _size;

    /// <param name="size">The largest size that the letters may be read in.</param>
    public LineNames(IReadOnlyList<LineSeries> series, double size)
    {
        _size = size;
        // Short names take no more than they need; long ones wrap, unless a single word is longer than that.
        Room = Math.Min(Longest(series.Select(s => s.Name)), Math.Clamp(Longest(series.SelectMany(s => s.Name.Split(' '))), WrapsFrom, MostRoom));
        _lines = series.ToDictionary(s => s, s => Fitted(s.Name));
    }

    public double Room { get; }

    public IReadOnlyList<string> this[LineSeries series] => _lines[series];

    /// <summary>The middle of each name: where its line ends, or as near to it as the other names and the edges leave room.</summary>
    public Dictionary<LineSeries, double> Places(Func<LineSeries, double> ends, double top, double bottom)
    {
        List<LineSeries> order = [.. _lines.Keys.OrderBy(ends)];
        var places = new Dictionary<LineSeries, double>();
        var free = top;
        foreach (var series in order)
        {
            places[series] = Math.Max(ends(series), free + (Height(series) / 2));
            free = places[series] + (Height(series) / 2);
        }

        free = bottom;
        foreach (var series in Enumerable.Reverse(order))
        {
            places[series] = Math.Min(places[series], free - (Height(series) / 2));
            free = places[series] - (Height(series) / 2);
        }

        return places;
    }

    private double Longest(IEnumerable<string> texts) => texts.Select(text => Wrapped.Width(text, _size * SemiBold)).DefaultIfEmpty(0).Max();

    private double Height(LineSeries series) => _lines[series].Count * _size * LineHeight;

    private IReadOnlyList<string> Fitted(string name)
    {
        var lines = Wrapped.Lines(name, Room, _size * SemiBold);
        List<string> kept = [.. lines.Take(MostLines - 1), .. lines.Count < MostLines ? [] : new[] { string.Join(' ', lines.Skip(MostLines - 1)) }];
        return [.. kept.Select(line => Wrapped.Cut(line, Room, _size * SemiBold))];
    }
}
