namespace Comity.Methods.Observations.Packing;

/// <summary>All texts that the packed observations of one version stand for: a table for each dimension, and status, flags, notes.</summary>
public sealed class CodeBook
{
    private readonly CodeTable[] _dimensions;

    public CodeBook()
    {
        _dimensions = [.. Enum.GetValues<Dimension>().Select(d => new CodeTable(d.ToString(), 1 << KeyLayout.Width(d)))];
        Status = new CodeTable("Status", 1 << 8);
        Flags = new CodeTable("Flags", 1 << 16);
        Notes = new CodeTable("Note", 1 << 24);
    }

    public CodeTable Status { get; }

    public CodeTable Flags { get; }

    public CodeTable Notes { get; }

    public CodeTable this[Dimension dimension] => _dimensions[(int)dimension];

    /// <summary>The tables of the dimensions in their order, then status, flags and notes.</summary>
    public IEnumerable<CodeTable> Tables => [.. _dimensions, Status, Flags, Notes];

    public string Text(in PackedObservation packed, Dimension dimension) => this[dimension][packed[dimension]];
}
