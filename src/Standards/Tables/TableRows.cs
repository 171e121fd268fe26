using System.Text;

namespace Comity.Standards.Tables;

public enum CellKind
{
    Text,

    /// <summary>A number of a spreadsheet, given as invariant text whatever the decimal sign of the file's texts.</summary>
    Number,

    /// <summary>A date of a spreadsheet, given as ISO 8601.</summary>
    Date,
}

/// <summary>A record whose quotes do not add up, at the line where it starts.</summary>
public readonly record struct MalformedRow(int Row, string Reason);

/// <summary>
/// Rows of a table, forward only; memory does not grow with the file. Cells are UTF-8 and live until the next <see cref="Read"/>.
/// Empty lines are passed over but counted in <see cref="Row"/>.
/// </summary>
public abstract class TableRows : IDisposable
{
    private readonly List<MalformedRow> malformed = [];
    private int lastMalformed;

    /// <summary>Goes to the next row; false at the end.</summary>
    /// <exception cref="TableException">The file cannot be read on as a table.</exception>
    public abstract bool Read();

    /// <summary>Line of the file, from 1, as an editor or spreadsheet counts it; a record over several lines has its first.</summary>
    public abstract int Row { get; }

    public abstract int CellCount { get; }

    /// <summary>Text of a cell, column from 0; empty past the end of the row.</summary>
    public abstract ReadOnlySpan<byte> Cell(int column);

    public virtual CellKind Kind(int column) => CellKind.Text;

    public string Text(int column) => Encoding.UTF8.GetString(Cell(column));

    /// <summary>The first hundred malformed records met so far.</summary>
    public IReadOnlyList<MalformedRow> Malformed => malformed;

    /// <summary>Whether the quotes of the row at hand do not add up, so that its cells may not be what was meant.</summary>
    public bool IsMalformed => lastMalformed == Row && Row > 0;

    internal void AddMalformed(MalformedRow row)
    {
        lastMalformed = row.Row;
        if (malformed.Count < 100) malformed.Add(row);
    }

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}

/// <summary>A file is not the table it was taken for; the message says where and why, for the person who sent it.</summary>
public sealed class TableException : Exception
{
    public TableException(string message) : base(message)
    {
    }

    public TableException(string message, Exception inner) : base(message, inner)
    {
    }

    public TableException()
    {
    }
}
