using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality;

/// <summary>The codes and surroundings that all checks of one run share.</summary>
internal sealed class RunScope(CodeBook book, QualityContext context)
{
    private readonly int[] _years = [.. book[Dimension.Time].Codes.Select(Reading.YearOf)];
    private readonly bool[] _countries = [.. book[Dimension.Counterpart].Codes.Select(Reading.IsCountry)];
    private readonly int[] _own = [.. book[Dimension.RefArea].Codes.Select(book[Dimension.Counterpart].Find)];
    private readonly ulong _national = NationalMid(book);

    public CodeBook Book { get; } = book;

    public QualityContext Context { get; } = context;

    public int Stock { get; } = book[Dimension.Measure].Find(Measures.Stock);
    public int Inflow { get; } = book[Dimension.Measure].Find(Measures.Inflow);
    public int Density { get; } = book[Dimension.Measure].Find(Measures.Density);
    public int Headcount { get; } = book[Dimension.Unit].Find(Units.Headcount);
    public int Fte { get; } = book[Dimension.Unit].Find(Units.FullTimeEquivalent);
    public int Per10000 { get; } = book[Dimension.Unit].Find(Units.Per10000);
    public int Trained { get; } = book[Dimension.Criterion].Find(Criteria.FirstQualification);
    public int Total { get; } = book[Dimension.Counterpart].Find(Codes.Total);
    public int Foreign { get; } = book[Dimension.Counterpart].Find(Counterparts.Foreign);
    public int Domestic { get; } = book[Dimension.Counterpart].Find(Counterparts.Domestic);
    public int Other { get; } = book[Dimension.Counterpart].Find(Counterparts.Other);
    public int Unknown { get; } = book[Dimension.Counterpart].Find(Codes.Unknown);

    public int Year(int time) => _years[time];

    public bool IsCountry(int counterpart) => _countries[counterpart];

    public bool IsSelf(in PackedObservation o) => _own[o.RefArea] == o.Counterpart;

    public bool IsCount(in PackedObservation o) => o[Dimension.Unit] == Headcount || o[Dimension.Unit] == Fte;

    /// <summary>All breakdowns at their total; any source.</summary>
    public bool IsNational(in PackedObservation o) => o.Mid >> 8 == _national;

    public bool IsTrainedStock(in PackedObservation o) =>
        o[Dimension.Measure] == Stock && o[Dimension.Unit] == Headcount && o[Dimension.Criterion] == Trained && IsNational(o);

    /// <summary>A published figure of the same year and level, nearest to hand: for totals that stand in another data set.</summary>
    public Observation? Published(string country, string measure, string unit, string occupation, int year, string activity)
    {
        foreach (var o in Context.Published?.Invoke(country, measure, unit, occupation) ?? [])
        {
            if (o.Year() == year && o.Activity == activity && o.Counterpart == Codes.Total && o.IsNational() && o.Value is not null)
                return o;
        }

        return null;
    }

    private static ulong NationalMid(CodeBook book)
    {
        var mid = 0UL;
        foreach (var dimension in Breakdowns.Dimensions)
            mid |= (ulong)(uint)book[dimension].Find(Codes.Total) << KeyLayout.Shift(dimension);
        return mid >> 8;
    }
}
