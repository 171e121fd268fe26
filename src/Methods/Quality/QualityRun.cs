using System.Runtime.InteropServices;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality;

/// <summary>
/// Runs every check over one version in one pass. What is held at a time is one series, one table's years and one country's
/// national figures, never the rows.
/// </summary>
public sealed class QualityRun
{
    private readonly QualityCheck[] _checks;
    private readonly RunScope _scope;
    private readonly CountryFigures _country;
    private readonly List<PackedObservation> _series = [];
    private readonly Dictionary<int, TableYear> _table = [];
    private readonly Stack<TableYear> _spare = new();
    private PackedObservation _last;
    private long _observations;

    /// <param name="book">The ranked book of the observations.</param>
    /// <param name="definitions">Each with its check; see <see cref="CheckVocabulary"/>.</param>
    /// <exception cref="ArgumentException">A definition has no check, or a check no definition.</exception>
    public QualityRun(CodeBook book, IReadOnlyCollection<CheckDefinition> definitions, QualityContext? context = null)
    {
        _scope = new RunScope(book, context ?? new QualityContext());
        _country = new CountryFigures(_scope);
        _checks = CheckVocabulary.For(definitions, _scope);
    }

    /// <summary>The whole in one call.</summary>
    public static QualityReport Over(
        IEnumerable<PackedObservation> sorted,
        CodeBook book,
        IReadOnlyCollection<CheckDefinition> definitions,
        QualityContext? context = null)
    {
        var run = new QualityRun(book, definitions, context);
        foreach (var o in sorted)
            run.Add(o);
        return run.Finish();
    }

    /// <summary>The next observation in order.</summary>
    /// <exception cref="InvalidDataException">It is out of order.</exception>
    public void Add(in PackedObservation o)
    {
        if (_observations++ == 0)
            _country.Start(o.RefArea);
        else if (o.CompareKey(_last) < 0)
            throw new InvalidDataException($"Row {o.Row} is out of order.");
        else if (!o.SameSeries(_last))
            Close(_last, o);
        _series.Add(o);
        _last = o;
    }

    public QualityReport Finish()
    {
        if (_observations > 0)
        {
            EndSeries();
            EndTable();
            EndCountry();
        }

        foreach (var check in _checks)
            check.End();
        return new QualityReport(_observations, [.. _checks.Select(c => c.Outcome())]);
    }

    private void Close(in PackedObservation last, in PackedObservation next)
    {
        EndSeries();
        if (!next.SameTable(last))
            EndTable();
        if (next.RefArea == last.RefArea)
            return;
        EndCountry();
        _country.Start(next.RefArea);
    }

    private void EndSeries()
    {
        var points = CollectionsMarshal.AsSpan(_series);
        foreach (var check in _checks)
            check.Series(points);
        foreach (ref readonly var point in points)
        {
            YearOf(point).Add(point, _scope);
            _country.Breakdowns.Add(point);
        }

        _series.Clear();
    }

    private void EndTable()
    {
        foreach (var year in _table.Values)
        {
            _country.Add(year);
            foreach (var check in _checks)
                check.Table(year);
            _spare.Push(year);
        }

        _table.Clear();
    }

    private void EndCountry()
    {
        foreach (var check in _checks)
            check.Country(_country);
    }

    private TableYear YearOf(in PackedObservation o)
    {
        if (!_table.TryGetValue(o.Time, out var year))
            _table[o.Time] = year = (_spare.TryPop(out var spare) ? spare : new TableYear()).Start(o);
        return year;
    }
}
