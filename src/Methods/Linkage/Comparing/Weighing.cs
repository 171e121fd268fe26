using Comity.Methods.Linkage.Rows;

namespace Comity.Methods.Linkage.Comparing;

/// <summary>The weights of an edition of rules, for a register of this size, where they are found quickly.</summary>
internal sealed class Weighing
{
    private const int Kinds = (int)Linkage.Outcome.OtherName + 1;

    private readonly short[] _weights;
    private readonly int[] _limits;
    private readonly int _bands;

    public Weighing(DuplicateRules rules, int records)
    {
        _bands = rules.Bands.Count;
        _limits = [.. rules.Bands.Select(band => band.OutOf is { } outOf ? Math.Max(band.Fewest, records / outOf) : int.MaxValue)];
        _weights = new short[(Enum.GetValues<Compared>().Length + 1) * Kinds * _bands];
        foreach (var comparison in rules.Comparisons)
        {
            foreach (var (outcome, weight) in comparison.Weights)
            {
                for (var band = 0; band < _bands; band++)
                    _weights[At(comparison.Compare, outcome, band)] = (short)weight.ByBand[band];
            }
        }
    }

    public int Of(Compared compare, Outcome outcome, int band = 0) => _weights[At(compare, outcome, band)];

    /// <summary>Band of a value that so many records have.</summary>
    public int Band(int records)
    {
        var band = 0;
        while (records > _limits[band])
            band++;
        return band;
    }

    /// <summary>The most that a comparison can say for a pair whose value is at least as common as this band.</summary>
    public int Best(Compared compare, int band)
    {
        var best = 0;
        for (var outcome = 0; outcome < Kinds; outcome++)
        {
            for (var other = band; other < _bands; other++)
                best = Math.Max(best, Of(compare, (Outcome)outcome, other));
        }

        return best;
    }

    private int At(Compared compare, Outcome outcome, int band) => ((((int)compare * Kinds) + (int)outcome) * _bands) + band;
}
