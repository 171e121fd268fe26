using Comity.Methods.Disclosure.Linking;

namespace Comity.Methods.Disclosure.Attacks;

/// <summary>Between which numbers each variable lies by what is shown of it alone, in all tables and editions.</summary>
internal sealed class RoundedRoom
{
    private const long Far = 20;
    private readonly long[] low;
    private readonly long[] high;
    private readonly long[] needed;

    private RoundedRoom(int variables)
    {
        (low, high, needed) = (new long[variables], new long[variables], new long[variables]);
        Array.Fill(high, long.MaxValue);
        Array.Fill(needed, long.MaxValue);
    }

    public static RoundedRoom Of(LinkedTables linked, IReadOnlyList<RoundedTable> shown)
    {
        var room = new RoundedRoom(linked.VariableCount);
        for (var t = 0; t < shown.Count; t++)
        {
            if (shown[t].Rounded.Count != shown[t].Table.Counts.Length)
                throw new ArgumentException($"{shown[t].Table.Name} has {shown[t].Table.Counts.Length} cells, and {shown[t].Rounded.Count} rounded numbers.", nameof(shown));
            room.Take(linked, linked.Tables[t], shown[t]);
        }

        room.CloseUpwards(linked);
        return room;
    }

    public long Low(int variable) => low[variable];

    public long High(int variable) => high[variable];

    /// <summary>How wide the interval of a small number must be: that of a rounded zero.</summary>
    public long Needed(int variable) => needed[variable];

    private void Take(LinkedTables linked, PlacedTable place, RoundedTable shown)
    {
        var away = (shown.Multiple * shown.Table.Unit) - 1;
        for (var cell = 0; cell < shown.Rounded.Count; cell++)
        {
            var variable = linked.VariableOf(place.Edition, place.Keys[cell]);
            needed[variable] = Math.Min(needed[variable], away);
            if (shown.Table.IsNeverShown(cell))
                continue;
            low[variable] = Math.Max(low[variable], shown.Rounded[cell] - away);
            high[variable] = Math.Min(high[variable], shown.Rounded[cell] + away);
        }
    }

    /// <summary>Nothing bounds from above what is never shown. A bound far from what it must seem to be is as good, and can only make a reader know more.</summary>
    private void CloseUpwards(LinkedTables linked)
    {
        for (var variable = 0; variable < high.Length; variable++)
        {
            if (high[variable] == long.MaxValue)
                high[variable] = linked.ValueOf(variable) + (Far * needed[variable]);
        }
    }
}
