using System.Runtime.InteropServices;

namespace Comity.Methods.Observations.Packing;

/// <summary>
/// An observation as 40 bytes of numbers: codes stand for the texts of one <see cref="CodeBook"/>, and mean nothing without it.
/// High is RefArea, Measure, Unit, Occupation, Criterion, Activity; Mid is Territory, Native, Sector, Pathway, Sex, Age, Source;
/// Low is Counterpart, Time. Little-endian where it is stored.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 4)]
public readonly struct PackedObservation : IComparable<PackedObservation>, IEquatable<PackedObservation>
{
    public const int Size = 40;

    public ulong High { get; init; }

    public ulong Mid { get; init; }

    /// <summary>The figure; <see cref="double.NaN"/> where there is none.</summary>
    public double Value { get; init; }

    public uint Low { get; init; }

    /// <summary>Line of the source file, from 1.</summary>
    public int Row { get; init; }

    /// <summary>Note in the upper 24 bits, status in the lower 8.</summary>
    public uint NoteAndStatus { get; init; }

    public ushort Flags { get; init; }

    /// <summary>Column of the value, from 1.</summary>
    public ushort Column { get; init; }

    public bool HasValue => !double.IsNaN(Value);

    public int Status => (int)(NoteAndStatus & 0xFF);

    public int Note => (int)(NoteAndStatus >> 8);

    public int Time => (int)(Low & 0xFFFF);

    public int Counterpart => (int)(Low >> 16);

    public int RefArea => (int)(High >> 48);

    public int this[Dimension dimension] =>
        (int)((Word(KeyLayout.Word(dimension)) & KeyLayout.Mask(dimension)) >> KeyLayout.Shift(dimension));

    public bool SameSeries(in PackedObservation other) => SameTable(other) && Counterpart == other.Counterpart;

    /// <summary>Whether two differ in counterpart and time only.</summary>
    public bool SameTable(in PackedObservation other) => High == other.High && Mid == other.Mid;

    public bool SameKey(in PackedObservation other) => SameTable(other) && Low == other.Low;

    /// <summary>By key; where keys are equal, by row and column of the source, so that the order is always the same.</summary>
    public int CompareTo(PackedObservation other)
    {
        var byKey = CompareKey(other);
        if (byKey != 0)
            return byKey;
        var byRow = Row.CompareTo(other.Row);
        return byRow != 0 ? byRow : Column.CompareTo(other.Column);
    }

    public int CompareKey(in PackedObservation other)
    {
        if (High != other.High)
            return High < other.High ? -1 : 1;
        if (Mid != other.Mid)
            return Mid < other.Mid ? -1 : 1;
        return Low.CompareTo(other.Low);
    }

    public static bool operator ==(PackedObservation a, PackedObservation b) => a.Equals(b);

    public static bool operator !=(PackedObservation a, PackedObservation b) => !a.Equals(b);

    public static bool operator <(PackedObservation a, PackedObservation b) => a.CompareTo(b) < 0;

    public static bool operator >(PackedObservation a, PackedObservation b) => a.CompareTo(b) > 0;

    public static bool operator <=(PackedObservation a, PackedObservation b) => a.CompareTo(b) <= 0;

    public static bool operator >=(PackedObservation a, PackedObservation b) => a.CompareTo(b) >= 0;

    /// <summary>The same in everything, also in value, status, note and row.</summary>
    public bool Equals(PackedObservation other) =>
        SameKey(other) && Value.Equals(other.Value) && Row == other.Row && Column == other.Column
        && NoteAndStatus == other.NoteAndStatus && Flags == other.Flags;

    public override bool Equals(object? obj) => obj is PackedObservation other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(High, Mid, Low, Value, Row);

    internal ulong Word(int word) => word switch { 0 => High, 1 => Mid, _ => Low };
}
