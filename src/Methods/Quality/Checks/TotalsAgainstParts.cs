using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.Methods.Quality.Checks;

/// <summary>Parts that do not add up to their total: partners, sexes, ages, sectors, occupations.</summary>
internal sealed class TotalsAgainstParts : QualityCheck
{
    public override string Id => "D08";

    private (int Whole, int[] Parts, bool AllNeeded)[] _occupations = [];

    protected override void Start()
    {
        int Id(string code) => Scope.Book[Dimension.Occupation].Find(code);
        _occupations =
        [
            (Id(Occupations.Doctors), [Id(Occupations.DoctorsNotFurtherDefined), Id("2211"), Id("2212")], false),
            (Id(Occupations.NursesAndMidwives), [Id(Occupations.Nurses), Id(Occupations.Midwives)], true),
        ];
    }

    public override void Table(TableYear year)
    {
        if (!Scope.IsCount(year.First) || year.Origins == 0 || !year.Whole)
            return;
        if (year.Foreign is { HasValue: true } foreign)
            Judge(Dimension.Counterpart, foreign, foreign.Value, year.Parts, year.Origins, year.Greatest);
        var own = year.Domestic ?? year.Self;
        if (year.Total is { HasValue: true } total && own is { HasValue: true } domestic && domestic.Value > 0)
            Judge(
                Dimension.Counterpart, total, total.Value, year.Parts + domestic.Value + (year.Unknown?.Value ?? 0),
                year.Origins + 2, year.Greatest);
    }

    public override void Country(CountryFigures country)
    {
        foreach (var (dimension, parts) in country.Breakdowns.Groups)
        {
            if (dimension is Dimension.Territory or Dimension.Native || !Scope.IsCount(parts.First) || !parts.Whole || parts.Count == 0)
                continue;
            if (parts.Total is { HasValue: true } total)
                Judge(dimension, total, total.Value, parts.Sum, parts.Count, parts.Greatest);
        }

        foreach (var (key, figure) in country.All)
            Occupation(country, key, figure);
    }

    private void Occupation(CountryFigures country, FigureKey key, CountryFigures.Figure whole)
    {
        if (key.Kind != FigureKind.Total || !Scope.IsCount(whole.At))
            return;
        foreach (var (code, parts, allNeeded) in _occupations)
        {
            if (key.Occupation != code)
                continue;
            var found = parts.Select(p => country.Find(key with { Occupation = p })).OfType<CountryFigures.Figure>().ToList();
            if (found.Count == 0 || (allNeeded && found.Count < parts.Length))
                continue;
            var greatest = found.MaxBy(f => f.Value);
            Judge(Dimension.Occupation, whole.At, whole.Value, found.Sum(f => f.Value), found.Count, greatest.At);
        }
    }

    private void Judge(Dimension dimension, in PackedObservation at, double total, double sum, int parts, in PackedObservation greatest)
    {
        Compared();
        Figure($"compared/{dimension}");
        var rounding = 0.5 * parts;
        if (greatest.Value > total + 0.5)
            Find("part-exceeds-total", greatest, [at.Row, greatest.Row], ("dimension", dimension), ("part", greatest.Value), ("total", total));
        else if (Scope.Context.NotAdditive ? sum < total - rounding : Math.Abs(total - sum) > rounding)
            Find(CaseOf(dimension, sum > total), at, ("dimension", dimension), ("total", total), ("sum", sum), ("difference", total - sum));
    }

    // A list of partners may be cut; what is there may then be less than the total, never more.
    private string CaseOf(Dimension dimension, bool over) =>
        over || Scope.Context.OriginsComplete || dimension != Dimension.Counterpart ? "total-differs" : "total-differs-partial";
}
