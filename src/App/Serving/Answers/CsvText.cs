using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Comity.App.Serving.Answers;

/// <summary>A short answer as a table (RFC 4180, UTF-8). Several values in a cell are parted by <c>|</c>; no value is an empty cell.</summary>
internal static class CsvText
{
    public const string MediaType = "text/csv; charset=utf-8; header=present";

    public static ContentHttpResult Answer(string header, IEnumerable<object?[]> rows) => TypedResults.Text(Of(header, rows), MediaType);

    public static string Of(string header, IEnumerable<object?[]> rows)
    {
        var text = new StringBuilder(header).Append("\r\n");
        foreach (var row in rows)
        {
            text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        }

        return text.ToString();
    }

    /// <summary>What people typed must not be worked out as a formula by whoever opens the file.</summary>
    public static string? Harmless(string? text) => text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + text : text;

    public static string Cell(object? value)
    {
        var text = value switch
        {
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DateTimeOffset moment => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            bool yes => yes ? "true" : "false",
            IEnumerable<string> several => string.Join('|', several),
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
        return text.AsSpan().IndexOfAny(",\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
