namespace Comity.Methods.Observations.Packing;

/// <summary>Observations to packed ones and back. Codes are numbered as they arrive: rank them before sorting for keeps.</summary>
public sealed class Packer(CodeBook book)
{
    public Packer()
        : this(new CodeBook())
    {
    }

    public CodeBook Book { get; } = book;

    /// <exception cref="TooManyCodesException">A dimension has more codes than fit.</exception>
    public PackedObservation Pack(in Observation observation) => new()
    {
        High = PackHigh(observation),
        Mid = PackMid(observation),
        Low = (Id(Dimension.Counterpart, observation.Counterpart) << 16) | Id(Dimension.Time, observation.Time),
        Value = observation.Value ?? double.NaN,
        Row = observation.Row,
        Column = checked((ushort)observation.Column),
        Flags = (ushort)Book.Flags.Add(observation.Flags),
        NoteAndStatus = ((uint)Book.Notes.Add(observation.Note) << 8) | (uint)Book.Status.Add(observation.Status),
    };

    public Observation Unpack(in PackedObservation packed) => new()
    {
        RefArea = Text(packed, Dimension.RefArea),
        Measure = Text(packed, Dimension.Measure),
        Unit = Text(packed, Dimension.Unit),
        Occupation = Text(packed, Dimension.Occupation),
        Criterion = Text(packed, Dimension.Criterion),
        Activity = Text(packed, Dimension.Activity),
        Territory = Text(packed, Dimension.Territory),
        Native = Text(packed, Dimension.Native),
        Sector = Text(packed, Dimension.Sector),
        Pathway = Text(packed, Dimension.Pathway),
        Sex = Text(packed, Dimension.Sex),
        Age = Text(packed, Dimension.Age),
        Source = Text(packed, Dimension.Source),
        Counterpart = Text(packed, Dimension.Counterpart),
        Time = Text(packed, Dimension.Time),
        Value = packed.HasValue ? packed.Value : null,
        Status = Book.Status[packed.Status],
        Flags = Book.Flags[packed.Flags],
        Note = Book.Notes[packed.Note],
        Row = packed.Row,
        Column = packed.Column,
    };

    private ulong PackHigh(in Observation o) =>
        ((ulong)Id(Dimension.RefArea, o.RefArea) << 48)
        | ((ulong)Id(Dimension.Measure, o.Measure) << 40)
        | ((ulong)Id(Dimension.Unit, o.Unit) << 32)
        | ((ulong)Id(Dimension.Occupation, o.Occupation) << 16)
        | ((ulong)Id(Dimension.Criterion, o.Criterion) << 8)
        | (ulong)Id(Dimension.Activity, o.Activity);

    private ulong PackMid(in Observation o) =>
        ((ulong)Id(Dimension.Territory, o.Territory) << 48)
        | ((ulong)Id(Dimension.Native, o.Native) << 40)
        | ((ulong)Id(Dimension.Sector, o.Sector) << 32)
        | ((ulong)Id(Dimension.Pathway, o.Pathway) << 24)
        | ((ulong)Id(Dimension.Sex, o.Sex) << 16)
        | ((ulong)Id(Dimension.Age, o.Age) << 8)
        | (ulong)Id(Dimension.Source, o.Source);

    private uint Id(Dimension dimension, string code) => (uint)Book[dimension].Add(code);

    private string Text(in PackedObservation packed, Dimension dimension) => Book[dimension][packed[dimension]];
}
