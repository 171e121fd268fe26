namespace Comity.Standards.Tables;

public enum TableKind
{
    /// <summary>Text with one record a line: CSV, TSV and their relatives.</summary>
    Delimited,

    /// <summary>A sheet of an Excel workbook (XLSX, XLS).</summary>
    Sheet,
}

/// <summary>How a file is to be opened. What is null is found out from the file.</summary>
/// <param name="Delimiter">ASCII character between cells.</param>
/// <param name="Encoding">IANA name, such as <c>windows-1252</c>.</param>
/// <param name="Sheet">Name of the sheet, or its number from 1.</param>
public sealed record TableFormat(TableKind? Kind = null, char? Delimiter = null, string? Encoding = null, string? Sheet = null)
{
    public static TableFormat Detect { get; } = new();
}
