namespace Comity.Methods.Observations.Packing;

/// <summary>
/// The step from codes in order of arrival to codes in ordinal order of their texts. Only after it does the order of packed keys
/// mean something, and does not depend on the order of the rows. Runs that were put aside before the last row had been read must
/// be re-ranked and sorted before they are merged.
/// </summary>
public sealed class Ranking
{
    private readonly int[][] _newIds;

    private Ranking(CodeBook book, int[][] newIds)
    {
        Book = book;
        _newIds = newIds;
    }

    /// <summary>The same texts in ordinal order.</summary>
    public CodeBook Book { get; }

    public static Ranking Of(CodeBook arrived)
    {
        var ranked = new CodeBook();
        var newIds = arrived.Tables.Zip(ranked.Tables, Rank).ToArray();
        return new Ranking(ranked, newIds);
    }

    /// <summary>Replaces the codes of each observation by their ranks.</summary>
    public void Apply(Span<PackedObservation> observations)
    {
        foreach (ref var observation in observations)
            observation = Apply(observation);
    }

    public PackedObservation Apply(in PackedObservation o) => new()
    {
        High = ((ulong)New(Dimension.RefArea, o.High >> 48) << 48)
            | ((ulong)New(Dimension.Measure, (o.High >> 40) & 0xFF) << 40)
            | ((ulong)New(Dimension.Unit, o.High >> 32 & 0xFF) << 32)
            | ((ulong)New(Dimension.Occupation, o.High >> 16 & 0xFFFF) << 16)
            | ((ulong)New(Dimension.Criterion, o.High >> 8 & 0xFF) << 8)
            | (ulong)New(Dimension.Activity, o.High & 0xFF),
        Mid = ((ulong)New(Dimension.Territory, o.Mid >> 48) << 48)
            | ((ulong)New(Dimension.Native, o.Mid >> 40 & 0xFF) << 40)
            | ((ulong)New(Dimension.Sector, o.Mid >> 32 & 0xFF) << 32)
            | ((ulong)New(Dimension.Pathway, o.Mid >> 24 & 0xFF) << 24)
            | ((ulong)New(Dimension.Sex, o.Mid >> 16 & 0xFF) << 16)
            | ((ulong)New(Dimension.Age, o.Mid >> 8 & 0xFF) << 8)
            | (ulong)New(Dimension.Source, o.Mid & 0xFF),
        Low = (New(Dimension.Counterpart, o.Low >> 16) << 16) | New(Dimension.Time, o.Low & 0xFFFF),
        Value = o.Value,
        Row = o.Row,
        Column = o.Column,
        Flags = (ushort)_newIds[KeyLayout.Dimensions + 1][o.Flags],
        NoteAndStatus = ((uint)_newIds[KeyLayout.Dimensions + 2][o.Note] << 8) | (uint)_newIds[KeyLayout.Dimensions][o.Status],
    };

    private uint New(Dimension dimension, ulong old) => (uint)_newIds[(int)dimension][old];

    private static int[] Rank(CodeTable arrived, CodeTable ranked)
    {
        var order = Enumerable.Range(0, arrived.Count).ToArray();
        Array.Sort(order, (a, b) => string.CompareOrdinal(arrived[a], arrived[b]));
        var newIds = new int[order.Length];
        foreach (var old in order)
            newIds[old] = ranked.Add(arrived[old]);
        return newIds;
    }
}
