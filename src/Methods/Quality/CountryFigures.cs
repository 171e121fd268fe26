using System.Runtime.InteropServices;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality;

internal enum FigureKind
{
    Total,
    Foreign,
    Origins,
}

/// <summary>What one national figure is of; codes as in the book.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct FigureKey(
    FigureKind Kind, int Measure, int Unit, int Occupation, int Criterion, int Activity, int Source, int Time)
{
    public static FigureKey Of(FigureKind kind, in PackedObservation o) => new(
        kind, o[Dimension.Measure], o[Dimension.Unit], o[Dimension.Occupation], o[Dimension.Criterion],
        o[Dimension.Activity], o[Dimension.Source], o.Time);
}

/// <summary>The national figures of the country at hand, for checks across measures, occupations, levels and criteria.</summary>
internal sealed class CountryFigures(RunScope scope)
{
    private readonly Dictionary<FigureKey, Figure> _figures = [];

    public Breakdowns Breakdowns { get; } = new(scope.Book);

    public int RefArea { get; private set; }

    public string Country => scope.Book[Dimension.RefArea][RefArea];

    public IReadOnlyDictionary<FigureKey, Figure> All => _figures;

    public void Start(int refArea)
    {
        RefArea = refArea;
        _figures.Clear();
        Breakdowns.Clear();
    }

    public void Add(TableYear year)
    {
        if (!scope.IsNational(year.First))
            return;
        if (year.Total is { HasValue: true } total)
            _figures[FigureKey.Of(FigureKind.Total, total)] = new(total.Value, total);
        if (year.Foreign is { HasValue: true } foreign)
            _figures[FigureKey.Of(FigureKind.Foreign, foreign)] = new(foreign.Value, foreign);
        if (year.Origins > 0)
            _figures[FigureKey.Of(FigureKind.Origins, year.First)] = new(year.Parts, year.First);
    }

    public Figure? Find(FigureKey key) => _figures.TryGetValue(key, out var figure) ? figure : null;

    /// <summary>A figure that differs in what is left open: the first of any criterion.</summary>
    public Figure? FindAnyCriterion(FigureKey key)
    {
        if (Find(key) is { } same)
            return same;
        for (var criterion = 0; criterion < scope.Book[Dimension.Criterion].Count; criterion++)
        {
            if (Find(key with { Criterion = criterion }) is { } other)
                return other;
        }

        return null;
    }

    /// <summary>The foreign-trained: as the source sums them, else the sum of the origins.</summary>
    public Figure? FindForeign(FigureKey key) =>
        Find(key with { Kind = FigureKind.Foreign }) ?? Find(key with { Kind = FigureKind.Origins });

    /// <summary>All persons of the same occupation, level and time, here or published elsewhere.</summary>
    public (double Value, int? Row)? AllPersons(FigureKey key)
    {
        if (FindAnyCriterion(key with { Kind = FigureKind.Total }) is { } total)
            return (total.Value, total.At.Row);
        var published = scope.Published(
            Country, Measures.Stock, Units.Headcount, scope.Book[Dimension.Occupation][key.Occupation],
            scope.Year(key.Time), scope.Book[Dimension.Activity][key.Activity]);
        return published is { } found ? (found.Value!.Value, null) : null;
    }

    [StructLayout(LayoutKind.Auto)]
    internal readonly record struct Figure(double Value, PackedObservation At);
}
