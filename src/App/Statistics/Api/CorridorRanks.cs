using System.Runtime.InteropServices;
using Comity.Methods.Indicators;
using Comity.Methods.Observations;
using Comity.Methods.Observations.Packing;

namespace Comity.App.Statistics.Api;

/// <summary>
/// Where figures of corridors stand among those like them in the same version: among the origins of the destination, and among the
/// destinations of the origin. Figures are alike where they differ in one of the two countries only. One reading of the records
/// serves all.
/// </summary>
internal sealed class CorridorRanks
{
    private readonly Dictionary<Key, List<double?>> _origins = [];
    private readonly Dictionary<Key, List<double?>> _destinations = [];
    private readonly CodeBook _book;

    private CorridorRanks(CodeBook book) => _book = book;

    /// <param name="asked">The figures whose places are wanted.</param>
    public static CorridorRanks Of(CodeBook book, ReadOnlySpan<PackedObservation> records, SnapshotQuery alike, IEnumerable<PackedObservation> asked)
    {
        var ranks = new CorridorRanks(book);
        foreach (var record in asked)
        {
            ranks._origins.TryAdd(AtDestination(record), []);
            ranks._destinations.TryAdd(AtOrigin(record), []);
        }

        var corridors = Corridors(book);
        foreach (ref readonly var record in alike.Over(records))
        {
            if (corridors(record))
            {
                Add(ranks._origins, AtDestination(record), record);
                Add(ranks._destinations, AtOrigin(record), record);
            }
        }

        return ranks;
    }

    /// <summary>Whether a figure is of one country of origin that is not the reporting country.</summary>
    public static Func<PackedObservation, bool> Corridors(CodeBook book)
    {
        bool[] country = [.. book[Dimension.Counterpart].Codes.Select(Reading.IsCountry)];
        return record => country[record.Counterpart] && book.Text(record, Dimension.Counterpart) != book.Text(record, Dimension.RefArea);
    }

    public Standing AmongOrigins(in PackedObservation record) => Stand(_origins[AtDestination(record)], record, CaveatsOf(record));

    public Standing AmongDestinations(in PackedObservation record) => Stand(_destinations[AtOrigin(record)], record, []);

    /// <summary>What must be said of the origins that the destination names (checks D06, D09).</summary>
    public IReadOnlyList<Caveat> CaveatsOf(in PackedObservation record)
    {
        var judged = _book.Text(record, Dimension.Measure) == Measures.Stock && _book.Text(record, Dimension.Criterion) == Criteria.FirstQualification;
        return judged
            ? [.. new OriginCompleteness().Judge([.. _origins[AtDestination(record)].Select(v => Blank with { Value = v })])]
            : [];
    }

    private static readonly Observation Blank = new() { RefArea = "", Measure = "", Unit = "", Time = "" };

    /// <summary>No place without a value, and none among origins that are incomplete; equal figures share a place.</summary>
    private static Standing Stand(List<double?> alike, in PackedObservation record, IReadOnlyList<Caveat> caveats)
    {
        if (!record.HasValue || caveats.Count > 0)
        {
            return new Standing(null, alike.Count, null);
        }

        var value = record.Value;
        var sum = alike.Sum(v => v ?? 0);
        return new Standing(1 + alike.Count(v => v > value), alike.Count, sum > 0 ? Rounded.ToTwo(100 * value / sum) : null);
    }

    private static void Add(Dictionary<Key, List<double?>> groups, Key key, in PackedObservation record)
    {
        if (groups.TryGetValue(key, out var values))
        {
            values.Add(record.HasValue ? record.Value : null);
        }
    }

    private static Key AtDestination(in PackedObservation o) => new(o.High, o.Mid, o.Low & 0xFFFF);

    private static Key AtOrigin(in PackedObservation o) => new(o.High & 0x0000_FFFF_FFFF_FFFF, o.Mid, o.Low);

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Key(ulong High, ulong Mid, uint Low);
}

/// <param name="Rank">1 is the most; none where the figure has no value or its origins are incomplete.</param>
/// <param name="Of">How many figures there are to stand among.</param>
/// <param name="Percent">Of their sum, two decimals.</param>
internal sealed record Standing(int? Rank, int Of, double? Percent);
