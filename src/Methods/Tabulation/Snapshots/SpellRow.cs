namespace Comity.Methods.Tabulation.Snapshots;

/// <summary>
/// One row on its way into a snapshot: what held of one person (or licence, or employment) from a first to a last day. It is filled
/// anew for each row. What is not set is unknown.
/// </summary>
public sealed class SpellRow
{
    internal const int Absent = int.MinValue;

    private readonly SpellSnapshotWriter _writer;

    internal SpellRow(SpellSnapshotWriter writer, SpellLayout layout)
    {
        _writer = writer;
        Values = new int[layout.ColumnCount];
        Layout = layout;
        Clear();
    }

    internal SpellLayout Layout { get; }

    internal int[] Values { get; }

    /// <summary>All unknown, valid always.</summary>
    public SpellRow Clear()
    {
        Array.Fill(Values, 0, 0, Layout.Codes.Count);
        Array.Fill(Values, Absent, Layout.Codes.Count, Values.Length - Layout.Codes.Count);
        return this;
    }

    /// <summary>The days of validity, both inclusive. Without a first day the row holds from the beginning of time, and its entry
    /// falls into no period; without a last day it holds to the end, and has no exit.</summary>
    public SpellRow Valid(DateOnly? first, DateOnly? last)
    {
        Values[Layout.FirstDay] = first?.DayNumber ?? Absent;
        Values[Layout.LastDay] = last?.DayNumber ?? Absent;
        return this;
    }

    /// <param name="column">Place among the columns of codes.</param>
    /// <param name="code">Text of the code; null is unknown.</param>
    public SpellRow Code(int column, string? code)
    {
        Values[column] = _writer.CodeOf(column, code);
        return this;
    }

    /// <param name="column">Place among the columns of codes.</param>
    /// <param name="code">Number that <see cref="SpellSnapshotWriter.CodeOf"/> gave; 0 is unknown.</param>
    public SpellRow CodeNumber(int column, int code)
    {
        Values[column] = code;
        return this;
    }

    /// <param name="column">Place among the further columns of days.</param>
    /// <param name="day">A whole date; a date of which only a part is known is unknown.</param>
    public SpellRow Day(int column, DateOnly? day)
    {
        Values[Layout.DayAt(column)] = day?.DayNumber ?? Absent;
        return this;
    }

    /// <param name="column">Place among the columns of amounts.</param>
    /// <param name="amount">0 to <see cref="SpellLayout.MostAmount"/>; null is unknown, and adds nothing.</param>
    public SpellRow Amount(int column, int? amount)
    {
        Values[Layout.AmountAt(column)] = amount ?? Absent;
        return this;
    }
}
