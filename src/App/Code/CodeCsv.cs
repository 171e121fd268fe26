using System.Globalization;
using System.Text;

namespace Comity.App.Code;

/// <summary>The answers of the API as a table (RFC 4180), with the names of the JSON fields; several values in a cell are parted by <c>|</c>.</summary>
internal static class CodeCsv
{
    public const string EditionHeader =
        "id,title,document,inherits,adoptedFrom,adoptedTo,textDatedFrom,textDatedTo,appliesFrom,textStatus,status,paragraphs,topics";

    public const string ParagraphHeader =
        "id,cite,article,heading,paraphrase,force,who,when,status,detailStatus,inForceFrom,serves,pages";

    public static string Of(IEnumerable<EditionAnswer> editions) => Table(EditionHeader, editions.Select(e => new object?[]
    {
        e.Id, e.Title, e.Document, e.Inherits, e.Adopted.From, e.Adopted.To, e.TextDated?.From, e.TextDated?.To, e.AppliesFrom.To,
        e.TextStatus, e.Status, e.Paragraphs, e.Topics,
    }));

    public static string Of(IEnumerable<ParagraphAnswer> paragraphs) => Table(ParagraphHeader, paragraphs.Select(p => new object?[]
    {
        p.Id, p.Cite, p.Article, p.Heading, p.Paraphrase, p.Force, string.Join('|', p.Who), p.When, p.Status, p.DetailStatus, p.InForceFrom,
        string.Join('|', p.Serves.Select(s => s.Text)), string.Join('|', p.Serves.Select(s => s.Page)),
    }));

    private static string Table(string header, IEnumerable<object?[]> rows)
    {
        var text = new StringBuilder(header).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    private static string Cell(object? value)
    {
        var text = value is DateOnly date ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
