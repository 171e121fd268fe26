using Comity.Methods.Observations;

namespace Comity.App.Statistics.Indicators.Corridors;

/// <summary>What a source says of one origin and one destination. Six answers, never one for another.</summary>
internal enum FigureState
{
    Persons,

    /// <summary>The source has a row, and it says zero.</summary>
    Zero,

    /// <summary>There is a number, and the source keeps it back.</summary>
    Suppressed,

    /// <summary>The source has a row without a number.</summary>
    Missing,

    /// <summary>Such a number cannot exist.</summary>
    NotApplicable,

    /// <summary>The destination names other origins and not this one, which is not zero.</summary>
    NoRow,

    /// <summary>The destination names no origin at all.</summary>
    NotReported,
}

/// <summary>The stock of one corridor in a year, and the row that says so.</summary>
internal sealed record CorridorFigure(FigureState State, Observation? Row)
{
    public double? Persons => Row?.Value;

    /// <param name="stocks">Stocks by country of first qualification, of all destinations, of one occupation and year.</param>
    public static CorridorFigure Of(IReadOnlyList<Observation> stocks, string origin, string destination)
    {
        var reported = stocks.Where(o => o.RefArea == destination).ToList();
        if (reported.Count == 0)
        {
            return new CorridorFigure(FigureState.NotReported, null);
        }

        var rows = reported.Where(o => o.Counterpart == origin).OrderBy(o => ActivityLevels.All.ToList().IndexOf(o.Activity)).ToList();
        return rows.Count == 0 ? new CorridorFigure(FigureState.NoRow, null) : new CorridorFigure(StateOf(rows[0]), rows[0]);
    }

    public static FigureState StateOf(Observation row) => row switch
    {
        { Value: 0 } => FigureState.Zero,
        { Value: not null } => FigureState.Persons,
        _ when row.Has(ObservationStatus.Suppressed) => FigureState.Suppressed,
        _ when row.Has(ObservationStatus.NotApplicable) => FigureState.NotApplicable,
        _ => FigureState.Missing,
    };
}
