using System.Text;
using CsvHelper;

namespace Comity.Standards.Tables;

internal sealed class DelimitedRows : TableRows
{
    /// <summary>A record longer than this is an unclosed quote, not a record.</summary>
    private const int LongestRecord = 16 * 1024 * 1024;

    private readonly CsvReader reader;
    private int row;

    public DelimitedRows(Stream stream, char delimiter, Encoding encoding)
    {
        reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = delimiter,
            Encoding = encoding is UTF8Encoding ? null : encoding,
            HasHeader = false,
            TrackLineNumbers = true,
            MaxRecordSize = LongestRecord,
            OnMalformedRecord = record => AddMalformed(new((int)record.LineNumber, Sentence(record.Reason))),
        }, true);
    }

    public override int Row => row;

    public override int CellCount => reader.FieldCount;

    public override bool Read()
    {
        try
        {
            if (!reader.Read()) return false;
        }
        catch (CsvFormatException wrong)
        {
            throw new TableException($"Line {wrong.LineNumber}: the record cannot be read: {wrong.Message}", wrong);
        }

        row = (int)reader.LineNumber;
        return true;
    }

    public override ReadOnlySpan<byte> Cell(int column) => reader.GetSpan(column);

    protected override void Dispose(bool disposing)
    {
        if (disposing) reader.Dispose();
    }

    private static string Sentence(CsvMalformedReason reason) => reason switch
    {
        CsvMalformedReason.UnterminatedQuote => "a quote is opened and never closed",
        CsvMalformedReason.TextAfterClosingQuote => "text follows a closing quote",
        CsvMalformedReason.StrayQuote => "a quote stands inside an unquoted cell",
        _ => reason.ToString(),
    };
}
